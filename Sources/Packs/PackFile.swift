#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file under prompts/: sections in square brackets, an entry a line, `#` comments.
///
/// The whole file is held as UTF-8 bytes; `lines` gives what is in it, in order, without copying.
public struct PackFile: Sendable {
  /// The path as it is shown to people, for instance `prompts/en/mastery.txt`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a range of bytes, repaired where it is not UTF-8.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Calls `body` for each section header (the text between the brackets and what follows them)
  /// and each entry, blanks trimmed and comments left out. `number` is the line, from 1.
  public func forEachLine(_ body: (_ line: PackLine) throws(PackProblem) -> Void)
    throws(PackProblem)
  {
    let failure = bytes.withUnsafeBufferPointer { bytes -> PackProblem? in
      do throws(PackProblem) {
        try forEachLine(of: bytes, body)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  private func forEachLine(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (_ line: PackLine) throws(PackProblem) -> Void
  ) throws(PackProblem) {
    var at = 0
    var number = 0
    let end = bytes.count
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    while at < end {
      number += 1
      let start = bytes.baseAddress!
      let found = memchr(start + at, 0x0A, end - at).map { UnsafeRawPointer($0) }
      var stop = found.map { $0 - UnsafeRawPointer(start) } ?? end
      let next = stop + 1
      while at < stop, isBlank(bytes[at]) { at += 1 }
      while stop > at, isBlank(bytes[stop - 1]) { stop -= 1 }
      if at < stop, bytes[at] == 0x5B {
        try body(header(from: at, to: stop, number: number))
      } else if at < stop, bytes[at] != 0x23 {
        try body(PackLine(kind: .entry, text: at..<stop, number: number))
      }
      at = next
    }
  }

  private func header(from at: Int, to stop: Int, number: Int) throws(PackProblem) -> PackLine {
    var close = at + 1
    while close < stop, bytes[close] != 0x5D { close += 1 }
    guard close < stop else {
      throw PackProblem(path: path, line: number, message: "a section starts with [ and needs a ]")
    }
    var rest = close + 1
    while rest < stop, isBlank(bytes[rest]) { rest += 1 }
    return PackLine(kind: .section(rest: rest..<stop), text: at + 1..<close, number: number)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

/// One line of a pack file that holds something. Ranges are byte offsets into the file.
public struct PackLine: Sendable {
  public enum Kind: Sendable {
    /// `[text] rest`
    case section(rest: Range<Int>)
    case entry
  }
  public let kind: Kind
  public let text: Range<Int>
  /// The line in the file, from 1.
  public let number: Int
}
