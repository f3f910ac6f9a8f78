import Dialogue
import Machines
import Understanding

/// A line of a few clauses without what is sure to be no answer: where it was heard, the side of a contrast that does
/// not hold, what it was like, how long it took. What is left is heard as if nothing else had been said.
extension Coach {
  private static let sifted = 4...60

  /// - Returns: nil where all of it may be the answer, or nothing would be left.
  func sifted(_ line: Line, _ heard: Heard, _ floor: Floor) -> Line? {
    guard Self.sifted.contains(heard.words), !heard.isChosen, let sifts = floor.sifts,
      line.text.quotation == nil
    else { return nil }
    // A part that has a number is told from the others by that.
    if sifts == .part, heard.hasDigits || heard.cues.rating != nil { return nil }
    var left = phraser.stretches(of: line)
    var isSifted = false
    for sieve in sieves(of: sifts) {
      guard let rest = sieve(left), !rest.isEmpty else { continue }
      isSifted = true
      left = phraser.stretches(of: Line(Sentences.joined(rest)))
      if left.isEmpty { return nil }
    }
    var text = Sentences.joined(left)[...]
    guard isSifted, text.wordCount <= line.words, text != line.text else { return nil }
    while text.strip(corrections.bareJoints) {}
    if sifts == .moment, let first = text.parted.first {
      // "BEFORE the sofa", "In the morning"
      text = (first.lowercased() + text[first.endIndex...])[...]
    }
    return text.isEmpty ? nil : Line(String(text))
  }

  /// The most words of two acts that are said as one.
  private static let mostJoined = 11

  private typealias Sieve = ([Stretch]) -> [Stretch]?

  private func sieves(of sifts: Floor.Sifts) -> [Sieve] {
    switch sifts {
    case .event: [onceAfterNever, holdingSides, withoutSimiles, withoutMeasures, withoutDidIt]
    case .cause: [holdingSides, whatHelped, withoutSimiles, withoutMeasures]
    case .deed: [holdingSides]
    case .ground: [withoutKnown, holdingSides]
    case .theirs: [unframed, holdingSides, withoutPurpose]
    case .part: [namedAhead]
    case .change: [joinedActs, actBeforeStory]
    case .taken: [holdingSides, whatIsTaken]
    case .words: [withoutApposition, holdingSides]
    case .mover: [holdingSides]
    case .sign: [holdingSides, signsAlone]
    case .thought: [beyondOutcry, dreaded, shortOfSimile]
    case .aim: [withoutLikeness]
    case .name: [afterNobody]
    case .obstacle: [withoutExisting]
    case .moment: [withoutWhy, holdingSides, momentOfSteps]
    }
  }

  /// The stretches without some of them. What comes next opens the sentence that one of them opened.
  /// - Returns: nil where none would be left, or none is left out.
  func without(_ out: (Stretch) -> Bool, of told: [Stretch]) -> [Stretch]? {
    var kept: [Stretch] = []
    var opens = false
    for stretch in told {
      opens = opens || stretch.opensSentence
      if out(stretch) { continue }
      var stretch = stretch
      stretch.opensSentence = opens
      opens = false
      kept.append(stretch)
    }
    return kept.isEmpty || kept.count == told.count ? nil : kept
  }

  /// What is left of a line without its beginning: the first of it opens a sentence.
  private func opened(_ told: ArraySlice<Stretch>) -> [Stretch] {
    var left = Array(told)
    left[0].opensSentence = true
    return left
  }

  /// "And everybody knows", beside what a number rests on.
  private func withoutKnown(_ told: [Stretch]) -> [Stretch]? {
    without({ hints.sift.known.open($0.words[...]) && $0.words.wordCount <= 4 }, of: told)
  }

  /// "Never, I never met one. Only once in September I had to tell what I saw": the once.
  private func onceAfterNever(_ told: [Stretch]) -> [Stretch]? {
    guard
      let at = told.indices.dropFirst().first(where: { at in
        hints.sift.once.open(told[at].words[...])
          && told[..<at].contains { hints.sift.never.stand(in: MetaWord.all(in: $0.words)) }
      }), told[(at + 1)...].contains(where: \.isFinite) || told[at].isFinite
    else { return nil }
    var once = told[at].words[...]
    once.strip(hints.sift.once)
    var left = Array(told[at...])
    if once.isEmpty {
      left.removeFirst()
    } else {
      left[0].typed = String(once)
    }
    return left
  }

  /// "Everything sounded like a cathedral", "she looked like she was at a funeral": left out beside something else
  /// that was.
  private func withoutSimiles(_ told: [Stretch]) -> [Stretch]? {
    guard told.contains(where: isSimile) else { return nil }
    let left = told.compactMap { stretch -> Stretch? in
      guard isSimile(stretch) else { return stretch }
      let parts = clauses(of: stretch)
      let kept = parts.filter { !isSimile($0) }
      guard !kept.isEmpty else { return nil }
      var stretch = stretch
      stretch.typed = kept.joined(separator: " \(joints.and) ")
      return stretch
    }
    return left.contains { $0.words.wordCount > 1 } ? left : nil
  }

  private func isSimile(_ stretch: Stretch) -> Bool { isSimile(stretch.typed) }

  private func isSimile(_ words: String) -> Bool {
    hints.sift.similes.stand(in: MetaWord.all(in: words))
      && understander.sensations(of: Line(words)).isEmpty
  }

  /// What "and" and "so" join in a stretch.
  private func clauses(of stretch: Stretch) -> [String] {
    var parts: [String] = []
    var rest = stretch.typed[...]
    while let (first, next) = rest.cut(at: [" \(joints.and) "]) {
      parts.append(String(first))
      rest = next
    }
    return parts + [String(rest)]
  }

  /// "The first laugh. Was about four seconds": how long it took is left out beside what it was.
  private func withoutMeasures(_ told: [Stretch]) -> [Stretch]? {
    without(
      { stretch in stretch.who != .own && clauses(of: stretch).allSatisfy(isMeasure) }, of: told)
  }

  /// "I did it on Friday. I got to the end": when it was, and what came.
  private func withoutDidIt(_ told: [Stretch]) -> [Stretch]? {
    guard told.count > 1, let first = told.first, first.words.wordCount <= 5,
      told[1...].contains(where: { $0.past && $0.isFinite })
    else { return nil }
    var words = first.words[...]
    guard words.strip(hints.sift.didIt) else { return nil }
    var left = told
    left[0].typed = String(words)
    if words.isEmpty { left.removeFirst() }
    left[words.isEmpty ? 0 : 1].opensSentence = words.isEmpty
    return left
  }

  /// "The walking up to the front, I suppose. I can do that. It's once I've turned round that the trouble starts":
  /// the part that is named before anything is told of it. What was done at some time is left to be heard.
  private func namedAhead(_ told: [Stretch]) -> [Stretch]? {
    guard let next = told.dropFirst().firstIndex(where: \.opensSentence), var name = told.first,
      !name.asks, told[..<next].allSatisfy({ !$0.isDenied })
    else { return nil }
    var words = name.words[...]
    if words.strip(backwards: hints.long.unsureTails) {
      name = phraser.stretches(of: Line(String(words))).first ?? name
    }
    guard !name.isFinite, name.words.wordCount <= 8,
      told[1..<next].allSatisfy({ $0.words.wordCount <= 3 }),
      case let left = told[next...],
      left.contains(where: { $0.isFinite || $0.words.wordCount > 4 }),
      !left.contains(where: { $0.past && $0.isFinite || $0.words.hasNumber || $0.role == .but }),
      phraser.phrases(of: Line(name.words)).first?.clause == nil
    else { return nil }
    return [name]
  }

  /// "Mark my place or something? And say it slowly": two acts in one sentence.
  private func joinedActs(_ told: [Stretch]) -> [Stretch]? {
    var left: [Stretch] = []
    var isChanged = false
    for stretch in told {
      var words = stretch.typed[...].bare
      isChanged = words.strip(backwards: hints.long.unsureTails) || isChanged
      if var last = left.popLast() {
        let isMore = words.strip(hints.sift.ands)
        words.strip(hints.long.maybe)
        let goesOn =
          isMore && !stretch.isFinite && words.wordCount > 1
          && words.wordCount + last.typed.wordCount <= Self.mostJoined
        if goesOn { last.typed += " \(joints.and) " + words }
        left.append(last)
        isChanged = isChanged || isMore
        if goesOn { continue }
      }
      left.append(stretch)
      left[left.count - 1].typed = String(words)
    }
    return isChanged ? left : nil
  }

  /// "Can't think of anyone. Well, my sister did it": the one who came to mind after all.
  private func afterNobody(_ told: [Stretch]) -> [Stretch]? {
    guard
      let at = told.indices.dropFirst().first(where: {
        phraser.person(of: Line(told[$0].words)) != nil && !told[$0].isDenied
      }), at > 0,
      told[..<at].contains(where: { stretch in
        understander.cues(of: Line(stretch.words), asked: .open).peer?.nobody == true
      })
    else { return nil }
    var left = opened(told[at...])
    left[0].typed = left[0].words
    return left
  }

  /// "There's an assembly some Thursdays, if it's on I'd do it before lunch": what they do then.
  private func withoutExisting(_ told: [Stretch]) -> [Stretch]? {
    guard told.count > 1, hints.long.existing.open(told[0].words[...]), told[1].role == .condition
    else { return nil }
    return opened(told.dropFirst())
  }

  /// "Have something in my hand to read. At the dinner I had nothing, I thought I'd just talk": the act, and not how
  /// it was.
  private func actBeforeStory(_ told: [Stretch]) -> [Stretch]? {
    guard let next = told.dropFirst().firstIndex(where: \.opensSentence),
      told[..<next].allSatisfy({ $0.who == .nobody && !$0.asks }),
      case let act = phraser.phrases(of: Line(told[0].words)).first, act?.clause == nil,
      told[0].words.wordCount > 1,
      told[next...].contains(where: { $0.past && $0.isFinite }),
      !told[next...].contains(where: { hints.nextTimes.open($0.words[...]) })
    else { return nil }
    return Array(told[..<next])
  }

  /// "He asked for a job, so he'd have something in his hands": what was done, and not what for.
  private func withoutPurpose(_ told: [Stretch]) -> [Stretch]? {
    guard told.contains(where: { $0.isMain && $0.role != .so && $0.isFinite }) else { return nil }
    return without({ $0.role == .so && $0.modal && $0.who == .other }, of: told)
  }

  private func isMeasure(_ words: String) -> Bool {
    let words = words.lowercased().parted.map { String($0.bare) }
    if words.count <= 4, let last = words.last, hints.sift.units.contains(last) { return true }
    guard words.count <= 9,
      let verb = words.prefix(4).firstIndex(where: hints.sift.lasted.contains)
    else { return false }
    return words[(verb + 1)...].prefix(5).contains(where: hints.sift.units.contains)
  }
}

extension Floor {
  /// Of what a line is to be sifted for.
  enum Sifts {
    case name, obstacle, part, change, event, cause, deed, ground, theirs, taken, words, mover,
      sign, thought, aim,
      moment
  }

  fileprivate var sifts: Sifts? {
    switch self {
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .hardening): .part
    case .opening(at: .reasoning): .ground
    case .mastery(at: .recalling), .mastery(at: .happening), .mastery(at: .nearest): .event
    case .mastery(at: .explaining): .cause
    case .mastery(at: .doing), .mastery(at: .owning): .deed
    case .mastery(at: .changing), .mastery(at: .strategy): .change
    case .vicarious(at: .naming): .name
    case .vicarious(at: .struggling), .vicarious(at: .learning): .theirs
    case .vicarious(at: .borrowing): .taken
    case .persuasion(at: .hearing), .persuasion(at: .wording), .persuasion(at: .seeing): .words
    case .close(at: .moving): .mover
    case .arousal(at: .locating): .sign
    case .arousal(at: .meaning): .thought
    case .arousal(at: .aiming): .aim
    case .plan(at: .cueing), .plan(at: .sharpening): .moment
    case .plan(at: .bracing): .obstacle
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      nil
    }
  }
}
