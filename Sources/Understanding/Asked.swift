/// What the coach's last question wants, which decides what a bare "fine", "6" or "no" means.
public enum Asked: Hashable, Codable, Sendable {
  /// Nothing was asked.
  case nothing
  /// An open question: what, how, when, who.
  case open
  /// A question for yes or no.
  case yesNo
  /// How sure, 0 to 100.
  case rating
  /// A strength, an importance or a weight from 0 to `top`.
  case scale(top: Int)
  /// One of `count` choices.
  case choice(count: Int)
}

extension Asked {
  /// What a question, as it was put, asks for: a rating where it names 0 to 100, a strength where it
  /// names another top, an open answer for "what", "how" and their like; all else, a statement
  /// included, invites a yes or a no.
  public init(question: String) {
    var words: [Substring] = []
    for word in question.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "'") }) {
      words.append(word)
    }
    let lower = words.map { $0.lowercased() }
    let range = lower.indices.dropFirst(2).first { at in
      lower[at - 1] == "to" && lower[at - 2] == "0" && Int(lower[at]) != nil
    }
    if let range, let top = Int(lower[range]), top > 0, top <= 1000 {
      self = top == 100 ? .rating : .scale(top: top)
      return
    }
    let openers = ["what", "how", "when", "where", "who", "which", "why", "tell", "describe"]
    let links = ["and", "so", "but", "or", "well", "then", "now", "okay", "ok"]
    let first = lower.first { !links.contains($0) }
    if lower.isEmpty {
      self = .nothing
    } else if let first, openers.contains(first), question.contains("?") || first == "tell" {
      self = .open
    } else {
      self = .yesNo
    }
  }
}

extension Asked {
  /// True where the answer is a number.
  public var isNumber: Bool {
    switch self {
    case .rating, .scale: true
    case .nothing, .open, .yesNo, .choice: false
    }
  }
}
