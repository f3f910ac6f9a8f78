import Coaching
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
  /// Sessions live as long as the process for now.
  var session: String?
  var isAccessible = false
  /// One message, one reply, and out.
  var isOnce = false
  /// The time is that of the lines.
  var isReplay = false
  var logLevel = Log.Level.warning
  /// Whose helplines are named.
  var region: String?

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
    let session = Session(seed: seed ?? Edge.chance(), mode: mode)
    var face = TerminalFace(coach: coach, session: session, isAccessible: isAccessible)
    do throws(StreamProblem) {
      try face.run()
    } catch {
      // The terminal has gone, and there is nobody left to tell.
    }
    Exit.done()
  }

  private func text(_ coach: Coach) -> Never {
    Edge.endInputOnTermination()
    let fresh = Session(seed: seed ?? 0, mode: mode)
    var clock = Clock()
    do throws(StreamProblem) {
      try TextFace(coach: coach, fresh: fresh)
        .run(reading: Edge.input, writing: Edge.output) { clock.now() }
    } catch .readerGone {
      Exit.done()
    } catch {
      Exit.stream(error.description)
    }
    Exit.done()
  }

  private func loadCoach() -> Coach {
    switch PromptsFolder.find(prompts) {
    case .failure(let missing): leave(.noPrompts, missing.why)
    case .success(let folder):
      do throws(PackProblem) {
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
