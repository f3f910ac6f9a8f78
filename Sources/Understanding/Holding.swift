/// Looks at texts byte by byte: a search of graphemes takes a hundred times as long.
extension StringProtocol {
  /// With straight apostrophes; most texts have no other.
  public var straight: String {
    first(0xE2) != nil ? String(self).replacing("’", with: "'") : String(self)
  }

  /// True where the other stands in this text, byte for byte.
  @inlinable public func holds(_ other: some StringProtocol) -> Bool { place(of: other) != nil }

  /// Where the other first stands in this text, byte for byte.
  @inlinable public func place(of other: some StringProtocol) -> Range<String.Index>? {
    let (text, part) = (utf8, other.utf8)
    let place = text.withContiguousStorageIfAvailable { text in
      part.withContiguousStorageIfAvailable { Self.place(of: $0, in: text) }
        ?? Self.place(of: Array(part), in: text)
    }
    guard let at = place ?? Self.place(of: Array(part), in: Array(text)) else { return nil }
    let start = text.index(startIndex, offsetBy: at)
    return start..<text.index(start, offsetBy: part.count)
  }

  /// How many bytes stand before the first place of a part, which is nowhere in a shorter text.
  @inlinable static func place<Part: RandomAccessCollection<UInt8>, Text>(
    of part: Part, in text: Text
  ) -> Int?
  where Text: RandomAccessCollection<UInt8>, Part.Index == Int, Text.Index == Int {
    guard let first = part.first else { return 0 }
    guard text.count >= part.count else { return nil }
    for at in text.startIndex...text.endIndex - part.count where text[at] == first {
      var same = 1
      while same < part.count, text[at + same] == part[part.startIndex + same] { same += 1 }
      if same == part.count { return at - text.startIndex }
    }
    return nil
  }

  /// True where the text begins with a lead in small letters, whatever its own case.
  @inlinable public func begins(with lead: String) -> Bool {
    let begins = utf8.withContiguousStorageIfAvailable { text in
      lead.utf8.withContiguousStorageIfAvailable { Self.begins(text, with: $0) }
    }
    return (begins ?? nil) ?? utf8.lazy.map(\.small).starts(with: lead.utf8)
  }

  @inlinable static func begins(
    _ text: UnsafeBufferPointer<UInt8>, with lead: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard text.count >= lead.count else { return false }
    for at in lead.indices where text[at].small != lead[at] { return false }
    return true
  }

  /// False where a part in small letters stands nowhere in this text, whatever its case. Only plain
  /// text is looked at: of other text this says nothing.
  @inlinable public func mayHold(_ part: String) -> Bool {
    part.withBytes { part in
      guard let first = part.first else { return true }
      return utf8.withContiguousStorageIfAvailable { text in
        var all: UInt8 = 0
        for at in text.indices {
          all |= text[at]
          if text[at].small == first,
            Self.begins(UnsafeBufferPointer(rebasing: text[at...]), with: part)
          {
            return true
          }
        }
        return all >= 0x80
      } ?? true
    }
  }

  /// Its words in small letters: what stands between all that is no letter, and no figure or
  /// apostrophe where these belong to words.
  public func smallWords(figures: Bool, apostrophes: Bool) -> [Substring] {
    let small = lowercased()
    guard small.utf8.allSatisfy({ $0 < 0x80 }) else {
      return small.split {
        !($0.isLetter || figures && $0.isNumber || apostrophes && $0 == "'")
      }
    }
    return small.utf8.split {
      !($0 &- 0x61 < 26 || figures && $0 &- 0x30 < 10 || apostrophes && $0 == 0x27)
    }.map(Substring.init)
  }

  /// Where a byte of ASCII stands first.
  @inlinable public func first(_ byte: UInt8) -> String.Index? {
    let found = utf8.withContiguousStorageIfAvailable { $0.first(byte) }
    return (found ?? Array(utf8).firstIndex(of: byte)).map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// Where a byte of ASCII stands last.
  @inlinable public func last(_ byte: UInt8) -> String.Index? {
    let found = utf8.withContiguousStorageIfAvailable { $0.last(byte) }
    return (found ?? Array(utf8).lastIndex(of: byte)).map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// The word after the last blank.
  public var lastWord: SubSequence {
    last(0x20).map { self[utf8.index(after: $0)...] } ?? self[...]
  }

  /// True where words stand in it with a blank, or nothing, on either side.
  @inlinable public func holdsWhole(_ words: String) -> Bool {
    let holds = utf8.withContiguousStorageIfAvailable { text in
      words.withBytes { Self.holdsWhole($0, in: text) }
    }
    return holds ?? " \(self) ".holds(" \(words) ")
  }

  @inlinable static func holdsWhole(
    _ words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    for at in 0...text.count - words.count
    where text[at] == first && (at == 0 || text[at - 1] == 0x20) {
      var same = 1
      while same < words.count, text[at + same] == words[same] { same += 1 }
      if same == words.count, at + same == text.count || text[at + same] == 0x20 { return true }
    }
    return false
  }

  /// The number of words, parted by blanks.
  @inlinable public var wordCount: Int {
    if let count = utf8.withContiguousStorageIfAvailable({ $0.words }) { return count }
    return Array(utf8).withUnsafeBufferPointer { $0.words }
  }

  /// True where a number stands in it, be it no figure of ASCII.
  @inlinable public var hasNumber: Bool {
    let numbers = utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      var all: UInt8 = 0
      var isFound = false
      for byte in bytes {
        all |= byte
        isFound = isFound || byte &- 0x30 < 10
      }
      return all < 0x80 ? isFound : nil
    }
    return (numbers ?? nil) ?? contains(where: \.isNumber)
  }

  /// True where a question mark stands in it.
  @inlinable public var isMarked: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(into: 0 as UInt8) { $0 |= $1 == 0x3F ? 1 : 0 } != 0
    } ?? utf8.contains(0x3F)
  }
}

extension UInt8 {
  /// An ASCII capital as a small letter, any other byte as it is.
  @inlinable public var small: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
