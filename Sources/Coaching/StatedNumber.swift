import Dialogue
import Machines
import Understanding

/// The number that somebody gives as theirs where others stand beside it: "call it 45. I'd give the bikes a
/// 100", "my number for the evening is 45".
extension Coach {
  /// - Returns: nil where no clause of the line gives one in so many words.
  func statedNumber(in line: Line) -> Int? {
    Sentences(line.text).lazy.flatMap { $0.pieces(at: 0x2C, 0x3B, 0x3A) }
      .compactMap { self.statedNumber(in: $0.bare) }.first
  }

  private func statedNumber(in clause: Substring) -> Int? {
    guard clause.wordCount <= 12 else { return nil }
    var rest = clause
    rest.strip(corrections.bareJoints)
    if !hints.stated.open(rest) { rest.strip(corrections.leads) }
    if rest.strip(hints.stated) {
      rest.strip(corrections.abouts)
      let parts = rest.split(separator: " ", maxSplits: 1)
      guard let first = parts.first, let number = number(in: first.bare) else { return nil }
      // "I'd say 30 but the roundabouts are a 10"
      let isEnd = rest.wordCount <= 4 || parts.count > 1 && hints.buts.open(parts[1])
      return isEnd ? inRange(number) : nil
    }
    if let (_, end) = rest.cut(at: hints.statedSo) {
      // "48 out of 50 on the mock so 85"
      var last = end
      last.strip(hints.stated)
      last.strip(corrections.abouts)
      if last.wordCount == 1, let number = inRange(number(in: last)) { return number }
    }
    guard hints.statedAs.open(rest), let last = rest.parted.last else { return nil }
    return inRange(number(in: last.bare))
  }

  private func inRange(_ number: Int?) -> Int? {
    number.flatMap { (0...100).contains($0) ? $0 : nil }
  }

  /// The rating that is given in so many words, where a line has several figures.
  func stated(_ line: Line, _ heard: Heard) -> Rating? {
    guard heard.hasDigits, heard.words > 4,
      line.text.utf8.split(whereSeparator: { $0 &- 0x30 >= 10 }).count > 1
    else { return nil }
    // "30, my brother has 80": the other number is somebody else's.
    let own = wholeFirst(line).flatMap { whole, rest in
      phraser.person(of: Line(rest)) == nil ? nil : whole
    }
    return (own ?? statedNumber(in: line) ?? beforeCondition(line)).map {
      Rating(value: Double($0), verbal: false)
    }
  }

  /// "Like 40? 35 if he turns up": the number that hangs on nothing.
  private func beforeCondition(_ line: Line) -> Int? {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count == 2, sentences[1].lowercased().holds(" " + joints.if + " "),
      !sentences[0].lowercased().holds(" " + joints.if + " "),
      rating(in: sentences[1]) != nil
    else { return nil }
    return inRange(rating(in: sentences[0]))
  }

  /// "Ran 7 last tuesday": of what was done a number is told, and not how sure they are.
  func ranItBefore(_ heard: Heard) -> Bool {
    guard heard.cues.when?.past == true, heard.cues.rating?.verbal == false,
      let told = heard.phrases.first(where: { $0.quote.hasNumber })
    else { return false }
    return told.past && told.ownAction && !hints.statedAny.stand(in: heard.said)
  }

  /// "Forget the hundred. My number for the evening is 45", "no, the hundred was for the bikes, I said 45",
  /// where a part or the reason is asked for: the number of the whole is another one.
  func statesWhole(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard let whole = sitting.facts[.rating]?.number,
      hints.statedAny.stand(in: words) || corrections.leads.open(line.text[...]),
      let now = statedNumber(in: line), now != whole, putRight(now, &sitting, &speech)
    else { return false }
    if sitting.floor == .opening(at: .raising), now < 90 { sitting.floor = .opening(at: .easing) }
    speech.again(sitting)
    return true
  }
}

extension Floor {
  /// True where the number of the whole was given a line or two ago.
  var followsTheRating: Bool {
    self == .opening(at: .reasoning) || self == .opening(at: .raising)
  }
}
