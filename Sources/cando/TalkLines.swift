import Coaching
import LineProtocol

/// The faces for programs.
extension Talk {
  func json(_ coach: Coach) -> Never {
    serve { () throws(StreamProblem) in
      var face = JSONFace(
        coach: coach, seed: seed ?? 0, mode: mode, journal: journal, isReplay: isReplay, log: log,
        clock: Self.clock())
      try face.run(reading: Edge.input, writing: Edge.output)
    }
  }

  func tsv(_ coach: Coach) -> Never {
    serve { () throws(StreamProblem) in
      var face = TSVFace(
        coach: coach, seed: seed ?? 0, mode: mode, journal: journal, log: log, clock: Self.clock())
      try face.run(reading: Edge.input, writing: Edge.output)
    }
  }

  /// Whatever fails is worth trying again later: the mail is kept.
  func once(_ coach: Coach) -> Never {
    var face = OnceFace(conversation(coach, name: session))
    do throws(FaceProblem) {
      try face.run(reading: Edge.input, writing: Edge.output, at: Self.clock()())
    } catch {
      switch error {
      case .stream(let problem): Exit.tryAgain(problem.description)
      case .journal(let problem): Exit.tryAgain(problem.description)
      }
    }
    Exit.done()
  }

  private var log: Log { Log(level: logLevel) }

  static func clock() -> () -> Moment {
    var clock = Clock()
    return { clock.now() }
  }

  private func serve(_ run: () throws(StreamProblem) -> Void) -> Never {
    Edge.endInputOnTermination()
    do throws(StreamProblem) {
      try run()
    } catch .readerGone {
      Exit.done()
    } catch {
      Exit.stream(error.description)
    }
    Exit.done()
  }
}
