import Coaching
import Journal

/// What is written of an answer, and what is told on standard error.
extension JSONFace {
  mutating func refuse(_ refusal: Refusal, size: Int?) {
    writer.refusal(refusal, line: number)
    log.write(refusal.code == .storeUnavailable ? .error : .warning, "refused") { [number] in
      $0.opening(number, "code", refusal.code.rawValue, refusal.session, refusal.id)
      if let size {
        $0.name("in")
        $0.number(size)
      }
      if refusal.code == .storeUnavailable {
        $0.name("message")
        $0.string(refusal.message)
      }
    }
  }

  mutating func give(_ answer: Answer, _ request: Request, _ size: Int) {
    writer.answer(answer, session: request.session, id: request.id)
    tell(answer, request, size)
  }

  func tell(_ answer: Answer, _ request: Request, _ size: Int) {
    log.write(.info, answer.name) { [number] in
      $0.opening(number, "op", request.op.rawValue, request.session, request.id)
      $0.name("in")
      $0.number(size)
      guard case .said(let said) = answer else { return }
      let reply = said.reply
      $0.name("out")
      $0.number(reply.text.utf8.count)
      $0.name("state")
      $0.string(reply.state)
      $0.name("rules")
      $0.array { for sentence in reply.says { $0.string(sentence.rule) } }
    }
  }
}

extension JSONWriter {
  /// What every line of the log opens with: which line it is about, what it was, whose and which.
  fileprivate mutating func opening(
    _ line: Int, _ what: StaticString, _ value: String, _ session: String?, _ id: JSON?
  ) {
    name("line")
    number(line)
    name(what)
    string(value)
    name("session")
    string(session)
    name("id")
    self.value(id ?? .null)
  }
}

extension Refusal {
  init(_ problem: JournalProblem, _ request: Request) {
    self.init(
      code: .storeUnavailable, message: problem.description, session: request.session,
      id: request.id)
  }
}
