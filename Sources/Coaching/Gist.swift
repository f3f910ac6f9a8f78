import Dialogue
import Machines
import Understanding

/// The clause of a long line that answers what was asked, where people talk as they do: with asides,
/// thinking aloud, and the answer in the middle.
extension Coach {
  /// The most words of a line that is heard as it is.
  static let longestPlain = 20

  /// What a long line comes to: a shorter one, in their words.
  /// - Returns: nil where the line is short, or nothing in it is sure to be the answer.
  func gist(of line: Line, _ heard: Heard, _ floor: Floor) -> Line? {
    guard heard.words >= Self.fewestParted, !heard.isChosen, let sought = floor.sought,
      // "I don't want to rename it, it's silly"
      sought != .name || !hints.small.noName.stand(in: heard.said)
    else { return nil }
    if heard.words <= Self.longestPlain { return gistOfFew(line, heard, sought, floor) }
    let stretches = phraser.stretches(of: line).map(unhedged)
    guard stretches.count > 2 else { return nil }
    let told = stretches.filter { !isMusing($0) }
    let text =
      switch sought {
      case .event:
        (floor == .opening(at: .reasoning) ? behind(hints.long.did, in: stretches) : nil)
          ?? plain(told, sought)
      case .theirs:
        afterAll(told)
          ?? plain(told, sought, isLearning: floor == .vicarious(at: .learning))
      case .said: quoted(stretches) ?? afterAll(told) ?? latest(told) ?? plain(told, sought)
      case .number: behind(hints.long.number, in: told)
      case .deed: (behind(hints.long.did, in: stretches).map(finite) ?? deed(told)).map(short)
      case .thought:
        behind(hints.long.thought, in: stretches).map { beyondOpening($0, stretches) }
          ?? thought(told)
      case .name: behind(hints.long.name, in: stretches)
      case .step: (behind(hints.long.step, in: stretches) ?? step(told)).map(bare)
      case .moment: moment(told)
      case .obstacle: obstacle(told)
      case .saw: saw(told)
      case .part: ratedPart(stretches, lowest: floor == .opening(at: .hardening))
      case .wish: aim(told, of: line, heard)
      }
    guard let text, text.utf8.count < line.text.utf8.count else { return nil }
    let gist = Line(text)
    return gist.words > 0 && gist.words < heard.words ? gist : nil
  }

  /// "But I know I held his watch": the clause that is known.
  func unhedged(_ stretch: Stretch) -> Stretch {
    guard stretch.who == .own, let lead = hints.long.hedge.lead(of: stretch.words[...]),
      var inner = phraser.stretches(
        of: Line(String(Substring(stretch.words.utf8.dropFirst(lead.utf8.count)).bare))
      ).first, inner.who == .own, inner.isFinite
    else { return stretch }
    inner.role = stretch.role
    inner.opensSentence = stretch.opensSentence
    return inner
  }

  /// A question of theirs, thinking aloud, or a word to the coach.
  func isMusing(_ stretch: Stretch) -> Bool {
    stretch.asks || stretch.isToCoach || hints.long.musing.open(stretch.words[...])
  }

  /// What stands behind the first of some words, with what belongs to it.
  func behind(_ leads: [String], in stretches: [Stretch]) -> String? {
    for (at, stretch) in stretches.enumerated() where !stretch.asks {
      let folded = " " + stretch.typed.lowercased().straight + " "
      for lead in leads {
        guard let rest = stretch.typed[...].rest(after: lead, folded: folded) else { continue }
        if !rest.isEmpty { return String(rest) + tail(after: at, of: stretches) }
        // "But one thing, | I'll write the card"
        if at + 1 < stretches.count, !isMusing(stretches[at + 1]) {
          return stretches[at + 1].words + tail(after: at + 1, of: stretches)
        }
      }
    }
    return nil
  }

  /// What goes with a stretch: "in the car", "twice", and no clause of its own.
  func tail(after at: Int, of stretches: [Stretch]) -> String {
    var tail = ""
    for next in stretches[(at + 1)...].prefix(2) {
      guard !next.isFinite, !next.isRelative, !isMusing(next), next.isMain, !next.opensSentence,
        next.who == .nobody, next.typed.wordCount <= 5
      else { break }
      tail += ", " + next.typed
    }
    return tail
  }

  /// The line without its asides.
  private func plain(
    _ told: [Stretch], _ sought: Sought, isLearning: Bool = false
  ) -> String? {
    var kept: [Stretch] = []
    for stretch in told {
      if stretch.isRelative { continue }
      if isAside(stretch, sought) || isLearning && stretch.isDenied { continue }
      kept.append(stretch)
    }
    guard kept.contains(where: \.isFinite) else { return nil }
    return Sentences.joined(kept)
  }

  /// "He's four now", "my brother can't": tells of somebody who was not asked about.
  func isAside(_ stretch: Stretch, _ sought: Sought) -> Bool {
    switch sought {
    case .said, .theirs:
      stretch.isStill
        && (stretch.who == .other
          || stretch.who == .somebody && hints.long.kin.open(stretch.words[...]))
    case .event, .deed, .thought, .name, .step, .moment, .obstacle, .saw, .part, .wish, .number:
      stretch.describes && (stretch.who == .other || stretch.who == .somebody)
        // "There's a cousin from Canada", "I'm a W"
        || hints.long.there.open(stretch.words[...])
        || stretch.who == .own && stretch.isStill && !stretch.past && !stretch.modal
          && !stretch.feeling && !stretch.isDenied
    }
  }

  /// "Nobody really, though now that I think of it Mr Okafor did": what comes after all.
  func afterAll(_ told: [Stretch]) -> String? {
    if let named = behind(hints.long.afterAll, in: told),
      let at = told.firstIndex(where: { $0.typed.contains(named.prefix { $0 != "," }) })
    {
      var named = named[...]
      named.strip(hints.long.there)
      return ([String(named)] + told[(at + 1)...].filter { !isAside($0, .theirs) }.map(\.typed))
        .joined(separator: ", ")
    }
    guard let first = told.first(where: \.isFinite) ?? told.first, let none = told.first,
      none.isDenied || first.isDenied && first.who == .own || hasNone(none),
      let at = told.indices.dropFirst().last(where: {
        (told[$0].role == .but || hasNone(none)) && told[$0].who != .own
          && (told[$0].isFinite || told[$0].words.wordCount > 5)
          // "My foreman couldn't say boo": what was hard for him.
          && (!told[$0].isDenied || told[$0].modal && told[$0].past)
      })
    else { return nil }
    return told[at].words + tail(after: at, of: told)
  }

  /// "Nobody really", "I don't know many people"
  private func hasNone(_ stretch: Stretch) -> Bool {
    hints.long.nobody.open(stretch.words[...]) || hints.long.musing.open(stretch.typed[...])
  }

  /// "Having walked through the room": as something that they did.
  func finite(_ deed: String) -> String {
    let lead = hints.long.having
    guard lead.count == 3, deed[...].opens(with: lead[0]),
      // "Having it in big letters helped"
      phraser.heart(of: Line(deed))?.clause == nil
    else { return deed }
    return lead[1] + deed.dropFirst(lead[0].count)
  }

  /// An act as short as a card can hold it, cut where a part of the clause ends.
  private func short(_ deed: String) -> String {
    guard deed.wordCount > Summary.longestItem, let heart = phraser.heart(of: Line(deed)),
      let clause = phraser.brief(heart, most: Summary.longestItem).clause,
      heart.clause?.hasPrefix(clause) == true,
      heart.clause?.wordCount == deed.wordCount || deed.contains(heart.quote.prefix { $0 != "…" })
    else { return deed }
    let words = deed.parted
    let start = words.firstIndex { heart.quote.hasPrefix($0) } ?? 0
    return words[start...].prefix(clause.wordCount).joined(separator: " ")
  }

  /// Of several acts of theirs the first that is more than where they sat or stood.
  private func deed(_ told: [Stretch]) -> String? {
    let acts = told.indices.filter {
      told[$0].ownAction && told[$0].past && !told[$0].isDenied && told[$0].role != .when
        && told[$0].role != .condition
    }
    guard
      let at = acts.first(where: {
        !hints.long.posture.contains(told[$0].verb) && !isScene(told[$0].words[...])
      })
        // "I walked in and didn't say hello": what was left undone.
        ?? told.indices.first(where: {
          told[$0].past && told[$0].isDenied && (told[$0].who == .own || told[$0].who == .nobody)
            && !acts.isEmpty
        }) ?? acts.first
    else { return nil }
    return told[at].words + tail(after: at, of: told)
  }

}

extension Sentences {
  /// Stretches as one text again: a full stop where a sentence began, a comma elsewhere.
  static func joined(_ stretches: [Stretch]) -> String {
    var text = ""
    for stretch in stretches {
      if !text.isEmpty {
        // "My daughter-in-law, who is strict, | told me": what stood between is left out.
        text += stretch.opensSentence ? ". " : stretch.opensWithVerb ? " " : ", "
      }
      text += stretch.typed
    }
    return text
  }
}
