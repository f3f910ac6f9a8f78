import Dialogue
import Machines
import Understanding

/// The halves of a plan and the aim, of a long line.
extension Coach {
  /// "So when the door shuts I sit down and read it aloud": the moment and the act, of a line that
  /// tells of other things as well.
  func moment(_ told: [Stretch]) -> String? {
    // "So it has to be when I sit on the bus, I put in my headphones and listen"
    if let named = behind(hints.long.moment, in: told),
      let at = told.firstIndex(where: { $0.typed.contains(named.prefix { $0 != "," }) })
    {
      let next = told[(at + 1)...].first
      return next.map(isOwnDeed) == true ? named + ", " + next!.typed : named
    }
    let moments = told.indices.filter {
      (told[$0].role == .when || told[$0].role == .condition) && !told[$0].isDenied
    }
    for at in moments.reversed() {
      let whole = opened(told[at])
      if told[at].who == .own || phraser.plan(of: Line(whole)).act != nil {
        return whole + tail(after: at, of: told)
      }
      if at + 1 < told.count, isOwnDeed(told[at + 1]) {
        return whole + ", " + told[at + 1].typed + tail(after: at + 1, of: told)
      }
    }
    return nil
  }

  /// With the word that makes it a moment, and without what joins it: "when the door shuts".
  func opened(_ stretch: Stretch) -> String {
    var text = stretch.typed[...]
    text.strip(corrections.bareJoints)
    return String(text)
  }

  private func isOwnDeed(_ stretch: Stretch) -> Bool {
    stretch.who == .own && !stretch.isDenied && !stretch.feeling && !stretch.past
  }

  /// "What could stop me is that my son rings, he always does, in which case I'd ring back".
  func obstacle(_ told: [Stretch]) -> String? {
    guard var stop = behind(hints.long.obstacle, in: told)?[...] ?? firstObstacle(told)?[...]
    else { return nil }
    if stop.opens(with: joints.that) { stop = stop.dropFirst(joints.that.count).bare }
    let first = told.firstIndex { $0.typed.contains(stop.prefix { $0 != "," }) } ?? 0
    let then = told[(first + 1)...].first { stretch in
      stretch.who == .own && stretch.modal && !stretch.isDenied && !stretch.isToCoach
    }
    // "But if I'm still on the sofa at eight I'd read it right there": both halves in one clause.
    let whole = told[(first + 1)...].first { stretch in
      (stretch.role == .condition || stretch.role == .when)
        && phraser.plan(of: Line(opened(stretch))).act?.isOwn == true
    }
    if then == nil, let whole { return opened(whole) }
    guard let then else { return String(stop) }
    var act = then.words[...]
    if let lead = hints.long.fallback.lead(of: act) { act = act.dropFirst(lead.count).bare }
    let opens = stop.opens(with: joints.if) || told[first].role == .when
    if !opens, phraser.phrases(of: Line(String(stop))).first?.clause == nil {
      // "My brother, he rings at night" is no clause behind an "if".
      return stop + ". " + joints.then + " " + act
    }
    return (opens ? "" : joints.if + " ") + stop + ", " + joints.then + " " + act
  }

  /// "If my back is bad", where nothing announces what could stop them.
  private func firstObstacle(_ told: [Stretch]) -> String? {
    if let at = told.firstIndex(where: { $0.role == .condition || $0.role == .when }) {
      return opened(told[at])
    }
    // "My roommate having people round"
    if let first = told.first, !first.isFinite, first.words.wordCount > 2 { return first.words }
    return told.first { $0.isFinite && $0.modal && ($0.who == .somebody || $0.who == .thing) }?
      .words
  }

  /// "My manager says I have to lead the handover from Monday": what is to be done, and its day.
  func aim(_ told: [Stretch], of line: Line, _ heard: Heard) -> String? {
    // Numbers of it, or a day that would be lost: nothing is left out.
    let isRated = told.contains {
      $0.words.utf8.contains { $0 &- 0x30 < 10 } && rating(in: $0.words[...]) != nil
    }
    guard !isRated,
      let aim = aim(told)
    else { return nil }
    // "She's expecting in January" is somebody else's day.
    let isDated =
      heard.cues.when.map { !$0.past } == true
      && told.contains { stretch in
        stretch.who != .other
          && understander.cues(of: Line(stretch.words), asked: .open).when.map { !$0.past } == true
      }
    return isDated && understander.cues(of: Line(aim), asked: .open).when == nil ? nil : aim
  }

  private func aim(_ told: [Stretch]) -> String? {
    let dated = hints.long.wishDated.lazy.compactMap { self.behind([$0], in: told) }.first {
      understander.cues(of: Line($0), asked: .open).when.map { !$0.past } == true
    }
    guard let whole = behind(hints.long.wish, in: told) ?? dated else { return withoutTimes(told) }
    // "I have to give a speech on the 12th | and I've never spoken in public"
    let aim =
      phraser.stretches(of: Line(whole)).first.map { first in
        first.typed.utf8.count < whole.utf8.count ? whole : cutAtAnd(whole)
      } ?? whole
    if understander.cues(of: Line(aim), asked: .open).when != nil { return aim }
    let day = told.first { stretch in
      stretch.words.wordCount <= 8 && stretch.who != .other && !aim.contains(stretch.words)
        && understander.cues(of: Line(stretch.words), asked: .open).when.map { !$0.past } == true
    }
    return day.map { aim + ". " + withoutCleft(day: $0.words[...]) } ?? aim
  }

  /// The first clause of what "and" joins.
  private func cutAtAnd(_ text: String) -> String {
    for start in speaker.words.options["long.andOwn"] ?? [] {
      if let (first, _) = text[...].cut(at: [" " + start + " "]) { return String(first) }
    }
    return text
  }

  /// "Thirty years now", beside what is to be done: a time alone is no aim.
  private func withoutTimes(_ told: [Stretch]) -> String? {
    let kept = told.filter { stretch in
      stretch.isFinite || phraser.phrases(of: Line(stretch.words)).first?.isShaped == false
    }
    return kept.count < told.count && kept.contains(where: \.isFinite)
      ? Sentences.joined(kept) : nil
  }
}
