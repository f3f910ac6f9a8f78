import Packs

/// The grammar of one language, read once from `prompts/<language>/grammar`: words by what they
/// do, verbs with their forms, and the short lists of entries of several words.
final class Grammar: Sendable {
  /// The bytes of all words.
  let text: [UInt8]
  let words: [GrammarWord]
  let verbs: [GrammarVerb]
  let repairs: [Int32]
  let entries: [GrammarEntry]
  let entryWords: [Int32]
  /// Open addressing: the upper half is the hash, the lower the word plus one.
  private let table: [UInt64]
  /// What "i" becomes: the subject of lines that left theirs out.
  let you: TextSlice
  /// "my" and "the", where the person's own word for a thing is changed.
  let mine: Int32?
  let the: Int32?
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
    text = builder.text
    words = builder.words
    verbs = builder.verbs
    repairs = builder.repairs
    entries = builder.entries
    entryWords = builder.entryWords
    table = builder.table
    let me = builder.words.first {
      $0.kinds.has(.nominative) && $0.kinds.has(.first) && !$0.kinds.has(.contracted)
    }
    you = me?.turned ?? .none
    first = me?.display ?? .none
    mine = builder.first(.ownDeterminer)
    the = builder.first(.definite)
  }

  /// The word with these bytes, which must be in lower case; -1 where there is none.
  func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    GrammarBuilder.find(bytes, words: words, text: text, table: table).word
  }
}
