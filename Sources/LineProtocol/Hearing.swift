import Coaching

/// What a request to a session does to it, once it is known to be a new one.
struct Hearing {
  let coach: Coach
  /// What a session starts from, by its name.
  let fresh: (String) -> Session

  /// What is answered, and what is kept of that for the same id.
  struct Heard {
    var answer: Answer
    var kept: Recent.Kept
    /// True where the person asked to be forgotten.
    var forgets = false
    /// True where the last line was put right.
    var isEdit = false
  }

  func hear(_ request: Request, _ live: Live, _ at: Moment, isLate: Bool) -> Heard {
    let before = live.session.count
    return finish(answer(request, live, at, isLate), request, live, before)
  }

  /// A line that bore on safety, known by its class, which was answered.
  func hear(_ screened: Screened, _ request: Request, _ live: Live, _ at: Moment) -> Heard {
    let before = live.session.count
    live.wasLate = false
    if live.fuse.hear("", at: at) != .pass { _ = live.fuse.makesWay(at: at) }
    let reply = coach.respond(&live.session, to: screened, at: at)
    return finish(.reply(reply, turn: turn(live)), request, live, before)
  }

  /// - Parameter before: how many lines had led to the session before this.
  private func finish(
    _ answer: Answer, _ request: Request, _ live: Live, _ before: Int
  ) -> Heard {
    let lines = live.session.count
    guard case .said(let said) = answer else {
      return Heard(answer: answer, kept: .exact(answer.members))
    }
    if said.reply.forgets {
      live.recent = Recent()
      live.lastID = nil
      live.fuse.forgetLine()
      return Heard(answer: answer, kept: .exact(answer.members), forgets: true)
    }
    let earlier = said.reply.takenFrom.first
    for line in lines..<max(lines, before) {
      live.recent.release(line: line) {
        earlier.flatMap { coach.recall(line, of: $0) }
          .map { Answer.reply($0.reply, turn: $0.turn).members }
      }
    }
    live.fuse.reply = Hash.of(Wall.clean(said.reply.text))
    let isEdit =
      request.op == .edit && lines == before && earlier.map { live.session != $0 } == true
    if lines > before || isEdit {
      live.lastID = request.id.flatMap(Recent.key)?.value
      let last = Session.last(in: &live.session)
      if last.isUnkept || last.isScreened { live.fuse.forgetLine() }
      // What was answered to a line of which nothing is kept may hold words of it.
      guard !last.isUnkept else {
        live.fuse.reply = 0
        return Heard(
          answer: answer, kept: .exact(Answer.silence(.duplicate).members), isEdit: isEdit)
      }
      return Heard(answer: answer, kept: .line(lines - 1), isEdit: isEdit)
    }
    if lines < before { live.lastID = nil }
    return Heard(answer: answer, kept: request.id == nil ? .exact([]) : .exact(answer.members))
  }

  private func answer(
    _ request: Request, _ live: Live, _ at: Moment, _ isLate: Bool
  ) -> Answer {
    switch request.op {
    case .hello: return .hello
    case .ping: return .pong
    case .undo: return say("undo", live, at)
    // What a person would say to end it: after a disclosure the coach does not close the talk.
    case .end: return say("stop", live, at)
    case .forget:
      let reply = coach.forget(&live.session, at: at)
      defer { live.session = fresh(request.session!) }
      return .reply(reply, turn: turn(live))
    case .say, .edit: break
    }
    let text = request.text!
    if let silence = hold(text, live, at, isLate) { return silence }
    if request.isGroup { return .reply(coach.elsewhere(live.session, at: at), turn: turn(live)) }
    guard request.op == .edit else { return say(text, live, at) }
    guard let id = request.id.flatMap(Recent.key)?.value, id == live.lastID else {
      return .silence(.notLast)
    }
    // What bears on safety is not taken back by a word that is put right.
    guard live.session.sitting.safety == .clear else { return say(text, live, at) }
    return .reply(
      coach.revise(&live.session, to: Array(text.utf8), at: at), turn: turn(live))
  }

  /// What is not answered as a turn: a line that came late, and a loop.
  private func hold(_ text: String, _ live: Live, _ at: Moment, _ isLate: Bool) -> Answer? {
    if isLate, !coach.isGrave(Array(text.utf8)) {
      if live.wasLate { return .silence(.late) }
      live.wasLate = true
      return .reply(coach.late(live.session, at: at), turn: turn(live))
    }
    if !isLate { live.wasLate = false }
    switch live.fuse.hear(text, at: at) {
    case .pass: return nil
    case .blow:
      if coach.isGrave(Array(text.utf8)), live.fuse.makesWay(at: at) { return nil }
      return .reply(coach.pause(live.session, at: at), turn: turn(live))
    case .silent:
      if coach.isGrave(Array(text.utf8)), live.fuse.makesWay(at: at) { return nil }
      return .silence(.paused)
    }
  }

  private func say(_ text: String, _ live: Live, _ at: Moment) -> Answer {
    let reply = coach.respond(&live.session, to: text, at: at)
    return .reply(reply, turn: turn(live))
  }

  private func turn(_ live: Live) -> Int { live.session.sitting.turn }
}
