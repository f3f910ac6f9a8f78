/// Where a word is mended.
enum Mends: Sendable { case always, afterModal, beforeVerb, beforeDescription, beforeParticiple }

/// All that is known of one word.
struct GrammarWord: Sendable {
  /// With its capital, where it has one wherever it stands.
  var display = TextSlice.none
  /// What it becomes when it is said back.
  var turned = TextSlice.none
  /// What it becomes as the verb of "i" that is said back.
  var afterFirst = TextSlice.none
  var kinds: WordKinds = []
  /// The verb it is a form of, or -1.
  var verb: Int32 = -1
  /// Words that stand in its place once it is mended, a range of `Grammar.repairs`.
  var repair = TextSlice.none
  /// Where it is mended: anywhere, or only before some words.
  var mends = Mends.always
  /// The first of the entries of several words that begin with it, or -1, and their kinds.
  var entry: Int32 = -1
  var entries: EntryKinds = []
  /// Known from an entry alone, so that its end must say what it can be.
  var isBare: Bool { kinds.isEmpty && repair.isNone }
}

/// One verb: its forms as words of the grammar, and what sort of act it names.
struct GrammarVerb: Sendable {
  enum Act: Sendable { case deed, mishap, state, happening }
  var base: Int32
  var sForm: Int32
  var ing: Int32
  var act: Act
  /// Said of things as well, so that a bare past has no sure subject.
  var ofThings = false
  /// A clause may follow without "that".
  var says = false
  /// The base and the -s form are often nouns.
  var alsoNoun = false
  /// As a noun it stands before another: "test nerves".
  var nounFirst = false
}

/// A line of several words (or one) in the files of connectives, fillers, starts, tasks, people.
struct GrammarEntry: Sendable {
  var kind: EntryKinds
  /// Its words after the first, a range of `Grammar.entryWords`.
  var rest: TextSlice
  /// The next entry with the same first word and kind, or -1.
  var next: Int32 = -1
  /// The first of the entries with the same first word and another kind, or -1.
  var nextKind: Int32 = -1
}
