import Coaching
import Understanding

/// Writes JSON on one line, as UTF-8. Commas are put in by themselves.
public struct JSONWriter {
  let room = ByteRoom()
  /// True where a comma comes before the next value.
  private var goesOn = false

  public init() {}

  public var bytes: [UInt8] { room.bytes }

  public mutating func removeAll() {
    room.removeAll()
    goesOn = false
  }

  /// Members that were written before.
  public mutating func members(raw: [UInt8]) {
    separate()
    raw.withUnsafeBytes { room.append(contentsOf: $0) }
  }

  /// Ends the line.
  public mutating func newline() {
    room.append(0x0A)
    goesOn = false
  }

  public mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

  public mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

  /// The name of the next value.
  public mutating func name(_ name: StaticString) {
    let count = name.utf8CodeUnitCount
    room.append(atMost: count + 4) { some in
      some[0] = 0x2C
      let start = goesOn ? 1 : 0
      some[start] = 0x22
      UnsafeMutableRawPointer(some.baseAddress! + start + 1)
        .copyMemory(from: name.utf8Start, byteCount: count)
      some[start + count + 1] = 0x22
      some[start + count + 2] = 0x3A
      return start + count + 3
    }
    goesOn = false
  }

  public mutating func null() { word("null") }

  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  public mutating func number(_ value: Int) {
    guard 0..<10 ~= value else { return raw(String(value)) }
    separate()
    room.append(0x30 + UInt8(value))
  }

  /// At most two decimals, none where it is whole.
  public mutating func number(_ value: Double) {
    let rounded = (value * 100).rounded() / 100
    if rounded == rounded.rounded(), rounded.magnitude < 1e15 {
      raw(String(Int(rounded)))
    } else {
      raw(String(rounded))
    }
  }

  public mutating func value(_ value: JSON) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): raw(text)
    case .string(let text): string(text)
    case .array(let values): array { for value in values { $0.value(value) } }
    case .object(let members):
      object {
        for member in members {
          $0.string(member.name)
          $0.colon()
          $0.value(member.value)
        }
      }
    }
  }

  private mutating func word(_ word: StaticString) {
    separate()
    room.append(
      contentsOf: UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func raw(_ text: String) {
    separate()
    text.withBytes { room.append(contentsOf: UnsafeRawBufferPointer($0)) }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    room.append(open)
    goesOn = false
    body(&self)
    room.append(close)
    goesOn = true
  }

  private mutating func colon() {
    room.append(0x3A)
    goesOn = false
  }

  /// A comma, but after an opening bracket, a colon, a line end, or nothing.
  @inline(__always) mutating func separate() {
    if goesOn { room.append(0x2C) }
    goesOn = true
  }
}
