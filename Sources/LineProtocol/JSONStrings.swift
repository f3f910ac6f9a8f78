import Understanding

extension JSONWriter {
  /// A string or nil, with what could end a line or act on a terminal escaped.
  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    value.withBytes { utf8 in
      let look = Look(utf8)
      if look.isASCII { return quote(utf8, escaping: look.marks) }
      separate()
      room.append(0x22)
      var at = 0
      while at < utf8.count {
        let plain = at
        while at < utf8.count, Self.isPlain(utf8[at]) { at += 1 }
        room.append(
          contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[plain..<at])))
        if at < utf8.count { at += escape(utf8, at) }
      }
      room.append(0x22)
    }
  }

  /// A name that the program itself gave, of letters, digits and full stops.
  mutating func plain(_ name: String) {
    name.withBytes { quote($0, escaping: false) }
  }

  /// A text as the wall lets it out. Nearly every one is plain, which one look tells.
  public mutating func shown(_ text: String) {
    let isWritten = text.withBytes { utf8 in
      let look = Look(utf8)
      guard look.isASCII, !look.names, let first = utf8.first, utf8.count <= Wall.limit,
        !Wall.isLead(first)
      else { return false }
      quote(utf8, escaping: look.marks)
      return true
    }
    if !isWritten { string(Wall.clean(text)) }
  }

  /// What there is among some bytes. Eight are looked at in one step, the last of them once more where
  /// there is no other whole step.
  private struct Look {
    /// True where there is nothing but letters, digits, blanks and marks of ASCII.
    let isASCII: Bool
    /// A quotation mark or a backslash.
    let marks: Bool
    /// An at sign.
    let names: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var (odd, marked, named): (UInt64, UInt64, UInt64) = (0, 0, 0)
      let last = bytes.count - 8
      var at = 0
      while at <= last {
        let eight = EightBytes(bytes, at: at)
        odd |= eight.odd
        marked |= eight.held(0x22) | eight.held(0x5C)
        named |= eight.held(0x40)
        at = at < last ? min(at + 8, last) : bytes.count
      }
      while at < bytes.count {
        let byte = bytes[at]
        if byte &- 0x20 >= 0x5F { odd = ~0 }
        if byte == 0x22 || byte == 0x5C { marked = ~0 }
        if byte == 0x40 { named = ~0 }
        at += 1
      }
      isASCII = odd & EightBytes.highest == 0
      marks = marked & EightBytes.highest != 0
      names = named & EightBytes.highest != 0
    }
  }

  /// Text of ASCII in quotes.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>, escaping: Bool) {
    separate()
    room.append(atMost: 2 * text.count + 2) { some in
      some[0] = 0x22
      var end = 1
      if escaping {
        for byte in text {
          some[end] = 0x5C
          if byte == 0x22 || byte == 0x5C { end += 1 }
          some[end] = byte
          end += 1
        }
      } else if let from = text.baseAddress {
        UnsafeMutableRawPointer(some.baseAddress! + 1)
          .copyMemory(from: from, byteCount: text.count)
        end += text.count
      }
      some[end] = 0x22
      return end + 1
    }
  }

  /// True for a byte that needs no second look.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  /// Writes the character at `at`, escaped where it must be, and gives its length in bytes.
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let byte = utf8[at]
    switch byte {
    case 0x22, 0x5C:
      room.append(0x5C)
      room.append(byte)
    case 0..<0x20, 0x7F: hex(UInt16(byte))
    case 0xC2 where at + 1 < utf8.count && utf8[at + 1] < 0xA0:  // C1
      hex(UInt16(utf8[at + 1]))
      return 2
    case 0xE2
    where at + 2 < utf8.count && utf8[at + 1] == 0x80 && 0xA8...0xAE ~= utf8[at + 2]
      || at + 2 < utf8.count && utf8[at + 1] == 0x81 && 0xA6...0xA9 ~= utf8[at + 2]:
      // Line and paragraph separators, and what turns the direction of writing.
      hex(0x2000 + UInt16(utf8[at + 1] & 0x3F) << 6 + UInt16(utf8[at + 2] & 0x3F))
      return 3
    default: room.append(byte)
    }
    return 1
  }

  private mutating func hex(_ value: UInt16) {
    room.append(0x5C)
    room.append(0x75)
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: value >> UInt16(shift)) & 0xF
      room.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
