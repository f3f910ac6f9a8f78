/// A word, a number or a mark of a line, with all that it can be.
struct PhraseToken: Sendable {
  /// Bytes of the line.
  var start: Int32
  var end: Int32
  /// The word of the grammar, or -1 where it is unknown or a mark.
  var word: Int32
  /// The verb it is a form of, or -1.
  var verb: Int32 = -1
  var kinds: WordKinds
  /// The kinds of the entries of several words that begin with it.
  var entries: EntryKinds = []
  /// True where the word of the grammar is to be written, not what was typed.
  var mended = false
}
