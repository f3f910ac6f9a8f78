/// The regular forms of an English word, for `word*` in a lexicon. Forms that no one writes do no
/// harm: no line holds them.
enum WordForms {
  static func regular(_ base: [UInt8]) -> [[UInt8]] {
    guard base.count > 1, let last = base.last else { return [] }
    let stem = Array(base.dropLast())
    let before = stem[stem.count - 1]
    func with(_ stem: [UInt8], _ endings: StaticString...) -> [[UInt8]] {
      endings.map { ending in
        stem + UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
      }
    }
    switch last {
    case ascii("e"): return with(base, "s", "d") + with(stem, "ing")
    case ascii("y") where !isVowel(before):
      return with(stem, "ies", "ied") + with(base, "ing")
    case ascii("s"), ascii("x"), ascii("z"): return with(base, "es", "ed", "ing")
    case ascii("h") where before == ascii("c") || before == ascii("s"):
      return with(base, "es", "ed", "ing")
    default:
      let doubles =
        !isVowel(last) && isVowel(before) && last != ascii("w") && last != ascii("y")
        && (stem.count < 2 || !isVowel(stem[stem.count - 2]))
      return with(base, "s", "ed", "ing") + (doubles ? with(base + [last], "ed", "ing") : [])
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case ascii("a"), ascii("e"), ascii("i"), ascii("o"), ascii("u"): true
    default: false
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(scalar.value) }
}
