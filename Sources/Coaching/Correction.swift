import Understanding

/// What a line puts right: "no, Spanish, not French", "not my teacher, my brother", "I meant Friday".
struct Correction {
  /// What was wrong, in the person's words. Nil where only the right thing is said.
  var old: String?
  var new: String
  /// All of it, as it was typed.
  let typed: String
  /// True where the line opens as corrections do ("no", "sorry"); and where it says so ("I meant").
  var isLed: Bool
  var isMeant: Bool
  /// True where it says what something is not: "it isn't Monday, it's Tuesday".
  var denies = false
  /// True where it says how somebody was not: "she wasn't scared, she was excited".
  var saysHow = false

  /// - Parameter words: the small words of corrections, in the language of the pack.
  init?(_ text: String, _ words: CorrectionWords) {
    guard let not = words.not else { return nil }
    typed = text
    var rest = text[...].bare
    rest.strip(words.sounds)
    isLed = rest.strip(words.leads)
    isMeant = rest.strip(words.meant)
    // "I said 40 but it's more like 55"
    if let nearer = words.nearer(in: rest) ?? words.nearer(than: rest) {
      (rest, isMeant) = (nearer, true)
    }
    let insists = rest.strip(backwards: words.insists)
    isLed = isLed || isMeant || insists
    var tail = rest
    let isWrong = tail.strip(words.wrongs)
    denies = isWrong && !rest.opens(with: not)
    saysHow = denies && rest.parted.first.map { words.subjects.open($0) } == true
    if !isWrong {
      rest.strip(words.fillers)
      tail = rest
    }
    guard !rest.isEmpty else { return nil }
    var wrong: Substring?
    var right = rest
    if isWrong || tail.strip(words.wrongs) {
      guard let (one, other) = tail.cut(at: words.parts) else { return nil }
      (wrong, right) = (one, other)
    } else if let (one, other) = rest.cut(at: words.nots) {
      // "I mean I had not thought of it": no thing that is put right.
      if one.wordCount <= 2, words.subjects.open(one) { return nil }
      // "My English is maybe not clear": said of it, and nothing in the place of another.
      if words.verbs.contains(String(one.lowercased().lastWord)),
        rest.cut(at: words.nots.dropLast()) == nil
      {
        return nil
      }
      // "Bring the numbers, and not say sorry": one thing and another.
      if !isLed, words.bareJoints.contains(String(one.lowercased().lastWord)) { return nil }
      (wrong, right) = (other, one)
    } else if !isLed {
      return nil
    }
    right.strip(words.leads)
    right.strip(saysHow ? words.beings : words.fillers)
    // "Warmed up i said"
    right.strip(backwards: words.tails)
    wrong?.strip(backwards: words.tails)
    // "the 5th, or I'd be under the table": what comes after is talk.
    while right.wordCount > 8, let comma = right.utf8.lastIndex(of: UInt8(ascii: ",")) {
      right = right[..<comma]
    }
    guard !right.isEmpty, right.wordCount <= 8, (wrong?.wordCount ?? 0) <= 5 else { return nil }
    if wrong?.isEmpty == true { return nil }
    // "Not Sunday, Sunday was when I sat in it": said of the same, and nothing in its place.
    if let wrong, right.opens(with: wrong.lowercased()), right.wordCount > wrong.wordCount {
      return nil
    }
    old = wrong.map { String($0.withoutQuotes) }
    new = String(right.withoutQuotes)
  }
}

extension Substring {
  /// Without marks of quotation around it: "not 'two messages'".
  var withoutQuotes: Substring {
    guard let first, "'\"‘“".contains(first), let last, "'\"’”".contains(last), count > 2 else {
      return self
    }
    return dropFirst().dropLast()
  }
}
