/// The regular forms of a verb.
enum VerbForms {
  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  /// stop, but not stoop, fix, row, visit: one vowel between consonants, and one syllable.
  static func doubles(_ base: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(base)
    let count = bytes.count
    guard count >= 3, !isVowel(bytes[count - 1]), isVowel(bytes[count - 2]) else { return false }
    switch bytes[count - 1] {
    case 0x77, 0x78, 0x79: return false
    default: break
    }
    var groups = 0
    for at in 0..<count where isVowel(bytes[at]) && (at == 0 || !isVowel(bytes[at - 1])) {
      // The "u" of "qu" is no vowel.
      if bytes[at] == 0x75, at > 0, bytes[at - 1] == 0x71, at + 1 < count, isVowel(bytes[at + 1]) {
        return groups == 0 && count == at + 3
      }
      groups += 1
    }
    return groups == 1 && !isVowel(bytes[count - 3])
  }

  static func sForm(_ base: ArraySlice<UInt8>) -> [UInt8] {
    let last = base.last ?? 0
    let before = base.dropLast().last ?? 0
    switch last {
    case 0x79 where !isVowel(before): return base.dropLast() + Array("ies".utf8)
    case 0x73, 0x78, 0x7A, 0x6F: return base + Array("es".utf8)
    case 0x68 where before == 0x63 || before == 0x73: return base + Array("es".utf8)
    default: return base + [0x73]
    }
  }

  static func past(_ base: ArraySlice<UInt8>, doubled: Bool) -> [UInt8] {
    let last = base.last ?? 0
    let before = base.dropLast().last ?? 0
    switch last {
    case 0x65: return base + [0x64]
    case 0x79 where !isVowel(before): return base.dropLast() + Array("ied".utf8)
    default: return (doubled ? base + [last] : Array(base)) + Array("ed".utf8)
    }
  }

  static func ing(_ base: ArraySlice<UInt8>, doubled: Bool) -> [UInt8] {
    let last = base.last ?? 0
    let before = base.dropLast().last ?? 0
    switch (before, last) {
    case (0x69, 0x65): return base.dropLast(2) + Array("ying".utf8)
    case (0x65, 0x65), (0x6F, 0x65), (0x79, 0x65): return base + Array("ing".utf8)
    case (_, 0x65): return base.dropLast() + Array("ing".utf8)
    default: return (doubled ? base + [last] : Array(base)) + Array("ing".utf8)
    }
  }
}

extension GrammarBuilder {
  /// Adds `base`, `base +` or `base past participle ing`, where a slash parts alternatives and a
  /// dash leaves a form out.
  mutating func addVerb(_ bytes: ArraySlice<UInt8>, act: GrammarVerb.Act) {
    let parts = Self.words(of: bytes)
    let base = parts[0]
    let plus = parts.count > 1 && parts[1].first == 0x2B
    let doubled = plus || VerbForms.doubles(base)
    let verb = Int32(verbs.count)
    let ing =
      !plus && parts.count > 3 ? Array(parts[3]) : VerbForms.ing(base, doubled: doubled)
    let baseWord = intern(base)
    let ingWord = intern(ing[...])
    let sWord = intern(VerbForms.sForm(base)[...])
    verbs.append(GrammarVerb(base: baseWord, sForm: sWord, ing: ingWord, act: act))
    mark(baseWord, .base, verb: verb)
    mark(ingWord, .ing, verb: verb)
    mark(sWord, .sForm, verb: verb)
    if plus || parts.count == 1 {
      mark(intern(VerbForms.past(base, doubled: doubled)[...]), [.past, .participle], verb: verb)
    } else {
      markAll(parts[1], .past, verb: verb)
      if parts.count > 2 { markAll(parts[2], .participle, verb: verb) }
    }
    // traveled, traveling
    if plus, base.last == 0x6C {
      mark(intern(VerbForms.past(base, doubled: false)[...]), [.past, .participle], verb: verb)
      mark(intern(VerbForms.ing(base, doubled: false)[...]), .ing, verb: verb)
    }
  }

  private mutating func markAll(_ forms: ArraySlice<UInt8>, _ kinds: WordKinds, verb: Int32) {
    for form in forms.split(separator: 0x2F) where form.first != 0x2D {
      mark(intern(form), kinds, verb: verb)
    }
  }

  private mutating func mark(_ word: Int32, _ kinds: WordKinds, verb: Int32) {
    words[Int(word)].kinds.formUnion(kinds)
    // A form that two verbs share belongs to the one that came first.
    if words[Int(word)].verb < 0 { words[Int(word)].verb = verb }
  }
}
