/// Reads one JSON text from UTF-8 bytes, strictly: no comments, no trailing commas, no lone
/// surrogates, no invalid UTF-8, at most 64 levels deep.
public struct JSONReader {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var at = 0
  /// The members of the outermost object that were read before anything was wrong.
  public private(set) var members: [JSON.Member] = []

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    members.reserveCapacity(8)
  }

  /// The whole text as one value.
  public mutating func read() throws(JSONProblem) -> JSON {
    let value = try value(depth: 0)
    skipBlanks()
    guard at == bytes.count else { throw problem("something stands after the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSON {
    skipBlanks()
    guard at < bytes.count else { throw problem("a value is missing") }
    switch bytes[at] {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSON {
    guard depth < Self.deepest else { throw problem("too deep") }
    at += 1
    var found: [JSON.Member] = []
    if take(0x7D) { return .object([]) }
    repeat {
      skipBlanks()
      guard at < bytes.count, bytes[at] == 0x22 else {
        throw problem("a name in quotes is missing")
      }
      let name = try string()
      guard take(0x3A) else { throw problem("a colon is missing") }
      let member = JSON.Member(name: name, value: try value(depth: depth + 1))
      if depth == 0 { members.append(member) } else { found.append(member) }
    } while take(0x2C)
    guard take(0x7D) else { throw problem("a comma or } is missing") }
    return .object(depth == 0 ? members : found)
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSON {
    guard depth < Self.deepest else { throw problem("too deep") }
    at += 1
    if take(0x5D) { return .array([]) }
    var found: [JSON] = []
    repeat { found.append(try value(depth: depth + 1)) } while take(0x2C)
    guard take(0x5D) else { throw problem("a comma or ] is missing") }
    return .array(found)
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONProblem) -> JSON {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count,
      bytes[at..<at + count].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { throw problem("this is no value") }
    at += count
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSON {
    let start = at
    if at < bytes.count, bytes[at] == 0x2D { at += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[at - whole] != 0x30 else {
      at = start
      throw problem("this is no value")
    }
    if at < bytes.count, bytes[at] == 0x2E {
      at += 1
      guard digits() > 0 else { throw problem("a digit is missing") }
    }
    if at < bytes.count, bytes[at] | 0x20 == 0x65 {
      at += 1
      if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
      guard digits() > 0 else { throw problem("a digit is missing") }
    }
    return .number(text: String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    return at - start
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func problem(_ message: String) -> JSONProblem { JSONProblem(at: at, message: message) }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONProblem) -> String {
    at += 1
    let start = at
    let plain = try bytes.withUnsafeBufferPointer { bytes throws(JSONProblem) -> String? in
      var end = start
      var all: UInt8 = 0
      while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x5C, bytes[end] >= 0x20 {
        all |= bytes[end]
        end += 1
      }
      at = end
      guard end < bytes.count, bytes[end] == 0x22 else { return nil }
      at += 1
      return try text(UnsafeBufferPointer(rebasing: bytes[start..<end]), isPlain: all < 0x80)
    }
    if let plain { return plain }
    var unescaped = Array(bytes[start..<at])
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] < 0x20 { throw problem("a control character needs \\u") }
      if bytes[at] == 0x5C {
        try escape(into: &unescaped)
      } else {
        unescaped.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else { throw problem("a string is not ended") }
    at += 1
    let isPlain = unescaped.allSatisfy { $0 < 0x80 }
    return try unescaped.withUnsafeBufferPointer { bytes throws(JSONProblem) in
      try text(bytes, isPlain: isPlain)
    }
  }

  private func text(
    _ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
  ) throws(JSONProblem) -> String {
    // Nothing has to be looked at twice in ASCII.
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw problem("this is no UTF-8")
    }
    return text
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSONProblem) {
    guard at + 1 < bytes.count else { throw problem("a string is not ended") }
    at += 2
    switch bytes[at - 1] {
    case 0x22, 0x5C, 0x2F: unescaped.append(bytes[at - 1])
    case 0x62: unescaped.append(0x08)
    case 0x66: unescaped.append(0x0C)
    case 0x6E: unescaped.append(0x0A)
    case 0x72: unescaped.append(0x0D)
    case 0x74: unescaped.append(0x09)
    case 0x75:
      var value = try hex()
      if value & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
        at += 2
        let low = try hex()
        guard low & 0xFC00 == 0xDC00 else { throw problem("a lone surrogate") }
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(value) else { throw problem("a lone surrogate") }
      unescaped.append(contentsOf: UTF8.encode(scalar)!)
    default: throw problem("an unknown escape")
    }
  }

  private mutating func hex() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw problem("a string is not ended") }
      let digit: UInt8
      switch bytes[at] {
      case 0x30...0x39: digit = bytes[at] - 0x30
      case 0x41...0x46: digit = bytes[at] - 0x41 + 10
      case 0x61...0x66: digit = bytes[at] - 0x61 + 10
      default: throw problem("four hexadecimal digits are missing")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
