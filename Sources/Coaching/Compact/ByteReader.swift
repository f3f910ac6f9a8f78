import Understanding

/// Reads what `ByteWriter` wrote. Past the end, or where a value cannot be, it throws.
public struct ByteReader {
  /// The bytes are not what a `ByteWriter` of this build wrote.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let at: Int
    public var description: String { "a session's compact form is damaged at byte \(at)" }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// What the bytes belong to, so that a part of them can be handed on.
  private let whole: [UInt8]
  private var at = 0
  /// Moments are told by how far they are from it, in seconds.
  var since: Int64 = 0

  /// - Parameter whole: what the bytes belong to, if they are all of it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, of whole: [UInt8]? = nil) {
    self.bytes = bytes
    self.whole = whole ?? Array(bytes)
  }

  public var problem: Problem { Problem(at: at) }

  @inline(__always) public mutating func byte() throws(Problem) -> UInt8 {
    guard at < bytes.count else { throw problem }
    at += 1
    return bytes[at - 1]
  }

  /// Most numbers are one byte.
  @inline(__always) public mutating func number() throws(Problem) -> UInt64 {
    if at < bytes.count, bytes[at] < 0x80 {
      at += 1
      return UInt64(bytes[at - 1])
    }
    return try long()
  }

  @inline(never) private mutating func long() throws(Problem) -> UInt64 {
    if at + 1 < bytes.count, bytes[at + 1] < 0x80 {
      at += 2
      return UInt64(bytes[at - 2] & 0x7F) | UInt64(bytes[at - 1]) << 7
    }
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw problem
  }

  @inline(__always) public mutating func signed() throws(Problem) -> Int64 {
    let value = try number()
    return Int64(bitPattern: value >> 1) ^ -Int64(value & 1)
  }

  /// Eight bytes, the lowest first.
  public mutating func fixed() throws(Problem) -> UInt64 {
    guard bytes.count - at >= 8 else { throw problem }
    at += 8
    let value = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at - 8, as: UInt64.self)
    return UInt64(littleEndian: value)
  }

  /// Four bytes, the lowest first.
  mutating func short() throws(Problem) -> UInt32 {
    guard bytes.count - at >= 4 else { throw problem }
    at += 4
    let value = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at - 4, as: UInt32.self)
    return UInt32(littleEndian: value)
  }

  @inline(__always) public mutating func count() throws(Problem) -> Int { Int(try signed()) }

  /// A number of things that follow, each of at least one byte.
  @inline(__always) public mutating func size() throws(Problem) -> Int {
    let size = try number()
    guard size <= UInt64(bytes.count - at) else { throw problem }
    return Int(size)
  }

  public mutating func text() throws(Problem) -> String {
    let size = try size()
    if size == 0 { return "" }
    defer { at += size }
    return String(
      decoding: UnsafeBufferPointer(rebasing: bytes[at..<at + size]), as: UTF8.self)
  }

  public mutating func optional() throws(Problem) -> String? {
    try byte() == 0 ? nil : text()
  }

  /// A phrase, which rests where it is.
  mutating func phrase() throws(Problem) -> Phrase {
    guard let phrase = Phrase(resting: whole, at: &at) else { throw problem }
    return phrase
  }

  /// All that is left.
  mutating func rest() -> ArraySlice<UInt8> {
    defer { at = bytes.count }
    return whole[at...]
  }

  public mutating func data() throws(Problem) -> [UInt8] {
    let size = try size()
    defer { at += size }
    return Array(bytes[at..<at + size])
  }
}
