import CReadline
import LineProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is typed on the terminal: edited with GNU readline, or as the terminal itself does it where
/// that is not able to move its cursor.
struct Typing: ~Copyable {
  enum Typed {
    case line([UInt8])
    case tooLong
    /// Ctrl-D, or Ctrl-C twice.
    case left
    /// The system asks the program to end.
    case terminated
  }

  private let prompt: String
  /// Nil where readline is at work.
  private var plain: PlainTyping?

  init(prompt: String) {
    self.prompt = prompt
    creadline_use_utf8()
    let terminal = Self.variable("TERM") ?? "dumb"
    if terminal == "dumb" || terminal.isEmpty {
      plain = PlainTyping(prompt: prompt)
    } else {
      let isColourless = Self.variable("NO_COLOR").map { !$0.isEmpty } ?? false
      creadline_open("cando", isColourless ? 0 : 1)
    }
  }

  /// - Parameter choices: those of the question on screen, for completion.
  mutating func next(choices: [String], commands: [String]) throws(StreamProblem) -> Typed {
    if plain != nil { return try Self.meant(plain!.next()) }
    offer(choices, commands)
    var line: UnsafeMutablePointer<CChar>?
    switch creadline_read(prompt, &line) {
    case CREADLINE_LINE: break
    case CREADLINE_TERMINATED: return .terminated
    default: return .left
    }
    guard let line else { return .left }
    defer { creadline_free(line) }
    let length = strlen(line)
    guard length <= LineReader.limit else { return .tooLong }
    let bytes = UnsafeRawBufferPointer(start: line, count: length)
    let whole = Self.oneLine(bytes)
    whole.withUnsafeBufferPointer { remember($0) }
    return Self.meant(.line(whole))
  }

  private func offer(_ choices: [String], _ commands: [String]) {
    creadline_offer_nothing()
    for words in choices + commands { creadline_offer(words) }
    for words in commands { creadline_offer("/" + words) }
  }

  private func remember(_ line: UnsafeBufferPointer<UInt8>) {
    guard line.contains(where: { $0 != 0x20 }) else { return }
    creadline_remember(String(decoding: line, as: UTF8.self))
  }

  /// A pasted paragraph is one message: its line breaks are blanks.
  private static func oneLine(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
  }

  /// On a terminal a command may be typed as `/skip`, too.
  private static func meant(_ typed: Typed) -> Typed {
    guard case .line(let bytes) = typed, bytes.count > 1, bytes[0] == 0x2F,
      0x61...0x7A ~= bytes[1] | 0x20
    else { return typed }
    return .line(Array(bytes.dropFirst()))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
