import Dialogue
import Understanding
import Wording

/// The small words with which somebody says that something was not so, and what was.
struct DenialWords: Sendable {
  /// One of these stands in every line that denies something told.
  let hint: Phrases
  /// "I never said": what follows was never told; and what stands before the right word.
  let unsaid: Leads
  let said: Leads
  /// "You wrote": what stands before the coach's own words.
  let quoted: Leads
  /// "It wasn't", "not"; "she didn't".
  let wrongs: Leads
  let undone: Leads
  let subjects: Leads
  /// "I".
  let first: String
  /// "I said the opposite", "that's the wrong way round": the last thing told is wrong, whatever it was.
  let opposite: Phrases
  /// "I was joking": the same, and no more is owed.
  let joke: Phrases
  let jokeAbout: [String]
  /// " its ": what opens the right words where no mark stands before them.
  let runs: [String]
  /// What only speaks of the mistake: "that's different", "I always mix them up".
  let remarks: Phrases
  /// What joins a part that says the same with a "not": " so i don't".
  let backs: [String]
  /// " that ": what stands between a moment and what is done then.
  let clefts: [String]
  /// " but i meant ", between what they said and what they mean.
  let buts: [String]
  /// What stands before something borrowed: "I take".
  let takes: Leads
  /// "Is the worst bit", behind a part.
  let parts: [String]
  /// Words that many lines share: "the", "actually".
  let smalls: Set<String>
  /// What a word may end with beside its stem, the longest first.
  let endings: [String]

  init(_ words: Wording.Words) {
    func options(_ key: String) -> [String] { words.options["denied." + key] ?? [] }
    hint = words.phrases(
      "denied.unsaid", "denied.undone", "denied.opposite", "denied.joke", "denied.but",
      "correct.wrong")
    unsaid = words.leads("denied.unsaid")
    said = words.leads("denied.said")
    quoted = words.leads("correct.quoted")
    wrongs = words.leads("correct.wrong")
    undone = words.leads("denied.undone")
    subjects = words.leads("correct.subject")
    first = words.options["correct.subject"]?.first ?? ""
    opposite = words.phrases("denied.opposite")
    joke = words.phrases("denied.joke")
    jokeAbout = options("joke.about").map { " " + $0 + " " }
    runs = (words.options["correct.filler"] ?? []).map { " " + $0 + " " }
    remarks = words.phrases("denied.remark")
    backs = options("back").map { " " + $0 + " " }
    buts = options("but").map { " " + $0 + " " }
    clefts = options("cleft").map { " " + $0 + " " }
    takes = words.leads("denied.take")
    parts = options("part").map { " " + $0 }
    smalls = Set(options("small"))
    endings = options("ending")
  }
}

/// What a line denies of what was told, and what it puts in its place.
struct Denial {
  enum Kind {
    /// "I never said": surely a correction.
    case unsaid
    /// "It wasn't"; true where no more than "not" stands there.
    case wrong(isBare: Bool)
    /// "She didn't"; the first word is who it was.
    case undone(Substring)
    /// "I said the opposite"; nothing is named.
    case opposite
    case joke
  }

  let kind: Kind
  /// What was not so.
  var denied: Substring
  /// True where the line opens as corrections do ("no", "wait").
  var isLed: Bool
  /// What takes its place; one at most.
  var rights: [Substring] = []
  /// What only speaks of the mistake.
  var remarks: [Substring] = []
  /// What else is said.
  var rest: [Substring] = []

  var isSure: Bool {
    switch kind {
    case .unsaid, .opposite, .joke: true
    case .wrong, .undone: isLed
    }
  }
}

extension Coach {
  /// What a line denies; nil where it denies nothing.
  func denial(in sentences: [Substring]) -> Denial? {
    var found: Denial?
    var told: [(words: Substring, sentence: Int)] = []
    for (at, sentence) in sentences.enumerated() {
      var isLed = false
      for piece in pieces(of: sentence) {
        var text = piece
        // "I said 40 but that's too nice": what was said is what is put right.
        var bare = text
        while !denials.said.open(bare),
          bare.strip(corrections.leads) || bare.strip(hints.asked.fronts)
            || bare.strip(corrections.sounds)
        {}
        // "No practice" says that there was none.
        if bare.isEmpty || text.wordCount > 2 {
          isLed = isLed || bare.startIndex != text.startIndex
          text = bare
        }
        guard !text.isEmpty else { continue }
        let small = MetaWord.all(in: text)
        if let denial = denied(in: text, small, isLed: isLed) {
          if found == nil { found = denial }
        } else if denials.remarks.stand(in: small) {
          found?.remarks.append(text)
        } else {
          told.append((text, at))
        }
      }
    }
    guard var found else { return nil }
    let words = told.filter { piece in
      // "Not to my sister, she's away": why.
      if case .wrong(isBare: true) = found.kind, corrections.beings.open(piece.words) {
        return false
      }
      return number(in: piece.words) == nil
    }
    let right = words.first { isAlike($0.words, found) } ?? words.first
    if found.rights.isEmpty { found.rights = right.map { [$0.words] } ?? [] }
    // What stands beside the right words only says why.
    let last = right?.sentence ?? -1
    found.rest = told.filter { $0.sentence > last || number(in: $0.words) != nil }.map(\.words)
    return found
  }

  private func pieces(of sentence: Substring) -> [Substring] {
    sentence.pieces(at: 0x2C, 0x3B).flatMap { piece -> [Substring] in
      let text = Substring(piece.unmarked.straight).bare
      let low = text.lowercased()
      let at = denials.backs.lazy.compactMap { low.place(of: $0)?.lowerBound }.first
      guard let at else { return [text] }
      return [Substring(text.utf8.prefix(low.utf8.distance(from: low.startIndex, to: at)))]
    }
  }

  private func denied(in text: Substring, _ small: MetaWords, isLed: Bool) -> Denial? {
    let words = denials
    if words.opposite.stand(in: small), text.wordCount <= 7 {
      return Denial(kind: .opposite, denied: "", isLed: true)
    }
    if words.joke.stand(in: small), text.wordCount <= 8 {
      return Denial(
        kind: .joke, denied: text.cut(at: words.jokeAbout)?.1 ?? "", isLed: true)
    }
    var rest = text
    if rest.strip(words.said) || rest.strip(words.quoted),
      let (wrong, right) = rest.cut(at: words.buts)
    {
      return Denial(kind: .unsaid, denied: wrong, isLed: isLed, rights: [right])
    }
    rest = text
    if rest.strip(words.unsaid) { return Denial(kind: .unsaid, denied: rest, isLed: isLed) }
    if rest.strip(words.wrongs) {
      let isBare = corrections.not.map { text.opens(with: $0) } ?? false
      // "Its not after dinner its before bed"
      let (wrong, right) = rest.cut(at: words.runs) ?? (rest, "")
      return Denial(
        kind: .wrong(isBare: isBare), denied: wrong, isLed: isLed,
        rights: right.isEmpty ? [] : [right])
    }
    guard let lead = words.undone.lead(of: rest) else { return nil }
    rest = Substring(rest.utf8.dropFirst(lead.utf8.count)).bare
    return Denial(
      kind: .undone(lead.parted.first ?? ""), denied: rest, isLed: isLed)
  }

  /// What opens as the denial did: "it wasn't X, I had Y, it was Z" means Z.
  private func isAlike(_ words: Substring, _ denial: Denial) -> Bool {
    switch denial.kind {
    case .unsaid: denials.said.open(words)
    case .wrong: corrections.fillers.open(words)
    case .undone(let subject): words.opens(with: subject.lowercased()) && words.wordCount > 2
    case .opposite, .joke: false
    }
  }
}
