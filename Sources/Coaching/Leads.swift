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
