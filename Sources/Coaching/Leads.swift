import Understanding

/// What a text may open with, in small letters. Held in one place, for it has many parts.
final class Leads: Sendable {
  private let all: [String]
  /// The first byte of each: most leads are told from a text by it.
  private let firsts: [UInt8]
  /// By each of the 32 remainders of these: where its leads begin in `places`, one more at the end.
  private let heads: [Int]
  private let places: [Int]
  /// Beside each of `places` the second byte of the lead, 0 where it has none.
  private let seconds: [UInt8]
  /// The bytes of all, one after the other; where each begins, and one more at the end.
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ all: [String]) {
    self.all = all
    let firsts = all.map { $0.utf8.first ?? 0 }
    self.firsts = firsts
    let byHead = (0..<32).map { head in firsts.indices.filter { Int(firsts[$0] & 31) == head } }
    heads = byHead.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let places = byHead.flatMap { $0 }
    self.places = places
    seconds = places.map { all[$0].utf8.dropFirst().first ?? 0 }
    bytes = all.flatMap { Array($0.utf8) }
    starts = all.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  /// True where one of them opens the text.
  func open(_ text: Substring) -> Bool { lead(of: text) != nil }

  /// The first of them that opens the text.
  func lead(of text: Substring) -> String? {
    switch text.utf8.withContiguousStorageIfAvailable({ place(in: $0) }) ?? .unsure {
    case .at(let place): return all[place]
    case .none: return nil
    case .unsure:
      guard let first = text.utf8.first?.small else { return nil }
      for at in firsts.indices where firsts[at] == first && text.opens(with: all[at]) {
        return all[at]
      }
      return nil
    }
  }

  private enum Place {
    case at(Int)
    case none
    /// There is more in the text than bytes can tell.
    case unsure
  }

  private func place(in text: UnsafeBufferPointer<UInt8>) -> Place {
    guard let first = text.first?.small else { return .none }
    let head = Int(first & 31)
    let second = text.count > 1 ? text[1].small : 0
    for place in heads[head]..<heads[head + 1]
    where (seconds[place] == second || seconds[place] == 0) && begins(text, places[place]) {
      let lead = places[place]
      guard let isWhole = Substring.ends(text, at: starts[lead + 1] - starts[lead]) else {
        return .unsure
      }
      if isWhole { return .at(lead) }
    }
    return .none
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, _ lead: Int) -> Bool {
    let start = starts[lead]
    let count = starts[lead + 1] - start
    guard count <= text.count else { return false }
    for at in 0..<count where bytes[start + at] != text[at].small { return false }
    return true
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
