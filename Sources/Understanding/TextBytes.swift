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
  /// How many blanks there are. They are counted in bytes, so that many are looked at in one step.
  @inlinable public var blanks: Int {
    var total = 0
    var rest = self
    while !rest.isEmpty {
      var some: UInt8 = 0
      for byte in rest.first255 { some &+= byte.blank }
      total &+= Int(some)
      rest = UnsafeBufferPointer(rebasing: rest.dropFirst(255))
    }
    return total
  }

  /// How many words there are, parted by blanks: the places where one begins.
  @inlinable public var words: Int {
    guard let first else { return 0 }
    var total = first == 0x20 ? 0 : 1
    var from = 1
    while from < count {
      let end = Swift.min(from &+ 255, count)
      var some: UInt8 = 0
      for at in from..<end { some &+= self[at - 1].blank & (self[at].blank ^ 1) }
      total &+= Int(some)
      from = end
    }
    return total
  }

  /// As many as can be counted in a byte.
  @inlinable var first255: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: prefix(255)) }
}

extension UInt8 {
  /// 1 for a blank and 0 for all else, reckoned without asking: so it is for many at once.
  @inlinable var blank: UInt8 {
    let other = self ^ 0x20
    return (~other & (other &- 1)) >> 7
  }
}
