/// Addresses in what somebody typed. They are not said back: a chat would fetch and show them.
enum Links {
  /// What stands in the place of an address.
  private static let replacement = Array("a link".utf8)

  /// The text with "a link" in the place of each address; nil where it has none.
  static func replaced(in text: String) -> String? {
    text.withBytes { bytes in
      guard mayHold(bytes) else { return nil }
      var kept: [UInt8] = []
      var found = false
      var at = 0
      while at < bytes.count {
        let end = bytes[at...].firstIndex(of: 0x20) ?? bytes.count
        let word = UnsafeBufferPointer(rebasing: bytes[at..<end])
        if isAddress(word) {
          found = true
          kept += replacement
        } else {
          kept += word
        }
        if end < bytes.count { kept.append(0x20) }
        at = end + 1
      }
      return found ? String(decoding: kept, as: UTF8.self) : nil
    }
  }

  /// False where no dot and no colon stands before more of a word, as in each address one does.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at + 8 <= bytes.count {
      let eight = EightBytes(bytes, at: at)
      if eight.places(of: 0x2E) | eight.places(of: 0x3A) != 0, goesOn(bytes, at..<at + 8) {
        return true
      }
      at += 8
    }
    return goesOn(bytes, at..<bytes.count)
  }

  /// True where a word goes on after a dot or a colon that stands within a range.
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for at in range where bytes[at] == 0x2E || bytes[at] == 0x3A {
      if at + 1 < bytes.count, bytes[at + 1] != 0x20 { return true }
    }
    return false
  }

  private static let schemes = ["www.", "mailto:", "javascript:", "data:", "tel:"].map {
    Array($0.utf8)
  }

  /// The last part of names that chats make a link of without more.
  private static let domains: Set<String> = [
    "app", "biz", "com", "de", "dev", "edu", "eu", "example", "fr", "gov", "info", "io", "net",
    "org", "test", "uk", "xyz",
  ]

  private static func isAddress(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mayHold(word) else { return false }
    for at in word.indices {
      if word[at] == 0x3A, at + 2 < word.count, word[at + 1] == 0x2F, word[at + 2] == 0x2F {
        return true
      }
      if at == 0 || !isName(word[at - 1]) {
        for scheme in schemes where begins(word, at, with: scheme) { return true }
      }
      if word[at] == 0x2E, endsDomain(word, at + 1) { return true }
    }
    return false
  }

  /// True where a name of a known domain, or any name and a path, follows a dot inside a word.
  private static func endsDomain(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start >= 2, isName(word[start - 2]) else { return false }
    var end = start
    while end < word.count, isName(word[end]) { end += 1 }
    guard end - start >= 2 else { return false }
    if end + 1 < word.count, word[end] == 0x2F { return true }
    let name = word[start..<end].map { $0 | 0x20 }
    return domains.contains(String(decoding: name, as: UTF8.self))
  }

  private static func begins(
    _ word: UnsafeBufferPointer<UInt8>, _ at: Int, with scheme: [UInt8]
  ) -> Bool {
    guard at + scheme.count < word.count else { return false }
    return scheme.indices.allSatisfy { word[at + $0] | 0x20 == scheme[$0] | 0x20 }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }
}
