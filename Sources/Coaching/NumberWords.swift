import Dialogue
import Understanding
import Wording

/// The small words that tell what a number of a line is a number of.
final class NumberWords: Sendable {
  /// What says nothing of what a number is of: "maybe", "i", "for".
  let asides: Set<String>
  /// "Easy", "hard": which end of the task a part is.
  let safe: Set<String>
  let hard: Set<String>
  /// "Fine", which says so only behind "is".
  let well: Set<String>
  /// Asides, and all words of an end of the task: what names nothing.
  let nameless: Set<String>
  /// "Is": what stands between a part and what is said of it.
  let beings: Set<String>
  /// "Lengths", "years", right behind a number that counts them.
  let units: Set<String>
  /// "Since i was", beside an age.
  let ages: Phrases
  /// "Before", and at the end "was", beside the number of an earlier time.
  let earlier: Phrases
  let was: Phrases
  /// "No wait", "more like": the number before it stands no more.
  let retracts: Leads
  /// "Changed it to": the number stands in the place of one that was told before.
  let puts: Phrases
  /// "No", "you mixed it up": something was taken wrongly.
  let wrongs: Phrases
  let ifs: Set<String>
  /// "At", before what is then no end of the task: "at best".
  let sideless: Set<String>
  /// "First", before what is counted.
  let ordinals: Set<String>
  /// "Or", before another number that may do as well.
  let ors: Set<String>
  /// "I", where what is said of a part begins, but for one that a "when" opens.
  let subjects: Set<String>
  let relatives: Set<String>
  /// "With a", before under what terms a number is so.
  let terms: Leads
  /// "Everything", by itself.
  let wholes: Phrases
  /// One of these stands in every short line whose number is none of what was asked.
  let marks: Phrases
  /// "On the day", of a number that is not that of now.
  let thens: Phrases
  /// "She's", right before how old somebody is; "I am", before how old they are themselves.
  let aged: Leads
  let selves: Leads
  /// "Number", "bus": what goes by a number.
  let named: Set<String>
  /// "Change", "from", before what a number was.
  let moves: Set<String>
  /// "Isn't", and "it's" behind it.
  let nots: Set<String>
  let pointers: Set<String>
  /// "And", behind a number: another clause.
  let clauseJoints: Set<String>
  /// "In", before the name of a part.
  let leads: Leads
  /// "Is more", behind it.
  let tails: Tails
  let joints: Set<String>
  /// "Itself", behind the name of a part.
  let selfTails: Tails
  /// "Another matter", behind "is": that part is the hard one.
  let verdicts: Leads
  /// "Where did you get", of a number.
  let sources: Phrases

  init(_ words: Words) {
    func set(_ key: String) -> Set<String> { Set(words.options["numbers." + key] ?? []) }
    asides = set("aside")
    safe = set("safe")
    hard = set("hard")
    well = set("well")
    nameless = asides.union(safe).union(hard).union(well)
    beings = set("is")
    units = set("unit")
    ages = words.phrases("numbers.age")
    earlier = words.phrases("numbers.earlier")
    was = words.phrases("numbers.was")
    retracts = words.leads("numbers.retract")
    puts = words.phrases("numbers.put")
    wrongs = words.phrases("numbers.wrong")
    ifs = set("if")
    ors = set("or")
    sideless = set("sideless")
    ordinals = set("ordinal")
    subjects = set("subject")
    relatives = set("relative")
    terms = words.leads("numbers.term")
    wholes = words.phrases("numbers.whole")
    marks = words.phrases(
      of: [
        "unit", "age", "earlier", "was", "put", "wrong", "whole", "retract", "aged", "not", "move",
        "or", "lead", "safe", "hard",
      ].map { "numbers." + $0 })
    thens = words.phrases("numbers.then")
    aged = words.leads("numbers.aged")
    selves = words.leads("numbers.self")
    named = set("named")
    moves = set("move")
    nots = set("not")
    pointers = set("pointer")
    clauseJoints = set("clauseJoint")
    leads = words.leads("numbers.lead")
    tails = Tails(words.options["numbers.tail"] ?? [])
    joints = set("joint")
    selfTails = Tails(words.options["numbers.itself"] ?? [])
    verdicts = words.leads("numbers.verdict")
    sources = words.phrases("numbers.source")
  }

  /// True for what tells which end of the task a part is, and names none.
  func isSide(_ word: String) -> Bool { safe.contains(word) || hard.contains(word) }

  /// The words of a text that name something: no aside, none of an end of the task, no figure.
  func content(of words: some Sequence<NumberedWord>) -> Set<String> {
    var content: Set<String> = []
    for word in words where word.isName && !nameless.contains(word.small) {
      content.insert(word.small.singular)
    }
    return content
  }
}

/// A word of a line that has a number, looked at once.
struct NumberedWord {
  let typed: Substring
  /// In small letters, with no marks at its ends.
  let small: String
  /// The number that the word is, and nothing else: "45", "45%", "(45)".
  let figure: Int?

  init(_ typed: Substring) {
    self.typed = typed
    let bare = typed.isMarked ? Substring(typed.unmarked).bare : typed.bare
    small = bare.straight.lowercased()
    guard bare.hasNumber else {
      figure = nil
      return
    }
    let digits = bare.filter { !"()%\"".contains($0) }
    figure = digits.isEmpty ? nil : Int(digits)
  }

  /// True where it may name something: "roundabouts", and "5k" as well, but no figure.
  fileprivate var isName: Bool {
    small.hasNumber ? figure == nil && small.contains(where: \.isLetter) : small.utf8.count >= 3
  }

  static func all(in text: Substring) -> [Self] { text.parted.map(Self.init) }
}

extension [NumberedWord] {
  /// As they were typed, without marks at the ends.
  var text: Substring { Substring(map(\.typed).joined(separator: " ")).bare }
}

extension String {
  /// Without the ending of several.
  fileprivate var singular: String {
    utf8.count > 3 && hasSuffix("s") && !hasSuffix("ss") ? String(dropLast()) : self
  }
}
