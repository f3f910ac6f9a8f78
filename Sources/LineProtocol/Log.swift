#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Diagnostics on standard error, one line each: ids, sizes and rule names, never a word of what
/// was said.
public struct Log: Sendable {
  public enum Level: String, Comparable, Sendable, CaseIterable {
    case error, warning, info, debug

    public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      case .debug: 3
      }
    }
  }

  public let level: Level
  private let descriptor: Int32

  public init(level: Level, descriptor: Int32 = 2) {
    self.level = level
    self.descriptor = descriptor
  }

  func wants(_ level: Level) -> Bool { level <= self.level }

  /// Writes one line: `cando: info: turn {"session":"irc/ann","in":34}`.
  func write(_ level: Level, _ what: StaticString, _ body: (inout JSONWriter) -> Void) {
    guard wants(level) else { return }
    var writer = JSONWriter()
    writer.object(body)
    var line = Array("cando: \(level.rawValue): \(what) ".utf8) + writer.bytes
    line.append(0x0A)
    var from = 0
    while from < line.count {
      let wrote = line.withUnsafeBytes {
        Self.put(descriptor, $0.baseAddress! + from, line.count - from)
      }
      guard wrote > 0 || errno == EINTR else { return }
      from += max(0, wrote)
    }
  }

  private static func put(_ descriptor: Int32, _ from: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, from, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, from, count)
    #else
      Darwin.write(descriptor, from, count)
    #endif
  }
}
