import Understanding
import Wording

/// The small words of corrections, in the language of the pack. Small letters.
final class CorrectionWords: Sendable {
  /// What a line opens with that puts something right: "no", "sorry"; "i meant"; "it's".
  let leads: Leads
  let meant: Leads
  /// "Hm", "hang on": what may stand before either, and says nothing by itself.
  let sounds: Leads
  let fillers: Leads
  /// "It's more like": what stands before a number that is nearer, and the same after another.
  private let closers: Leads
  private let closerParts: [String]
  /// "She was": what stands before how somebody was.
  let beings: Leads
  /// "not", and as it stands between what is right and what is wrong.
  let not: String?
  let notWords: Phrases
  let nots: [String]
  /// What stands before what is wrong, where that comes first: "not", "it isn't".
  let wrongs: Leads
  /// "i", "she": who did something, where nothing is put right.
  let subjects: Leads
  /// What may stand before "not" where it says how something is: "is", "maybe".
  let verbs: Set<String>
  /// What stands between what is wrong and what is right: ", but ".
  let parts: [String]
  /// "please", "can you"; "drop", "take"; "out of the list"; "the"; "thing": how something is to be
  /// taken out.
  let asks: Leads
  let drops: Leads
  let outs: Tails
  let those: Leads
  let things: Tails
  /// What only says that it was said: "warmed up, i said".
  let tails: Tails
  /// What says that it was put right before: "I corrected that".
  let insists: [String]
  /// Words that stand for somebody or something, and are no wrong word by themselves: "me", "it".
  let pronouns: [String]
  /// "The", "my": what may stand before a thing where it is named anew.
  let articles: Leads
  /// "who": what stands between the right one and what that one did.
  let clefts: [String]
  /// Words before a number that say nothing.
  let abouts: Leads
  /// "In", before a month.
  let beforeMonth: String
  /// "Of", between a number and the end of its scale.
  let outOf: [String]
  /// What stands between two corrections in one sentence: " and"; and the same without blanks and
  /// marks.
  let wordJoints: [String]
  let bareJoints: [String]
  /// How another thing to be able to do is named, and what of it says nothing of the thing.
  let changes: Leads
  let strips: Leads

  init(_ words: Words) {
    func options(_ key: String) -> [String] { words.options["correct." + key] ?? [] }
    leads = Leads(options("lead"))
    meant = Leads(options("meant"))
    sounds = words.leads("denied.lead")
    fillers = Leads(options("filler"))
    closers = Leads(options("closer"))
    closerParts = options("closer").map(Self.between)
    beings = Leads(options("being"))
    not = options("not").first
    notWords = Phrases(not.map { [$0] } ?? [])
    nots = not.map { [", " + $0, "; " + $0, $0].map(Self.between) } ?? []
    parts = options("part").map(Self.between)
    asks = Leads(options("ask"))
    drops = Leads(options("drop"))
    outs = Tails(options("out"))
    those = Leads(options("that"))
    things = Tails(options("thing"))
    tails = Tails(options("tail"))
    insists = options("insist")
    pronouns = options("pronoun")
    articles = Leads(options("slip.article"))
    clefts = options("cleft").map { " " + $0 + " " }
    beforeMonth = options("month").first ?? ""
    outOf = options("outOf")
    abouts = Leads(options("about"))
    wrongs = Leads(options("wrong"))
    subjects = Leads(options("subject"))
    verbs = Set(options("verb"))
    let joints = options("joint").map(Self.between)
    wordJoints = joints.filter { $0.utf8.first == 0x20 }.map { String($0.dropLast()) }
    bareJoints = joints.map { String(Substring($0).bare) }.filter { !$0.isEmpty }
    changes = Leads(options("change"))
    strips = Leads(options("strip"))
  }

  /// Marks follow the word before at once.
  private static func between(_ part: String) -> String {
    let attaches = part.first?.isPunctuation == true && part.first != "-"
    return (attaches ? "" : " ") + part + " "
  }

  /// "55", of "it's more like 55"; nil where the text is not a number that is led up to so.
  func nearer(in text: Substring) -> Substring? {
    var rest = text
    return rest.strip(closers) && rest.first?.isNumber == true ? rest : nil
  }

  /// "55", of "40 but it's more like 55".
  func nearer(than text: Substring) -> Substring? {
    guard text.first?.isNumber == true, let (_, rest) = text.cut(at: closerParts),
      rest.first?.isNumber == true
    else { return nil }
    return rest
  }
}

extension Substring {
  /// Without marks and blanks at the ends.
  var bare: Substring {
    var text = self
    let (front, back) =
      utf8.withContiguousStorageIfAvailable(Self.marks) ?? text.withUTF8(Self.marks)
    if front + back == 0 { return self }
    let from = utf8.index(startIndex, offsetBy: front)
    return Substring(utf8[from..<utf8.index(endIndex, offsetBy: -back)])
  }

  /// How many bytes of marks and blanks stand before all else, and after it.
  private static func marks(_ bytes: UnsafeBufferPointer<UInt8>) -> (front: Int, back: Int) {
    var (start, end) = (0, bytes.count)
    while start < end, isMark(bytes[start]) { start += 1 }
    if start < end, bytes[start] >= 0x80 {
      while let width = markWidth(bytes[start..<end].prefix(3)) { start += width }
    }
    while start < end, isMark(bytes[end - 1]) { end -= 1 }
    while start < end, bytes[end - 1] >= 0x80 || isMark(bytes[end - 1]) {
      // The dashes end in bytes that only their first byte tells from letters.
      let width = bytes[end - 1] < 0x80 ? 1 : 3
      guard markWidth(bytes[start..<end].suffix(width)) == width else { break }
      end -= width
    }
    return (start, bytes.count - end)
  }

  /// The width in bytes of a blank, a mark of punctuation or a dash; nil for all else.
  private static func markWidth(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    switch bytes.first {
    case let first? where isMark(first): 1
    case 0xE2: bytes.elementsEqual("–".utf8) || bytes.elementsEqual("—".utf8) ? 3 : nil
    case _: nil
    }
  }

  /// True for a blank or a mark of ASCII.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2C, 0x2E, 0x21, 0x3B, 0x3A, 0x2D: true
    case _: false
    }
  }

  /// True where the text opens with whole words, whatever its case.
  func opens(with lead: String) -> Bool {
    guard begins(with: lead) else { return false }
    if let isWhole = utf8.withContiguousStorageIfAvailable({ Self.ends($0, at: lead.utf8.count) }),
      let isWhole
    {
      return isWhole
    }
    let rest = Substring(utf8.dropFirst(lead.utf8.count))
    return rest.first.map { !$0.isLetter && !$0.isNumber && $0 != "'" } ?? true
  }

  /// True where no word goes on at a place; nil where that is not told by two bytes of ASCII.
  static func ends(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool? {
    if place == text.count { return true }
    let byte = text[place]
    guard byte < 0x80, byte != 0x0D, place + 1 == text.count || text[place + 1] < 0x80 else {
      return nil
    }
    return byte.small &- 0x61 >= 26 && byte &- 0x30 >= 10 && byte != 0x27
  }

  /// Takes off what the text opens with, as often as it does.
  /// - Returns: whether anything was taken off.
  @discardableResult
  mutating func strip(_ leads: Leads) -> Bool { strip { leads.lead(of: $0) } }

  @discardableResult
  mutating func strip(_ leads: [String]) -> Bool {
    strip { text in
      // The list is not asked for often enough to be laid out by first bytes.
      let first = text.utf8.first?.small
      return leads.first { $0.utf8.first == first && text.opens(with: $0) }
    }
  }

  private mutating func strip(_ lead: (Substring) -> String?) -> Bool {
    var stripped = false
    while let lead = lead(self) {
      self = Substring(utf8.dropFirst(lead.utf8.count)).bare
      stripped = true
    }
    return stripped
  }

  /// Takes off what the text ends with, as often as it does.
  @discardableResult
  mutating func strip(backwards tails: [String]) -> Bool {
    var stripped = false
    while let last = utf8.last?.small,
      let tail = tails.first(where: { $0.utf8.last == last && ends(with: $0) })
    {
      self = Substring(utf8.dropLast(tail.utf8.count)).bare
      stripped = true
    }
    return stripped
  }

  @discardableResult
  mutating func strip(backwards tails: Tails) -> Bool {
    var stripped = false
    while let tail = tails.tail(of: self) {
      self = Substring(utf8.dropLast(tail.utf8.count)).bare
      stripped = true
    }
    return stripped
  }

  func ends(with tail: String) -> Bool {
    guard utf8.count >= tail.utf8.count,
      utf8.suffix(tail.utf8.count).elementsEqual(tail.utf8, by: { $0.small == $1 })
    else { return false }
    return utf8.dropLast(tail.utf8.count).last.map { $0 == 0x20 } ?? true
  }

  /// The two sides of the first of the parts that stands in the text.
  func cut(at parts: some Sequence<String>) -> (Substring, Substring)? {
    for part in parts {
      guard let at = place(of: part) else { continue }
      let one = self[..<at.lowerBound].bare
      let other = self[at.upperBound...].bare
      if !one.isEmpty, !other.isEmpty { return (one, other) }
    }
    return nil
  }
}
