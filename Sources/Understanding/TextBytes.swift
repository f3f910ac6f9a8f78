extension String {
  /// Writes the bytes to a place in some room, which moves on to their end.
  @inlinable public func write(into room: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
    withBytes { bytes in
      UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[end...]))
        .copyMemory(from: UnsafeRawBufferPointer(bytes))
      end += bytes.count
    }
  }

  /// As `withUTF8`, of a text that is not held once more for it.
  @inlinable public func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many blanks there are.
  @inlinable public var blanks: Int {
    var total = 0
    var at = 0
    while at &+ 8 <= count {
      total &+= EightBytes.count(EightBytes(self, at: at).blanks)
      at &+= 8
    }
    while at < count {
      total &+= self[at] == 0x20 ? 1 : 0
      at &+= 1
    }
    return total
  }

  /// How many words there are, parted by blanks: the places where one begins.
  @inlinable public var words: Int {
    var total = 0
    var at = 0
    // The highest bit is set where a blank stands before.
    var before: UInt64 = 0x80
    while at &+ 8 <= count {
      let blanks = EightBytes(self, at: at).blanks
      total &+= EightBytes.count(~blanks & (blanks &<< 8 | before))
      before = blanks &>> 56
      at &+= 8
    }
    while at < count {
      let isBlank = self[at] == 0x20
      if before != 0, !isBlank { total &+= 1 }
      before = isBlank ? 0x80 : 0
      at &+= 1
    }
    return total
  }

  /// How many numbers there are in figures.
  @inlinable public var numbers: Int {
    var total = 0
    var before: UInt8 = 0x20
    for byte in self {
      if byte &- 0x30 < 10, before &- 0x30 >= 10 { total &+= 1 }
      before = byte
    }
    return total
  }

  @inlinable public var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  /// Where a byte stands first.
  @inlinable public func first(_ byte: UInt8) -> Int? {
    var at = 0
    while at &+ 8 <= count {
      let places = EightBytes(self, at: at).places(of: byte)
      if places != 0 { return at &+ places.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < count {
      if self[at] == byte { return at }
      at &+= 1
    }
    return nil
  }

  /// Where a byte stands last.
  @inlinable public func last(_ byte: UInt8) -> Int? {
    var end = count
    while end >= 8 {
      let places = EightBytes(self, at: end &- 8).places(of: byte)
      if places != 0 { return end &- 1 &- places.leadingZeroBitCount &>> 3 }
      end &-= 8
    }
    while end > 0 {
      end &-= 1
      if self[end] == byte { return end }
    }
    return nil
  }
}
