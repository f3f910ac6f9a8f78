/// One line of a lexicon, once loaded.
struct Entry: Sendable {
  let mark: Mark
  let file: Mark.File
  /// Held only where a sentence starts, or ends, with the phrase (`^`, `$`).
  let needsStart: Bool
  let needsEnd: Bool
  /// True where a negation is part of the phrase itself ("could not speak").
  let holdsNot: Bool
  /// The number in its section's header, for instance 80 for `[80]`, or not a number.
  let value: Float
  /// Where it was written.
  let line: Int32
}
