extension Character {
  /// How many columns of a terminal the character takes: 0, 1 or 2, and more for scripts whose
  /// clusters are not drawn as one.
  public var columns: Int {
    let scalars = unicodeScalars
    guard scalars.count > 1 else { return scalars.first!.columns }
    // An emoji with a modifier, a joiner or a variation selector is one picture.
    if scalars.first!.properties.isEmoji,
      scalars.contains(where: {
        $0.properties.isEmojiModifier || $0 == "\u{FE0F}" || $0 == "\u{200D}"
      })
    {
      return 2
    }
    return scalars.reduce(0) { $0 + $1.columns }
  }
}

extension Unicode.Scalar {
  /// As `wcwidth` with a UTF-8 locale, from the properties of the character.
  fileprivate var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // Vowels and final consonants of a Korean syllable stand inside it.
    if 0x1160...0x11FF ~= value { return 0 }
    return properties.isEmojiPresentation && !isHalfOfFlag || isWide ? 2 : 1
  }

  private var isHalfOfFlag: Bool { 0x1F1E6...0x1F1FF ~= value }

  /// East Asian Width W or F (UAX #11), emoji left out.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
