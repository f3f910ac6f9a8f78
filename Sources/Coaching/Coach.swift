import Dialogue
import Efficacy
import Machines
import Packs
import Understanding
import Wording

/// The coach: immutable packs, and the one pure function from a session and a line to a reply.
public struct Coach: Sendable {
  private let read: Read
  /// The region whose helplines are named, as in `Helplines.lines`. Set by the operator, never
  /// guessed.
  public var region: String?

  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) { read = try Read(folder: folder) }

  public var understander: Understander { read.understander }
  public var phraser: Phraser { read.rest.phraser }
  public var speaker: Speaker { read.rest.speaker }
  /// How past days are named.
  public var dating: Dating { read.rest.dating }
  public var helplines: Helplines { read.rest.helplines }
  var joints: Joints { read.rest.joints }
  var metas: MetaPhrases { read.rest.metas }
  var corrections: CorrectionWords { read.rest.corrections }
  var attributions: AttributionWords { read.rest.attributions }
  var denials: DenialWords { read.rest.denials }
  var slips: SlipWords { read.rest.slips }
  var mendedYes: MendedYesHints { read.rest.mendedYes }
  var hardest: HardestWords { read.rest.hardest }
  var typed: TypedMomentWords { read.rest.typed }
  var numbers: NumberWords { read.rest.numbers }
  var goalWords: GoalWords { read.rest.goalWords }
  var addresses: Addresses { read.rest.addresses }
  var taskKinds: TaskKinds { read.rest.taskKinds }
  var hints: Hints { read.rest.hints }
  var unkeptPhrases: [String] { read.rest.unkeptPhrases }

  /// What was read, in one place: a coach is handed on with every reply.
  private final class Read: Sendable {
    let understander: Understander
    let rest: Rest

    init(folder: String) throws(PackProblem) {
      let rest = Beside<Rest> { () throws(PackProblem) in try Rest(folder: folder) }
      understander = try Understander(folder: folder)
      self.rest = try rest.value()
    }
  }

  /// What is read while the lexicons are, which take longest.
  private final class Rest: Sendable {
    let phraser: Phraser
    let speaker: Speaker
    let joints: Joints
    let metas: MetaPhrases
    let corrections: CorrectionWords
    let attributions: AttributionWords
    let denials: DenialWords
    let slips: SlipWords
    let mendedYes: MendedYesHints
    let hardest: HardestWords
    let typed: TypedMomentWords
    let numbers: NumberWords
    let goalWords: GoalWords
    let addresses: Addresses
    let taskKinds: TaskKinds
    let hints: Hints
    let unkeptPhrases: [String]
    let dating: Dating
    let helplines: Helplines

    init(folder: String) throws(PackProblem) {
      phraser = try Phraser(folder: folder)
      let words = try Words(folder: folder)
      speaker = Speaker(words: words)
      joints = Joints(words)
      metas = MetaPhrases(words)
      corrections = CorrectionWords(words)
      attributions = AttributionWords(words)
      denials = DenialWords(words)
      slips = SlipWords(words)
      mendedYes = MendedYesHints(words)
      hardest = HardestWords(words)
      typed = TypedMomentWords(words)
      numbers = NumberWords(words)
      goalWords = GoalWords(words)
      addresses = Addresses(words)
      taskKinds = TaskKinds(words)
      hints = Hints(words)
      unkeptPhrases = words.options["commands.unkept"] ?? []
      dating = Dating(words)
      helplines = try Helplines(folder: folder + "/helplines")
    }
  }

  /// The first words of a sitting, where the face can speak before the person does (a terminal).
  public func greet(_ session: inout Session, at: Moment) -> Reply {
    var sitting = session.sitting
    var speech = Speech(coach: self, at: at)
    sitting.greeted = true
    switch sitting.mode {
    case .full: speech.add(Opening.entries[0].moves)
    case .quick: speech.add(Quick.entries[0].moves)
    }
    let reply = speech.reply(&sitting)
    session.begin(sitting)
    return reply
  }

  /// One line in, one reply out. No clock, no chance, no I/O: the time is `at`, chance is
  /// `session.seed`.
  /// - Parameter bytes: the line without its line break, any bytes.
  public func respond(_ session: inout Session, to bytes: [UInt8], at: Moment) -> Reply {
    if bytes.count > Self.longestHeard { return respond(&session, toLong: bytes, at: at) }
    return respond(&session, to: Line(cleaning: bytes), at: at)
  }

  /// The same to a text.
  public func respond(_ session: inout Session, to text: String, at: Moment) -> Reply {
    guard text.utf8.count <= Self.longestHeard else {
      return respond(&session, to: Array(text.utf8), at: at)
    }
    return respond(&session, to: Line(text), at: at)
  }

  private func respond(_ session: inout Session, to line: Line, at: Moment) -> Reply {
    let words = MetaWord.all(in: line.text)
    // "My friend, she's in HR", to who it was, calls nobody that.
    if !session.sitting.floor.asksForPerson || slips.owned(line.text[...]) == nil,
      let left = withoutVocative(line, words)
    {
      return respond(&session, to: left, at: at)
    }
    if let rest = unkept(line, words) { return respond(&session, toUnkept: rest, at: at) }
    var cues = understander.cues(of: line, asked: session.sitting.asked)
    cues.command = meant(cues.command, line, session.sitting)
    if cues.safety != .none || session.sitting.young || session.sitting.safety.holds,
      let screened = screened(session.sitting, line, cues)
    {
      return respond(&session, to: screened, at: at)
    }
    if cues.command == .forget { return forget(&session, at: at) }
    if cues.command == .undo
      || (cues.command == .back && session.sitting.parked == nil && !isReturn(line))
    {
      return undo(&session, cues.command == .back ? "commands.back" : "commands.undo", at)
    }
    if says(cues, nothingButMisheard: line) { return undo(&session, "repair.misheard", at) }
    return session.take(Session.Event(line: line.text, at: at)) { sitting in
      respond(&sitting, line, cues, at, words: words)
    }
  }

  /// A line that bore on safety, known by its class.
  public func respond(_ session: inout Session, to screened: Screened, at: Moment) -> Reply {
    var sitting = session.sitting
    var reply = respond(&sitting, to: screened, at)
    if screened.event == .forget {
      reply.forgets = true
      session.begin(sitting)
      return reply
    }
    session.keep(sitting, after: Session.Event(line: "", screened: screened, at: at))
    return reply
  }

  /// The reply to a line that was too long to be held (over 64 KiB) or heard. Changes nothing.
  public func tooLong(_ session: inout Session, at: Moment) -> Reply {
    aside("commands.tooLong", session, at)
  }

  /// Goodbye in one line, for a face whose input ends ("Ctrl-D").
  public func farewell(_ session: inout Session, at: Moment) -> Reply {
    aside(session.sitting.safety.holds ? "safety.leave" : "commands.farewell", session, at)
  }

  /// The word commands that a terminal offers for completion ("skip", "go back", …).
  public var commandWords: [String] { speaker.words.options["commands.words"] ?? [] }

  /// Something said that leaves the session as it is.
  func aside(_ key: String, _ session: Session, _ at: Moment) -> Reply {
    var sitting = session.sitting
    var speech = Speech(coach: self, at: at)
    speech.add([.inform(key)])
    return speech.reply(&sitting)
  }

  /// "That's not what I said", with nothing put in its place.
  private func says(_ cues: Cues, nothingButMisheard line: Line) -> Bool {
    guard cues.command == .correction,
      let cue = cues.because.first(where: { $0.isOf("commands", "correction") })
    else { return false }
    return line.text.utf8.count - (cue.span.end - cue.span.start) <= 2
  }

  func undo(_ session: inout Session, _ key: String, _ at: Moment) -> Reply {
    let before = session
    let undone = session.undo { sitting, event in _ = fold(&sitting, event) }
    var sitting = session.sitting
    var speech = Speech(coach: self, at: at)
    if let undone {
      speech.specials[.undone] = clip(undone.line.filter { $0 != "\"" }, bytes: 60)
      speech.add([Move(.repair, undone.line.isEmpty ? "safety.undone" : key)])
      speech.again(sitting)
    } else {
      speech.add([.inform("commands.nothingToUndo")])
      // Nothing is kept of this reply, so it spends no words that the next may need.
      if !sitting.greeted || sitting.ended { speech.again(sitting) }
    }
    var reply = speech.reply(&sitting)
    if undone != nil { reply.takenFrom = [before] }
    return reply
  }
}
