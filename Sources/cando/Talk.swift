import Coaching
import LineProtocol
import Packs

/// A talk with the coach, on whichever face fits.
struct Talk {
  enum Format: String, CaseIterable {
    case text
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

  func run() -> Never {
    Edge.holdClosedStreams()
    Edge.ignoreBrokenPipes()
    let coach = loadCoach()
    if format == nil, Edge.isTerminal { terminal(coach) }
    text(coach)
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
    case .failure(let missing): Exit.noPrompts(missing.why)
    case .success(let folder):
      do throws(PackProblem) {
        return try Coach(folder: folder)
      } catch {
        error.line > 0 ? Exit.data(error.description) : Exit.noPrompts(error.description)
      }
    }
  }
}
