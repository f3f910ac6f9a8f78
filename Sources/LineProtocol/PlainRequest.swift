import Coaching
import Understanding

/// Reads the request that nearly everybody sends: an object of known members, each once, with values
/// of plain ASCII and nothing escaped. It says nothing of any other; `JSONReader` reads those.
struct PlainRequest {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Nil where it is another, or where something is wrong.
  mutating func read() -> Request? {
    var request = Request()
    guard take(0x7B) else { return nil }
    repeat {
      guard take(0x22), let name = string(), take(0x3A), member(name, of: &request) else {
        return nil
      }
    } while take(0x2C)
    guard take(0x7D) else { return nil }
    skipBlanks()
    return at == bytes.count && request.session != nil && request.text != nil ? request : nil
  }

  private mutating func member(_ name: Range<Int>, of request: inout Request) -> Bool {
    if isNext(0x22) {
      at += 1
      guard let value = string() else { return false }
      return take(value, as: name, of: &request)
    }
    guard holds(name, "id"), request.id == nil, let value = digits() else { return false }
    request.id = .number(text: text(value))
    return true
  }

  private func take(_ value: Range<Int>, as name: Range<Int>, of request: inout Request) -> Bool {
    if holds(name, "text"), request.text == nil {
      request.text = text(value)
    } else if holds(name, "session"), request.session == nil,
      1...Request.longestSession ~= value.count
    {
      request.session = text(value)
    } else if holds(name, "id"), request.id == nil, value.count <= Request.longestID {
      request.id = .string(text(value))
    } else if holds(name, "at"), request.at == nil,
      let moment = Moment(iso: UnsafeBufferPointer(rebasing: bytes[value]))
    {
      request.at = moment
    } else {
      return false
    }
    return true
  }

  /// What stands before the closing quote, which is passed over.
  private mutating func string() -> Range<Int>? {
    let start = at
    while at + 8 <= bytes.count, EightBytes(bytes, at: at).arePlain { at += 8 }
    while at < bytes.count, bytes[at] != 0x22 {
      guard 0x20..<0x80 ~= bytes[at], bytes[at] != 0x5C else { return nil }
      at += 1
    }
    at += 1
    return at <= bytes.count ? start..<at - 1 : nil
  }

  /// A whole number without a sign. What may not follow one is met by whoever goes on.
  private mutating func digits() -> Range<Int>? {
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    let isNumber = at - start == 1 || at - start > 1 && bytes[start] != 0x30
    return isNumber && at - start <= Request.longestID ? start..<at : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    at += 1
    return true
  }

  private mutating func isNext(_ byte: UInt8) -> Bool {
    skipBlanks()
    return at < bytes.count && bytes[at] == byte
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 || 0x09...0x0A ~= bytes[at] || bytes[at] == 0x0D {
      at += 1
    }
  }

  private func holds(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for at in 0..<range.count where bytes[range.lowerBound + at] != word.utf8Start[at] {
      return false
    }
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
