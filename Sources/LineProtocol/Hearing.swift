import Coaching

/// What a request to a session does to it, once it is known to be a new one.
extension JSONFace {
  func hear(
    _ request: Request, _ live: Live, _ at: Moment, isLate: Bool
  ) -> (answer: Answer, kept: Recent.Kept) {
    let before = live.session
    let answer = answer(request, live, at, isLate)
    let lines = live.session.count
    for line in lines..<max(lines, before.count) {
      live.recent.release(line: line) {
        coach.recall(line, of: before).map { Answer.reply($0.reply, turn: $0.turn).members }
      }
    }
    guard case .reply(let reply, _) = answer else { return (answer, .exact(answer.members)) }
    live.fuse.reply = Hash.of(Wall.clean(reply.text))
    let isEdit = request.op == .edit && lines == before.count && live.session != before
    if lines > before.count || isEdit {
      live.lastID = request.id.flatMap(Recent.key)?.value
      return (answer, .line(lines - 1))
    }
    if lines < before.count { live.lastID = nil }
    return (answer, request.id == nil ? .exact([]) : .exact(answer.members))
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
      let gone = Live(session: sessions.fresh(request.session!))
      return say("forget me", gone, at)
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
    let reply = coach.respond(&live.session, to: Array(text.utf8), at: at)
    return .reply(reply, turn: turn(live))
  }

  private func turn(_ live: Live) -> Int { live.session.sitting.turn }
}
