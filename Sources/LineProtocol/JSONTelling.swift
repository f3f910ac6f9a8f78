import Coaching
import Journal

/// What is written of an answer, and what is told on standard error.
extension JSONFace {
  mutating func refuse(_ refusal: Refusal, size: Int?) {
    writer.refusal(refusal, line: number)
    log.write(refusal.code == .storeUnavailable ? .error : .warning, "refused") { [number] in
      $0.name("line")
      $0.number(number)
      $0.name("code")
      $0.string(refusal.code.rawValue)
      $0.name("session")
      $0.string(refusal.session)
      $0.name("id")
      $0.value(refusal.id ?? .null)
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
      $0.name("line")
      $0.number(number)
      $0.name("op")
      $0.string(request.op.rawValue)
      $0.name("session")
      $0.string(request.session)
      $0.name("id")
      $0.value(request.id ?? .null)
      $0.name("in")
      $0.number(size)
      guard case .reply(let reply, _) = answer else { return }
      $0.name("out")
      $0.number(reply.text.utf8.count)
      $0.name("state")
      $0.string(reply.state)
      $0.name("rules")
      $0.array { for sentence in reply.says { $0.string(sentence.rule) } }
    }
  }
}

extension Refusal {
  init(_ problem: JournalProblem, _ request: Request) {
    self.init(
      code: .storeUnavailable, message: problem.description, session: request.session,
      id: request.id)
  }
}
