import Coaching
import Journal

/// Many people, for the shell and awk: `who TAB text` in, `who TAB reply` out, one line each. What
/// is not to be answered, and a line that cannot be read, leave the reply empty.
public struct TSVFace {
  private var face: JSONFace
  private let log: Log
  private var number = 0

  public init(
    coach: Coach, seed: UInt64, mode: Session.Mode, journal: (any Journal)? = nil, log: Log,
    clock: @escaping () -> Moment
  ) {
    face = JSONFace(
      coach: coach, seed: seed, mode: mode, journal: journal, log: log, clock: clock)
    self.log = log
  }

  /// Lines that came together are written down together, so many at most.
  private static let together = 256

  /// Answers until the input ends. Never waits for input with an answer unwritten.
  public mutating func run(reading input: Int32, writing output: Int32) throws(StreamProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    while true {
      var lines: [(who: String, text: String?)] = []
      var isAtEnd = false
      repeat {
        switch try reader.next() {
        case .line(let bytes): lines.append(read(bytes))
        case .tooLong:
          number += 1
          refuse("the line is longer than \(LineReader.limit) bytes")
          lines.append((Self.who(reader.head) ?? "", nil))
        case .end: isAtEnd = true
        }
      } while !isAtEnd && lines.count < Self.together && reader.isReady
      for answer in answers(to: lines) { try writer.add(raw: answer) }
      if isAtEnd {
        try writer.flush()
        return face.end()
      }
      if !reader.isReady { try writer.flush() }
    }
  }

  private mutating func answers(to lines: [(who: String, text: String?)]) -> [[UInt8]] {
    let said = lines.compactMap { line in
      line.text.map { JSONFace.Input.bare($0, session: line.who) }
    }
    var replies = face.answers(to: said)[...]
    return lines.map { line in
      let reply = line.text == nil ? [] : replies.removeFirst()
      return Array(line.who.utf8) + [0x09] + reply + [0x0A]
    }
  }

  private mutating func read(_ bytes: [UInt8]) -> (who: String, text: String?) {
    number += 1
    guard let who = Self.who(bytes) else {
      refuse("no name of 1 to 256 bytes of plain UTF-8 and a tab before the text")
      return ("", nil)
    }
    return (who, String(decoding: bytes.dropFirst(who.utf8.count + 1), as: UTF8.self))
  }

  private func refuse(_ message: String) {
    log.write(.warning, "refused") {
      $0.name("line")
      $0.number(number)
      $0.name("message")
      $0.string(message)
    }
  }

  /// What stands before the first tab, where it can be a session's name and is harmless to show.
  private static func who(_ bytes: [UInt8]) -> String? {
    guard let tab = bytes.firstIndex(of: 0x09), 1...Request.longestSession ~= tab,
      let name = String(validating: bytes[..<tab], as: UTF8.self)
    else { return nil }
    return name.unicodeScalars.allSatisfy(Wall.isHarmless) ? name : nil
  }
}
