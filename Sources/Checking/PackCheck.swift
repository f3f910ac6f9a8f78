import Dialogue
import Machines
import Packs
import Wording

/// Holds a language's words against every machine: what is missing, what is never used, what
/// breaks a rule of wording, each with its file and line.
public struct PackCheck: Sendable {
  public private(set) var problems: [PackProblem] = []
  private let words: Words
  private let folder: String

  /// - Parameters:
  ///   - banned: phrases that no line of the coach may hold (evidence D1), lower case.
  public init(words: Words, folder: String, banned: [String]) {
    self.words = words
    self.folder = folder
    check(Opening.self)
    check(Mastery.self)
    check(Vicarious.self)
    check(Persuasion.self)
    check(Arousal.self)
    check(Plan.self)
    check(Close.self)
    check(CheckIn.self)
    check(Questions.self)
    check(Quick.self)
    check(Safety.self)
    for (key, variants) in words.variants.sorted(by: { $0.key < $1.key }) {
      for variant in variants { check(variant, key, banned) }
    }
    twice()
  }

  /// Every move that the machine can make, and every question asked anew, has words that need
  /// nothing that may be missing.
  private mutating func check<M: Machine>(_ machine: M.Type) {
    let walk = Walk<M>()
    for move in walk.moves.sorted(by: { $0.key < $1.key }) {
      switch move.act {
      case .ask, .greet, .inform, .reappraise, .offer, .repair, .close: need(move.key, plain: true)
      case .reflect, .affirm, .summarise: need(move.key, plain: false)
      }
    }
    for key in Set(walk.states.compactMap { $0.question?.key }).sorted()
    where key != "questions.listening" {
      need(key + ".again", plain: true)
    }
  }

  private mutating func need(_ key: String, plain: Bool) {
    guard let variants = words.variants[key], !variants.isEmpty else {
      problems.append(
        PackProblem(path: folder, message: "[\(key)] has no words; a machine can say it"))
      return
    }
    if plain, !variants.contains(where: { $0.slots == 0 || $0.alwaysFilled }) {
      problems.append(
        PackProblem(
          path: variants[0].file, line: variants[0].line,
          message: "[\(key)] needs a variant without slots, for when nothing is known"))
    }
  }

  private mutating func check(_ variant: Variant, _ key: String, _ banned: [String]) {
    func report(_ message: String) {
      problems.append(
        PackProblem(path: variant.file, line: variant.line, message: "[\(key)] " + message))
    }
    let text = variant.literal
    let lower = text.lowercased()
    for phrase in banned where PackCheck.holds(lower, phrase) {
      report("\"\(phrase)\" is on the ban list")
    }
    let questions = text.filter { $0 == "?" }.count
    if questions > 1 { report("more than one question") }
    switch variant.manner {
    case .open, .closed, .offer:
      if questions == 0, !text.hasSuffix("."), !text.hasSuffix("\"") { report("asks nothing") }
    case .simple, .complex, .acknowledgement, .affirmation, .summary:
      if questions > 0 { report("a statement that asks") }
    case .greeting, .information, .leave, .repair, .close: break
    }
    if let first = text.first, "/!:.".contains(first) { report("starts with \(first)") }
    if text.contains("!") { report("an exclamation mark") }
    if text.utf8.count > 300 { report("over 300 bytes before its slots are filled") }
    if text.split(separator: " ").count > 40 { report("over 40 words") }
  }

  /// Two variants with the same text would be said twice.
  private mutating func twice() {
    var seen: [String: Variant] = [:]
    for variants in words.variants.values {
      for variant in variants.sorted(by: { $0.id < $1.id }) where variant.slots == 0 {
        if let other = seen[variant.literal], other.file == variant.file {
          let later = max(variant.line, other.line)
          problems.append(
            PackProblem(
              path: variant.file, line: later,
              message: "the same words stand on line \(min(variant.line, other.line))"))
        }
        seen[variant.literal] = variant
      }
    }
  }

  /// True where the phrase stands in the text as whole words.
  static func holds(_ text: String, _ phrase: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(phrase.utf8)
    guard wanted.count <= bytes.count, !wanted.isEmpty else { return false }
    func letter(_ at: Int) -> Bool {
      at >= 0 && at < bytes.count && (bytes[at] >= 0x61 && bytes[at] <= 0x7A)
    }
    for at in 0...(bytes.count - wanted.count)
    where bytes[at..<at + wanted.count].elementsEqual(wanted) {
      if !letter(at - 1), !letter(at + wanted.count) { return true }
    }
    return false
  }
}

extension Variant {
  /// The literal text, with `{}` for a slot.
  public var literal: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .slot: text += "{}"
      }
    }
  }

  /// True where every slot is one that is always filled.
  var alwaysFilled: Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .text: return true
      case .slot(let slot):
        if case .special(let special) = slot.origin {
          return Slot.Special.helplines.contains(special) || special == .undone
        }
        return false
      }
    }
  }
}
