import Understanding

/// Tells a piece of a line that can be said back from one that can't stand by itself: "he told you
/// that", or what was said of the talk and not of the task: "you just said".
public struct Soundness: Sendable {
  private let ends: Set<[UInt8]>
  private let starts: [[UInt8]]

  /// - Parameters:
  ///   - ends: words that leave a piece open behind them.
  ///   - starts: how a piece begins that is about the talk itself; a blank is added.
  public init(ends: [String] = [], starts: [String] = []) {
    self.ends = Set(ends.map { Array($0.utf8) })
    self.starts = starts.map { Array($0.utf8) + [0x20] }
  }

  /// True where the text can stand in a reply.
  public func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let last = bytes.lastIndex(where: { $0 != 0x2E }) else { return false }
      let open = bytes[...last].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
      if open > 0, ends.contains(bytes[open...last].map(\.small)) { return false }
      return !starts.contains { start in
        // The blank at the end of a start is met by the end of the text as well.
        bytes.count + 1 >= start.count
          && zip(start, bytes).allSatisfy { $0 == $1.small }
          && (bytes.count >= start.count || bytes.count == start.count - 1)
      }
    }
  }
}
