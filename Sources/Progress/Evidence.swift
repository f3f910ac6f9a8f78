import Dialogue
import Efficacy
import Understanding

/// One piece of evidence as it is listed: what they did, saw, heard or named, and what belongs to it.
struct Piece {
  var date: String
  /// In their words.
  var words: String
  /// A label and their words, for instance "put down to" and what they put it down to.
  var details: [(label: String, words: String)]
}

extension ProgressView {
  /// The cards of a source, newest first.
  func pieces(_ source: Source) -> [Piece] {
    ledger.cards(of: source).reversed().map(piece)
  }

  private func piece(_ card: Card) -> Piece {
    let main = [FactKind](Card.kinds(card.source)).first { card[$0] != nil && isMain($0) }
    var details: [(label: String, words: String)] = []
    for kind in Card.kinds(card.source) where kind != main {
      guard let label = label(of: kind), let fact = card[kind] else { continue }
      details.append((label, words(kind, fact)))
    }
    if let from = card[.strength]?.number, let to = card[.strengthAfter]?.number {
      details.append((labels(.strengthRange, ["from": "\(from)", "to": "\(to)"]), ""))
    }
    if let worked = card.worked, card[.outcome] == nil {
      let label: Labels.Label = worked == 1 ? .cameOff : worked == 0 ? .failed : .partly
      details.append((labels[label], ""))
    }
    return Piece(
      date: date(card.at), words: main.flatMap { card[$0] }.map { told($0.phrase) } ?? "",
      details: details)
  }

  private func isMain(_ kind: FactKind) -> Bool {
    kind != .cause && kind != .change && kind != .attemptDate && kind != .strength
      && kind != .strengthAfter
  }

  /// People and days by what they are called, all else as it was said.
  private func words(_ kind: FactKind, _ fact: Fact) -> String {
    kind == .peer || kind == .giver || kind == .attemptDate
      ? fact.phrase.noun ?? told(fact.phrase) : told(fact.phrase)
  }

  /// In quotation marks as they said it; as it was said back where it was too long to keep whole.
  private func told(_ phrase: Phrase) -> String {
    guard phrase.quote.hasSuffix("…"), let clause = phrase.clause, !clause.hasSuffix("…") else {
      return quoted(phrase)
    }
    return clause
  }

  private func label(of kind: FactKind) -> String? {
    let label: Labels.Label? =
      switch kind {
      case .attemptDate: .attemptDate
      case .attempt: .attempt
      case .outcome: .outcome
      case .cause, .part: .cause
      case .change: .change
      case .peer: .peer
      case .struggle: .struggle
      case .borrow: .borrow
      case .giver: .giver
      case .seen: .seen
      case .kept: .keptPart
      case .sensation: .sensation
      case .meaning: .meaning
      case _: nil
      }
    return label.map { labels[$0] }
  }
}

extension Piece {
  /// The details in one line: what they have no words of theirs for stands alone.
  var detail: String {
    details.map { $0.words.isEmpty ? $0.label : $0.label + ": " + $0.words }
      .joined(separator: "; ")
  }
}
