import Coaching

/// What one request gets.
enum Answer {
  case said(Said)
  /// Nothing is to be said, and why.
  case silence(Why)
  case hello
  case pong
  /// What was answered before: the members after the head.
  case again([UInt8])

  /// A reply, in a place of its own, for it is long to copy.
  final class Said: Sendable {
    let reply: Reply
    let turn: Int

    init(_ reply: consuming Reply, turn: Int) {
      self.reply = reply
      self.turn = turn
    }
  }

  static func reply(_ reply: consuming Reply, turn: Int) -> Answer {
    .said(Said(reply, turn: turn))
  }

  /// For the log.
  var name: StaticString {
    switch self {
    case .said: "turn"
    case .silence: "silence"
    case .hello: "hello"
    case .pong: "pong"
    case .again: "again"
    }
  }

  /// What comes after the head, to be given again.
  var members: [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.members(self) }
    return Array(writer.bytes.dropFirst().dropLast())
  }

  enum Why: String, CaseIterable {
    case notAddressed = "not_addressed"
    case late
    case paused
    /// The id came before, so long ago that the answer cannot be had again.
    case duplicate
    /// The id of an edit is not that of the last line.
    case notLast = "not_last"
  }
}

extension JSONWriter {
  /// The answer object. Every text in it goes through the wall first.
  mutating func answer(_ answer: Answer, session: String?, id: JSON?) {
    object {
      $0.head(session: session, id: id)
      $0.members(answer)
    }
  }

  fileprivate mutating func members(_ answer: Answer) {
    switch answer {
    case .said(let said): reply(said.reply, turn: said.turn)
    case .silence(let why):
      name("reply")
      null()
      name("why")
      string(why.rawValue)
    case .hello: greeting()
    case .pong:
      name("pong")
      bool(true)
    case .again(let members): self.members(raw: members)
    }
  }

  /// - Parameter line: the number of the line in the input, from 1.
  mutating func refusal(_ refusal: Refusal, line: Int) {
    object {
      $0.head(session: refusal.session, id: refusal.id)
      $0.name("error")
      $0.object {
        $0.name("code")
        $0.string(refusal.code.rawValue)
        $0.name("message")
        let place = refusal.byte.map { "line \(line), byte \($0)" } ?? "line \(line)"
        $0.string(place + ": " + refusal.message)
        $0.name("line")
        $0.number(line)
        if let byte = refusal.byte {
          $0.name("byte")
          $0.number(byte)
        }
      }
    }
  }

  private mutating func head(session: String?, id: JSON?) {
    name("v")
    number(1)
    name("session")
    string(session)
    name("id")
    value(id ?? .null)
  }

  private mutating func reply(_ reply: borrowing Reply, turn: Int) {
    name("turn")
    number(turn)
    name("reply")
    shown(reply.text)
    let (says, options) = (reply.says, reply.options)
    name("says")
    array {
      for at in says.indices {
        $0.object {
          $0.name("text")
          $0.shown(says[at].text)
          $0.name("act")
          $0.plain(says[at].act)
          $0.name("rule")
          $0.plain(says[at].rule)
        }
      }
    }
    name("options")
    array { for option in options { $0.shown(option) } }
    name("source")
    if let source = reply.source { plain(source) } else { null() }
    name("state")
    plain(reply.state)
    name("safety")
    plain(reply.safety)
    name("ended")
    bool(reply.ended)
  }

  private mutating func greeting() {
    name("hello")
    object {
      $0.name("program")
      $0.string("cando")
      $0.name("version")
      $0.string(Version.program)
      $0.name("protocol")
      $0.number(1)
      $0.name("packs")
      $0.array { $0.string("en") }
      $0.name("ops")
      $0.array { for op in Request.Op.allCases { $0.string(op.rawValue) } }
      $0.name("limits")
      $0.object {
        $0.name("line")
        $0.number(LineReader.limit)
        $0.name("session")
        $0.number(Request.longestSession)
        $0.name("id")
        $0.number(Request.longestID)
        $0.name("reply")
        $0.number(Wall.limit)
        $0.name("ids")
        $0.number(Recent.most)
        $0.name("late")
        $0.number(Int(JSONFace.lateAfter))
      }
    }
  }
}
