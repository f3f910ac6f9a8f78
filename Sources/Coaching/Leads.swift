import Understanding

/// What a text may open with, in small letters.
struct Leads: Sendable {
  private let all: [String]
  /// The first byte of each: most leads are told from a text by it.
  private let firsts: [UInt8]

  init(_ all: [String]) {
    self.all = all
    firsts = all.map { $0.utf8.first ?? 0 }
  }

  /// True where one of them opens the text.
  func open(_ text: Substring) -> Bool { lead(of: text) != nil }

  /// The first of them that opens the text.
  func lead(of text: Substring) -> String? {
    guard let first = text.utf8.first?.small else { return nil }
    for at in firsts.indices where firsts[at] == first && text.opens(with: all[at]) {
      return all[at]
    }
    return nil
  }
}

/// What a text may end with, in small letters.
struct Tails: Sendable {
  private let all: [String]
  /// The last byte of each: most tails are told from a text by it.
  private let lasts: [UInt8]

  init(_ all: [String]) {
    self.all = all
    lasts = all.map { $0.utf8.last ?? 0 }
  }

  /// The first of them that the text ends with, as a whole word or more.
  func tail(of text: Substring) -> String? {
    guard let last = text.utf8.last?.small else { return nil }
    for at in lasts.indices where lasts[at] == last && text.ends(with: all[at]) { return all[at] }
    return nil
  }
}
