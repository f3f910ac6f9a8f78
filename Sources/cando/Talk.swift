import Coaching
import Journal
import LineProtocol
import Packs

/// A talk with the coach, on whichever face fits.
struct Talk {
  enum Format: String, CaseIterable {
    case text, tsv, json
  }

  var mode = Session.Mode.full
  /// Without one: chance on a terminal; 0 on a pipe, so that the same lines give the same bytes.
  var seed: UInt64?
  var prompts: String?
  /// Without one a terminal gets the terminal face.
  var format: Format?
  /// Whose talk it is, on a face with one.
  var session: String?
  /// The journal's file; without one it is at the usual place.
  var store: String?
  /// False where nothing is to outlast the process.
  var isKept = true
  var isAccessible = false
  /// One message, one reply, and out.
  var isOnce = false
  /// The time is that of the lines.
  var isReplay = false
  var logLevel = Log.Level.warning
  /// Whose helplines are named.
  var region: String?
  /// The coach with the words that are found where no folder is named.
  var ahead: Beside<Coach>?

  /// The coach in the making, where these arguments may ask for a talk with the usual words.
  static func readAhead(_ arguments: [String]) -> Beside<Coach>? {
    let others = ["--prompts", "--help", "-h", "--version"]
    guard !arguments.contains(where: { word in others.contains { word.hasPrefix($0) } }),
      case .success(let folder) = PromptsFolder.find(nil)
    else { return nil }
    return Beside<Coach> { () throws(PackProblem) in try Coach(folder: folder) }
  }

  func run() -> Never {
    Edge.holdClosedStreams()
    Edge.ignoreBrokenPipes()
    let coach = Region.set(region, for: loadCoach(), at: Self.clock()().seconds)
    if isOnce { once(coach) }
    switch format {
    case .json: json(coach)
    case .tsv: tsv(coach)
    case .text: text(coach)
    case nil: if Edge.isTerminal { terminal(coach) } else { text(coach) }
    }
  }

  private func terminal(_ coach: Coach) -> Never {
    let talk = conversation(coach, name: session ?? Store.usualName)
    var face = TerminalFace(talk, isQuick: mode == .quick, isAccessible: isAccessible)
    do throws(FaceProblem) {
      try face.run()
    } catch {
      // Where the terminal has gone there is nobody left to tell.
      if case .journal(let problem) = error { Exit(problem)(problem.description) }
    }
    Exit.done()
  }

  private func text(_ coach: Coach) -> Never {
    Edge.endInputOnTermination()
    var clock = Clock()
    var face = TextFace(conversation(coach, name: session))
    do throws(FaceProblem) {
      try face.run(reading: Edge.input, writing: Edge.output) { clock.now() }
    } catch {
      leave(error)
    }
    Exit.done()
  }

  /// A talk with one person; kept where it has a name.
  func conversation(_ coach: Coach, name: String?) -> Conversation {
    let isFree = seed == nil && Edge.isTerminal && !isOnce
    return Conversation(
      coach: coach, name: name ?? "",
      fresh: Session(seed: seed ?? (isFree ? Edge.chance() : 0), mode: mode),
      journal: name == nil ? nil : journal)
  }

  /// Nil where nothing is to be kept.
  var journal: (any Journal)? {
    // A replay gives the same output every time, whatever was kept before.
    isKept && (!isReplay || store != nil) ? Store.found(at: store, makes: true).journal : nil
  }

  private func leave(_ problem: FaceProblem) -> Never {
    switch problem {
    case .stream(.readerGone): Exit.done()
    case .stream(let problem): Exit.stream(problem.description)
    case .journal(let problem): Exit(problem)(problem.description)
    }
  }

  private func loadCoach() -> Coach {
    switch PromptsFolder.find(prompts) {
    case .failure(let missing): leave(.noPrompts, missing.why)
    case .success(let folder):
      do throws(PackProblem) {
        if prompts == nil, let ahead { return try ahead.value() }
        return try Coach(folder: folder)
      } catch {
        leave(error.line > 0 ? .data : .noPrompts, error.description)
      }
    }
  }

  /// Words that are missing or wrong are put right by the operator: a mail is tried again then.
  private func leave(_ exit: Exit, _ why: String) -> Never {
    isOnce ? Exit.tryAgain(why) : exit(why)
  }
}
