extension String {
  /// Texts one after the other, made at once: to add one to another looks at the room each time.
  @inlinable public init(pasting parts: some Sequence<String>, between joint: String) {
    let most = parts.reduce(0) { $0 + $1.utf8.count + joint.utf8.count }
    self.init(unsafeUninitializedCapacity: most) { room in
      var end = 0
      for (at, part) in parts.enumerated() {
        if at > 0 { joint.write(into: room, &end) }
        part.write(into: room, &end)
      }
      return end
    }
  }

  /// Writes the bytes to a place in some room, which moves on to their end.
  @inlinable public func write(into room: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
    var text = self
    text.withUTF8 { bytes in
      UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[end...]))
        .copyMemory(from: UnsafeRawBufferPointer(bytes))
      end += bytes.count
    }
  }
}
