import Dialogue
import Machines
import Understanding
import Wording

/// Of the things that people want to be able to do, those of which one does not ask on which day they
/// are: small letters, as they are said back.
struct TaskKinds: Sendable {
  /// What a task opens with, by the end of the key that asks for its time: the longest first.
  private let leads: [(kind: String, leads: Leads)]
  /// "life", "my anxiety": too wide to be one thing that is done.
  let wide: Set<String>
  /// Of these, what stands in the way.
  let trouble: Set<String>
  private let longestWide: Int

  private static let kinds = ["once", "habit", "way", "work"]

  init(_ words: Words) {
    func options(_ kind: String) -> [String] { words.options["task." + kind] ?? [] }
    leads = Self.kinds.map { kind in
      (kind, Leads(words.longest("task." + kind)))
    }
    trouble = Set(options("wide.trouble"))
    wide = trouble.union(options("wide"))
    longestWide = wide.map(\.utf8.count).max() ?? 0
  }

  /// The kind of an act: of two that fit, the one of the longer words.
  func kind(of act: String) -> String? {
    var best: (kind: String, length: Int)?
    for (kind, leads) in leads {
      guard let lead = leads.lead(of: act[...]), lead.utf8.count > best?.length ?? 0 else {
        continue
      }
      best = (kind, lead.utf8.count)
    }
    return best?.kind
  }

  func isWide(_ words: some StringProtocol) -> Bool {
    words.utf8.count <= longestWide && wide.contains(words.lowercased())
  }
}

extension Coach {
  /// "Life", "my anxiety", "be happy", "my dad": what somebody names, where it is no one thing to do.
  func wideTask(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words <= 8, heard.cues.when == nil else { return nil }
    let whole = line.text[...].bare
    if taskKinds.isWide(whole) { return Phrase(quote: String(whole), noun: whole.lowercased()) }
    guard let task = heard.task, let words = task.todo ?? task.noun ?? task.doing else {
      return nil
    }
    return taskKinds.isWide(words) || isPerson(task) ? task : nil
  }

  /// "My dad", and not what is to be done about him.
  private func isPerson(_ task: Phrase?) -> Bool {
    guard let task, task.todo == nil, let noun = task.noun else { return false }
    return phraser.isTheirs(noun)
  }

  /// A step that takes up the task, in words for its kind: how it is named, and how its time or its
  /// place is asked for.
  func fitted(_ step: Floor.Step, _ sitting: Sitting) -> Floor.Step {
    let isDating = step.says("opening.dating")
    let isNamed = step.says("opening.named")
    let isWide = step.says("opening.wide") || step.says("opening.naming.wide")
    guard isDating || isNamed || isWide, let task = sitting.facts[.task]?.phrase else {
      return step
    }
    var step = step
    if isDating, let kind = timeKind(of: task) {
      step.turn("opening.dating", into: "." + kind, speaker.words)
    }
    if isNamed, task.doing != nil, task.todo.map(isNegated) == true {
      step.turn("opening.named", into: ".not", speaker.words)
    }
    guard isWide else { return step }
    if isPerson(task) {
      step.turn("opening.wide", into: ".person", speaker.words)
      step.turn("opening.naming.wide", into: ".person", speaker.words)
    } else if taskKinds.trouble.contains((task.todo ?? task.noun ?? task.quote).lowercased()) {
      step.turn("opening.naming.wide", into: ".trouble", speaker.words)
    }
    return step
  }

  /// "Not panic".
  private func isNegated(_ act: String) -> Bool {
    corrections.not.map { act[...].opens(with: $0) } ?? false
  }

  /// True where no day is asked for, but when it comes up: of "stop smoking", of "public speaking".
  func comesUp(_ sitting: Sitting) -> Bool {
    guard let task = sitting.facts[.task]?.phrase else { return false }
    if taskKinds.isWide(task.todo ?? task.noun ?? task.quote) || isPerson(task) { return true }
    return timeKind(of: task) != nil && !isOnADay(task)
  }

  /// True for what is done once, on a day.
  private func isOnADay(_ task: Phrase?) -> Bool {
    let kind = task.flatMap(timeKind)
    return kind == "event" || kind == "once"
  }

  /// "When I talk to people", to where or when it gets in their way: as it is said back.
  func placed(_ line: Line, _ heard: Heard, _ step: inout Floor.Step, _ sitting: Sitting) -> Phrase?
  {
    let isPlace = step.moves.contains { $0.isNamed("opening.placed") }
    guard isPlace || step.moves.contains(where: { $0.isNamed("opening.undated") }),
      heard.words <= 8, heard.cues.polarity != .no,
      heard.cues.manner.isDisjoint(with: [.nothing, .nothingFirst, .dontKnow]),
      heard.cues.when?.kind != .vague || heard.words > 3, Sentences.all(in: line.text).count == 1,
      isPlace || !isOnADay(sitting.facts[.task]?.phrase)
    else { return nil }
    let words = line.text[...].bare
    step.replace("opening.undated", with: .reflect("opening.placed"))
    return Phrase(quote: String(words), noun: phraser.turnedInside(String(words)))
  }

  /// The end of the key that asks for its time; nil where nothing is known of it.
  private func timeKind(of task: Phrase) -> String? {
    if let act = task.todo ?? task.doing {
      if isNegated(act) { return "habit" }
      return taskKinds.kind(of: act) ?? (phraser.holdsEvent(act) ? "event" : nil)
    }
    return task.noun.map { phraser.isEvent($0) ? "event" : "subject" }
  }
}

extension Floor.Step {
  fileprivate func says(_ key: String) -> Bool { moves.contains { $0.isNamed(key) } }

  /// The same move under a longer key, where there are words for it.
  fileprivate mutating func turn(_ key: String, into end: String, _ words: Words) {
    let longer = key + end
    guard words.variants[longer] != nil else { return }
    for at in moves.indices where moves[at].isNamed(key) {
      moves[at] = Move(moves[at].act, longer)
    }
  }
}
