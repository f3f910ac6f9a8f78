import Dialogue
import Understanding

/// A number of a line, with what it is a number of.
struct OwnedNumber {
  enum Owner {
    case whole
    /// Words of the task itself: the whole, or a part that goes by them.
    case task(Phrase)
    /// A part that was told before: `surest` or `hardest`.
    case known(FactKind)
    /// Another part, in their words.
    case part(Phrase)
    /// Nothing says of what.
    case unnamed
    /// What it was before: "it was 35".
    case earlier
    /// Taken back, or denied: "40, no wait", "not 45".
    case retracted
    /// An age, a day, so many of something: no rating.
    case count

    /// True for what was told before.
    var isKnown: Bool {
      switch self {
      case .whole, .known: true
      case .task, .part, .unnamed, .earlier, .retracted, .count: false
      }
    }
  }

  /// Which end of the task a part is said to be.
  enum Side {
    case safe, hard
  }

  var value: Int
  var owner: Owner
  var side: Side?
  /// It is said to stand in the place of one that was told before: "I changed it to 55".
  var isPut = false
  /// Little else stands beside it: "the hill is 25".
  var isPlain = false

  /// False for what is no rating of now.
  var counts: Bool {
    switch owner {
    case .whole, .task, .known, .part, .unnamed: true
    case .earlier, .retracted, .count: false
    }
  }

  var isUnnamed: Bool { if case .unnamed = owner { true } else { false } }
  var isCount: Bool { if case .count = owner { true } else { false } }
}

/// The numbers of a line, and what else it says.
struct OwnedNumbers {
  var all: [OwnedNumber] = []
  /// The clauses that have no number and name none's part.
  var rest: [Substring] = []
  /// Something is said to have been taken wrongly.
  var corrects = false
  /// A part of it is told with something set in, and is whole only without that.
  var isJoined = false
  /// It opens with its number, and says behind it of what that is.
  var isNumberFirst = false
  /// How many clauses with a number say under what terms that is so: "with a rest 60".
  var onTerms = 0

  /// Something is put right, or told in so many words, where no number was asked for.
  var isMeant: Bool {
    corrects || all.contains { $0.isPut || $0.isPlain && $0.owner.isKnown }
  }

  var rated: [OwnedNumber] { all.filter(\.counts) }

  /// "7, the hill 3": all of ten.
  mutating func scaleTenths() {
    guard rated.count > 1, rated.allSatisfy({ $0.value < 10 }) else { return }
    for at in all.indices where all[at].counts { all[at].value *= 10 }
  }

  /// "10 years ago 90, now 30": of several that have no name the one of now counts.
  mutating func leaveEarlier(than isOfNow: [Bool]) {
    let bare = all.indices.filter { all[$0].isUnnamed }
    guard bare.count > 1, bare.count(where: { isOfNow[$0] }) == 1 else { return }
    for at in bare where !isOfNow[at] { all[at].owner = .earlier }
  }

  /// "I said 60 but that was too high, 45": the first is the one that was kept.
  mutating func leaveKept(_ kept: [Int]) {
    let bare = all.indices.filter { all[$0].isUnnamed }
    guard bare.count == 2, kept.contains(all[bare[0]].value), !kept.contains(all[bare[1]].value)
    else { return }
    all[bare[0]].owner = .retracted
  }

  /// "I am 52 and never ran. 25": beside another number that is how old they are.
  mutating func leaveAges(of isOfSelf: [Bool]) {
    let bare = all.indices.filter { all[$0].isUnnamed }
    guard bare.count == 2, isOfSelf[bare[0]], !isOfSelf[bare[1]] else { return }
    all[bare[0]].owner = .count
  }
}

/// A clause of a line with one number at most.
struct NumberedPiece {
  private(set) var words: [NumberedWord]
  /// Its words as they were typed, and for looking at.
  private(set) var text: Substring
  private(set) var meta: MetaWords
  /// The place of the number among the words, and what it is.
  let at: Int?
  let value: Int?
  /// Which sentence of the line it stands in.
  let sentence: Int
  /// What its number was: "from 40" of "from 40 to 45".
  let isOld: Bool
  var isMarked: Bool { words.last?.typed.isMarked == true }

  init(_ words: [NumberedWord], at: Int?, value: Int?, sentence: Int, isOld: Bool = false) {
    self.words = words
    text = words.text
    meta = MetaWord.all(in: text)
    (self.at, self.value, self.sentence, self.isOld) = (at, value, sentence, isOld)
  }

  /// With the words of another behind its own.
  mutating func append(_ other: Self) {
    words += other.words
    text = words.text
    meta = MetaWord.all(in: text)
  }

  var before: ArraySlice<NumberedWord> { words[..<(at ?? words.count)] }
  var after: ArraySlice<NumberedWord> { at.map { words[($0 + 1)...] } ?? [] }
}
