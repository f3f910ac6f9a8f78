import Coaching

/// Many people, for the shell and awk: `who TAB text` in, `who TAB reply` out, one line each. What
/// is not to be answered, and a line that cannot be read, leave the reply empty.
public struct TSVFace {
  private var face: JSONFace
  private let log: Log
  private var number = 0

  public init(
    coach: Coach, seed: UInt64, mode: Session.Mode, log: Log, clock: @escaping () -> Moment
  ) {
    face = JSONFace(coach: coach, seed: seed, mode: mode, log: log, clock: clock)
    self.log = log
  }

  /// Answers until the input ends. Never waits for input with an answer unwritten.
  public mutating func run(reading input: Int32, writing output: Int32) throws(StreamProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    while true {
      if !reader.isReady { try writer.flush() }
      number += 1
      switch try reader.next() {
      case .line(let bytes): try writer.add(raw: answer(bytes))
      case .tooLong:
        refuse("the line is longer than \(LineReader.limit) bytes")
        try writer.add(raw: Self.line(Self.who(reader.head) ?? "", ""))
      case .end: return try writer.flush()
      }
    }
  }

  /// The answer to one line, with its line end.
  public mutating func answer(_ bytes: [UInt8]) -> [UInt8] {
    guard let who = Self.who(bytes) else {
      refuse("no name of 1 to 256 bytes of plain UTF-8 and a tab before the text")
      return Self.line("", "")
    }
    let text = String(decoding: bytes.dropFirst(who.utf8.count + 1), as: UTF8.self)
    return Self.line(who, face.reply(to: text, session: who) ?? "")
  }

  private func refuse(_ message: String) {
    log.write(.warning, "refused") {
      $0.name("line")
      $0.number(number)
      $0.name("message")
      $0.string(message)
    }
  }

  private static func line(_ who: String, _ reply: String) -> [UInt8] {
    Array(who.utf8) + [0x09] + Array(reply.utf8) + [0x0A]
  }

  /// What stands before the first tab, where it can be a session's name and is harmless to show.
  private static func who(_ bytes: [UInt8]) -> String? {
    guard let tab = bytes.firstIndex(of: 0x09), 1...Request.longestSession ~= tab,
      let name = String(validating: bytes[..<tab], as: UTF8.self)
    else { return nil }
    return name.unicodeScalars.allSatisfy(Wall.isHarmless) ? name : nil
  }
}
