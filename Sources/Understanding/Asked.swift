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
