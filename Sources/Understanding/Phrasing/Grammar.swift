import Packs

/// The grammar of one language, read once from `prompts/<language>/grammar`: words by what they
/// do, verbs with their forms, and the short lists of entries of several words.
final class Grammar: Sendable {
  let table: WordTable
  let words: [GrammarWord]
  let verbs: [GrammarVerb]
  let repairs: [Int32]
  let entries: [GrammarEntry]
  let entryWords: [Int32]
  /// What "i" becomes: the subject of lines that left theirs out.
  let you: TextSlice
  /// "my" and "the", where the person's own word for a thing is changed.
  let mine: Int32?
  let the: Int32?
  /// "that", between "told you" and "you looked calm".
  let joining: Int32?
  /// "I", with its capital.
  let first: TextSlice

  init(folder: String) throws(PackProblem) {
    var builder = GrammarBuilder()
    let base = folder + "/grammar/"
    // The order matters: what is mended in a word is mended in the entries that hold it.
    for name in [
      "persons", "words", "nouns", "adjectives", "names", "profanity", "verbs", "connectives",
      "fillers", "starts", "tasks", "people", "articles",
    ] {
      try builder.read(PackFile(reading: base + name + ".txt"))
    }
    table = builder.table
    words = builder.words
    verbs = builder.verbs
    repairs = builder.repairs
    entries = builder.entries
    entryWords = builder.entryWords
    let me = builder.words.first {
      $0.kinds.has(.nominative) && $0.kinds.has(.first) && !$0.kinds.has(.contracted)
    }
    you = me?.turned ?? .none
    first = me?.display ?? .none
    mine = builder.first(.ownDeterminer)
    the = builder.first(.definite)
    joining = builder.first(.joining)
  }

  /// The bytes of a stretch of the grammar's text.
  func text(_ slice: TextSlice) -> ArraySlice<UInt8> { table.text[slice.range] }

  /// The bytes of a word.
  func key(_ word: Int32) -> TextSlice { table.keys[Int(word)] }
}
