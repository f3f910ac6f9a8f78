/// Where a terminal escape sequence that starts at `at` ends (the first scalar after it), or nil
/// where none starts there. Follows ECMA-48: CSI, strings (OSC, DCS, SOS, PM, APC), two-byte ones.
func endOfEscape(in scalars: [Unicode.Scalar], at: Int) -> Int? {
  func value(_ index: Int) -> UInt32 { index < scalars.count ? scalars[index].value : 0 }
  switch value(at) {
  case 0x9B: return endOfControl(in: scalars, from: at + 1)
  case 0x90, 0x98, 0x9D...0x9F: return endOfString(in: scalars, from: at + 1)
  case 0x1B: break
  default: return nil
  }
  switch value(at + 1) {
  case 0x5B: return endOfControl(in: scalars, from: at + 2)
  case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return endOfString(in: scalars, from: at + 2)
  default: return endOfShort(in: scalars, from: at + 1)
  }
}

/// CSI: parameters, intermediates, one final scalar.
private func endOfControl(in scalars: [Unicode.Scalar], from: Int) -> Int {
  var at = from
  while at < scalars.count, 0x20...0x3F ~= scalars[at].value { at += 1 }
  return at < scalars.count && 0x40...0x7E ~= scalars[at].value ? at + 1 : at
}

/// A string up to BEL or ST; where it has no end only what introduces it.
private func endOfString(in scalars: [Unicode.Scalar], from: Int) -> Int {
  for at in from..<max(from, scalars.count) {
    switch scalars[at].value {
    case 0x07, 0x9C: return at + 1
    case 0x1B where at + 1 < scalars.count && scalars[at + 1] == "\\": return at + 2
    default: continue
    }
  }
  return from
}

/// ESC, intermediates and a final scalar: `ESC ( B`, `ESC c`.
private func endOfShort(in scalars: [Unicode.Scalar], from: Int) -> Int {
  var at = from
  while at < scalars.count, 0x20...0x2F ~= scalars[at].value { at += 1 }
  return at < scalars.count && 0x30...0x7E ~= scalars[at].value ? at + 1 : at
}
