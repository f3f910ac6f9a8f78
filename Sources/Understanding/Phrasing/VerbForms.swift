/// The regular forms of a verb: what stays of the base, and what is added.
enum VerbForms {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The bytes of the base that stay, one letter that is doubled, and the ending.
  typealias Form = (stem: Int, doubled: UInt8?, ending: StaticString)

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  /// stop, but not stoop, fix, row, visit: one vowel between consonants, and one syllable.
  static func doubles(_ base: Bytes) -> Bool {
    let count = base.count
    guard count >= 3, !isVowel(base[count - 1]), isVowel(base[count - 2]) else { return false }
    switch base[count - 1] {
    case 0x77, 0x78, 0x79: return false
    default: break
    }
    // The "u" of "quit" is no vowel.
    if isVowel(base[count - 3]) {
      return count == 4 && base[0] == 0x71 && base[1] == 0x75
    }
    for at in 0..<(count - 2) where isVowel(base[at]) { return false }
    return true
  }

  static func sForm(_ base: Bytes) -> Form {
    let count = base.count
    let before = count > 1 ? base[count - 2] : 0
    switch base[count - 1] {
    case 0x79 where !isVowel(before): return (count - 1, nil, "ies")
    case 0x73, 0x78, 0x7A, 0x6F: return (count, nil, "es")
    case 0x68 where before == 0x63 || before == 0x73: return (count, nil, "es")
    default: return (count, nil, "s")
    }
  }

  static func past(_ base: Bytes, doubled: Bool) -> Form {
    let count = base.count
    let last = base[count - 1]
    switch last {
    case 0x65: return (count, nil, "d")
    case 0x79 where count > 1 && !isVowel(base[count - 2]): return (count - 1, nil, "ied")
    default: return (count, doubled ? last : nil, "ed")
    }
  }

  static func ing(_ base: Bytes, doubled: Bool) -> Form {
    let count = base.count
    let last = base[count - 1]
    guard last == 0x65, count > 1 else { return (count, doubled ? last : nil, "ing") }
    switch base[count - 2] {
    case 0x69: return (count - 2, nil, "ying")
    case 0x65, 0x6F, 0x79: return (count, nil, "ing")
    default: return (count - 1, nil, "ing")
    }
  }
}

extension GrammarBuilder {
  /// Adds `base`, `base +` or `base past participle ing`, where a slash parts alternatives and a
  /// dash leaves a form out.
  mutating func addVerb(_ bytes: Bytes, act: GrammarVerb.Act) {
    var at = 0
    guard let base = Self.nextWord(bytes, &at) else { return }
    let second = Self.nextWord(bytes, &at)
    let third = Self.nextWord(bytes, &at)
    let fourth = Self.nextWord(bytes, &at)
    let plus = second?.first == 0x2B
    let doubled = plus || VerbForms.doubles(base)
    let verb = Int32(verbs.count)
    let baseWord = internLower(base)
    let ingWord =
      fourth.map { internLower($0) } ?? intern(base, VerbForms.ing(base, doubled: doubled))
    let sWord = intern(base, VerbForms.sForm(base))
    verbs.append(GrammarVerb(base: baseWord, sForm: sWord, ing: ingWord, act: act))
    mark(baseWord, .base, verb: verb)
    mark(ingWord, .ing, verb: verb)
    mark(sWord, .sForm, verb: verb)
    if let second, !plus {
      markAll(second, .past, verb: verb)
      if let third { markAll(third, .participle, verb: verb) }
      return
    }
    let past = intern(base, VerbForms.past(base, doubled: doubled))
    mark(past, [.past, .participle], verb: verb)
    // traveled, traveling
    if plus, base.last == 0x6C {
      let single = intern(base, VerbForms.past(base, doubled: false))
      mark(single, [.past, .participle], verb: verb)
      mark(intern(base, VerbForms.ing(base, doubled: false)), .ing, verb: verb)
    }
  }

  private mutating func intern(_ base: Bytes, _ parts: VerbForms.Form) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: base.count + 8) { room in
      for at in 0..<parts.stem { room[at] = base[at] }
      var count = parts.stem
      if let doubled = parts.doubled {
        room[count] = doubled
        count += 1
      }
      for at in 0..<parts.ending.utf8CodeUnitCount {
        room[count] = parts.ending.utf8Start[at]
        count += 1
      }
      return internLower(Bytes(rebasing: room[..<count]))
    }
  }

  private mutating func markAll(_ forms: Bytes, _ kinds: WordKinds, verb: Int32) {
    for form in forms.split(separator: 0x2F) where form.first != 0x2D {
      mark(internLower(Bytes(rebasing: form)), kinds, verb: verb)
    }
  }

  private mutating func mark(_ word: Int32, _ kinds: WordKinds, verb: Int32) {
    words[Int(word)].kinds.formUnion(kinds)
    // A form that two verbs share belongs to the one that came first.
    if words[Int(word)].verb < 0 { words[Int(word)].verb = verb }
  }
}
