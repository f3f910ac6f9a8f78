import Dialogue
import Machines
import Understanding

/// A topic is refused, or the plan is asked for: the topic is left for this sitting, and nothing of
/// the line is taken for an answer.
extension Coach {
  /// - Returns: false where the line refuses nothing.
  func declines(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard hints.refusal.stand(in: words), sitting.mode == .full, sitting.greeted,
      !sitting.floor.isScreening,
      sitting.floor.question != nil, sitting.facts.has(.task)
    else { return false }
    let facts = sitting.facts
    let texts = sentences.map { $0.lowercased().plainly }
    let whole = speaker.words.options["agenda.toPlan.whole"] ?? []
    let wantsPlan =
      sitting.floor.source != nil
      && texts.contains { holds($0, "agenda.toPlan") || whole.contains($0) }
    let places = texts.indices.filter { refuses(texts[$0], facts) }
    let refused = places.map { texts[$0] }
    guard wantsPlan || !refused.isEmpty else { return false }
    // "Shame. Not nerves": what the feeling is, and what it is not.
    if sitting.floor.source == .arousal, !wantsPlan, refused.count < texts.count,
      let not = corrections.not, refused.allSatisfy({ $0[...].opens(with: not) })
    {
      return false
    }
    sitting.tries = 0
    sitting.skips = 0
    let topics: [Source?] = refused.map { self.topic(of: $0, facts) }
    let topic = topics.lazy.compactMap { $0 }.first
    if !wantsPlan, sitting.facts[.did]?.number != Fact.affirmed, let last = places.last,
      let deed = ownDeed(in: sentences[(last + 1)...])
    {
      // What is told beside it comes first; of the attempt itself nothing is asked.
      for case let topic? in topics where topic != .mastery { leave(topic, &sitting) }
      if let here = sitting.floor.source, here != .mastery { leave(here, &sitting) }
      speech.add([.inform("agenda.left")])
      // Said back however much of the line it is.
      speech.parrot = nil
      takeUp(deed, &sitting, &speech)
      return true
    }
    for case let topic? in topics { leave(topic, &sitting) }
    if wantsPlan {
      leave(sitting.floor.source!, &sitting)
      sitting.parked = nil
      speech.add([.inform(topic == nil ? "agenda.planNow" : "agenda.left")])
      let step = Turn(Floor.plan(at: .choosing), [.ask("plan.choosing")])
      sitting.floor = step.state
      speech.add(step.moves)
      settle(&sitting, &speech)
    } else if let here = sitting.floor.source, topics.contains(nil) || topic == here {
      leave(here, &sitting)
      speech.add([.inform("agenda.left")])
      advance(&sitting, Turn(here.ended), &speech, line: nil)
    } else if sitting.floor.source != nil || topic != nil {
      speech.add([.inform("agenda.left")])
      speech.again(sitting)
    } else {
      passOn(&sitting, &speech, key: "agenda.left")
    }
    return true
  }

  /// The topic is talked of no more in this sitting.
  func leave(_ topic: Source, _ sitting: inout Sitting) {
    if !sitting.visited.contains(topic) { sitting.visited.append(topic) }
    if sitting.parked?.source == topic { sitting.parked = nil }
  }

  /// "I'd rather not talk about my body", "forget the stomach", "I don't need Lena today".
  private func refuses(_ text: String, _ facts: Facts) -> Bool {
    var text = text
    for courtesy in speaker.words.options["agenda.leave.courtesy"] ?? [] where text.holds(courtesy)
    {
      text = text.replacing(courtesy, with: "")
    }
    guard text.wordCount <= 24, !holds(text, "agenda.others") else { return false }
    if holds(text, "agenda.leave") { return true }
    // "I'd rather talk about Thursday", and not "about my nerves", which the coach has a topic for.
    if holds(text, "agenda.leave.other") {
      let words = MetaWord.all(in: text)
      guard let place = hints.talksElse.place(in: words) else { return false }
      let wish = words.all[place.upperBound...]
      return !wish.isEmpty && understander.command(of: Line(text)) == nil
        && topic(of: text, facts) == nil
    }
    if speaker.words.options["agenda.leave.whole"]?.contains(text) == true { return true }
    var rest = text[...]
    rest.strip(speaker.words.options["agenda.leave.filler"] ?? [])
    let leads = speaker.words.options["agenda.leave.lead"] ?? []
    guard let lead = leads.first(where: { rest.hasPrefix($0 + " ") }) else { return false }
    let words = String(rest.dropFirst(lead.count + 1))
    return words.wordCount <= 4 && topic(of: words, facts) != nil
  }

  /// What a refusal names; nil where it names nothing, so that it is what is talked of.
  private func topic(of text: String, _ facts: Facts) -> Source? {
    if let peer = facts[.peer]?.phrase.noun?.lowercased(), text.holdsWhole(peer) {
      return .vicarious
    }
    return Source.allCases.first { source in
      (speaker.words.options["agenda.leave." + source.rawValue] ?? [])
        .contains(where: text.holdsWhole)
    }
  }

  private func holds(_ text: String, _ list: String) -> Bool {
    (speaker.words.options[list] ?? []).contains(where: text.holdsWhole)
  }

  /// "I'd rather not say": a line that is hardly more than the refusal, whatever else is heard in it.
  func isAllRefusal(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Bool {
    guard heard.cues.manner.contains(.refusal), heard.cues.rating == nil,
      heard.cues.command == nil || heard.cues.command == .skip,
      // "I don't care" says that it does not matter.
      sitting.floor != .plan(at: .valuing) || !hints.careless.stand(in: heard.said)
    else { return false }
    let spans = heard.cues.because.filter { $0.cue == "manner.refusal" }.map(\.span)
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else {
      return false
    }
    return (end - start) * 3 >= line.text.utf8.count * 2
  }
}

extension String {
  /// The words alone in small letters, with one blank between them and apostrophes within.
  fileprivate var plainly: String {
    var words: [Substring] = []
    for word in straight.smallWords(figures: true, apostrophes: true) {
      let isSetOff = word.utf8.first == 0x27 || word.utf8.last == 0x27
      let bare = isSetOff ? word.filter { $0 != "'" }[...] : word
      if !bare.isEmpty { words.append(bare) }
    }
    return words.joined(separator: " ")
  }
}
