import Dialogue
import Machines
import Understanding

/// What the coach is asked to do: to read out the plan or what is written down, to note something, to tell
/// whether something stands there. It is done, and nothing of it is taken for an answer.
extension Coach {
  /// - Returns: false where the line asks for nothing of the kind.
  func takesRequest(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard mayRequest(heard.said), sitting.greeted, sitting.mode == .full,
      sitting.safety == .clear, sitting.floor.question != nil, sitting.facts.has(.task)
    else { return false }
    var rest: [Substring] = []
    var request: Request?
    for sentence in Sentences.all(in: line.text) {
      if request == nil, let (found, front) = self.request(in: sentence) {
        request = found
        if !front.isEmpty { rest.append(front) }
      } else {
        rest.append(sentence)
      }
    }
    guard let request else { return false }
    speech.isWished = true
    // What is read out is said however much of the line it is.
    speech.parrot = nil
    if case .writes = request {
      speech.add([.inform("wanted.written")])
      if Summary.plan(sitting.facts, joints) != nil { readOut(sitting, &speech) }
    }
    if case .says(let words) = request { tellWhether(words, &sitting, &speech) }
    if case .shows = request { readOut(sitting, &speech) }
    let left = Line(Sentences.text(rest))
    if left.words == 0 {
      speech.again(sitting)
    } else {
      goOn(&sitting, with: left, &speech)
    }
    return true
  }

  private enum Request {
    case shows
    case writes
    /// Whether these words stand in the plan.
    case says(Substring)
  }

  /// True where a sentence of the line asks for something of the kind.
  func requests(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Bool {
    mayRequest(words) && sitting.facts.has(.task)
      && Sentences.all(in: line.text).contains { request(in: $0) != nil }
  }

  private func mayRequest(_ words: MetaWords) -> Bool {
    hints.wanted.asks.stand(in: words) || hints.wanted.writes.stand(in: words)
      || hints.wanted.whole.stand(in: words) || hints.wanted.saying.stand(in: words)
  }

  /// What a sentence asks for, from its last comma behind which all of it stands; and what stands before that.
  private func request(in sentence: Substring) -> (Request, Substring)? {
    guard sentence.wordCount <= 24 else { return nil }
    let pieces = sentence.pieces(at: 0x2C)
    for piece in pieces.reversed() {
      let tail = sentence[piece.startIndex...]
      guard let request = asked(tail.bare) else { continue }
      let front = piece.startIndex == sentence.startIndex ? "" : sentence[..<piece.startIndex]
      var said = Substring(front).bare
      if said.utf8.last == 0x2C { said = said.dropLast().bare }
      // "75 and can u read me the plan"
      if said.isEmpty, let (head, tail) = sentence.cut(at: [" " + joints.and + " "]),
        head.hasNumber, asked(tail.bare) != nil
      {
        said = head.bare
      }
      return (request, said)
    }
    return nil
  }

  private func asked(_ words: Substring) -> Request? {
    let small = MetaWord.all(in: words)
    let wanted = hints.wanted
    if wanted.whole.hold(small) { return .shows }
    guard !metas.reports(small), !wanted.others.stand(in: small) else { return nil }
    // "Did you note that it was 30" asks whether something was heard.
    if let place = wanted.writes.place(in: small), place.upperBound + 3 >= small.count,
      words.isMarked || wanted.writeAsks.stand(in: small)
    {
      return .writes
    }
    var said = Substring(words.unmarked.straight).bare
    while said.strip(hints.asked.fronts) || said.strip([joints.and]) {}
    if words.isMarked, said.strip(wanted.says) {
      let whole = said
      while said.strip(backwards: wanted.saysTails) {}
      let isOfPlan = said != whole || wanted.plans.stand(in: small)
      if isOfPlan, (1...6).contains(said.wordCount) { return .says(said) }
    }
    guard wanted.asks.stand(in: small),
      wanted.plans.stand(in: small) || wanted.notes.stand(in: small)
    else { return nil }
    return .shows
  }

  /// The plan where there is one, or a step of it; what was told elsewhere.
  private func readOut(_ sitting: Sitting, _ speech: inout Speech) {
    if Summary.plan(sitting.facts, joints) != nil || sitting.facts.has(.step) {
      recallPlan(sitting, &speech)
    } else {
      speech.add([.summarise("wanted.noted")])
    }
  }

  /// "Does it say Tuesday after supper anywhere?": the plan, with that in it if it is when.
  private func tellWhether(
    _ words: Substring, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    guard let act = act(of: sitting) else { return readOut(sitting, &speech) }
    let stands = [FactKind.cue, .action, .step, .sentence, .answer]
      .compactMap { sitting.facts[$0]?.phrase }
      .flatMap { MetaWord.all(in: $0.quote).all + MetaWord.all(in: $0.noun ?? "").all }
    let asked = MetaWord.all(in: words).all
    if !asked.allSatisfy(stands.contains), let moment = momentAlone(words) {
      keepPlan(moment, act, &sitting)
      speech.add([Move(.repair, "wanted.putIn")])
    }
    readOut(sitting, &speech)
  }
}
