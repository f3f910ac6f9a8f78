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
