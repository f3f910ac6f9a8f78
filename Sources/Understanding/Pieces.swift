/// Parts of texts between marks of ASCII, told by their bytes.
extension StringProtocol where SubSequence == Substring {
  /// What stands between the places of some marks, without what is empty.
  public func pieces(at marks: UInt8...) -> [Substring] {
    var text = self[...]
    let ends = text.withUTF8 { Self.ends(of: $0, at: marks) }
    var pieces: [Substring] = []
    pieces.reserveCapacity(ends.count)
    var at = text.startIndex
    var passed = 0
    for (start, end) in ends {
      let first = text.utf8.index(at, offsetBy: start - passed)
      at = text.utf8.index(first, offsetBy: end - start)
      passed = end
      pieces.append(text[first..<at])
    }
    return pieces
  }

  /// Its words, parted by blanks; a blank that carries a mark of its own parts none.
  public var parted: [Substring] {
    utf8.allSatisfy { $0 < 0x80 } ? pieces(at: 0x20) : split(separator: " ")
  }

  /// Where the pieces begin and end, in bytes.
  private static func ends(
    of bytes: UnsafeBufferPointer<UInt8>, at marks: [UInt8]
  ) -> [(start: Int, end: Int)] {
    var ends: [(start: Int, end: Int)] = []
    ends.reserveCapacity(8)
    var start = 0
    for at in 0...bytes.count where at == bytes.count || marks.contains(bytes[at]) {
      if at > start { ends.append((start, at)) }
      start = at + 1
    }
    return ends
  }
}

extension StringProtocol {
  /// Without question marks.
  public var unmarked: String {
    isMarked ? String(decoding: utf8.filter { $0 != 0x3F }, as: UTF8.self) : String(self)
  }
}
