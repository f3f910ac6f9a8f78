import Understanding

/// What a text may open with, in small letters. Held in one place, for it has many parts.
final class Leads: Sendable {
  private let all: [String]
  /// The first byte of each: most leads are told from a text by it.
  private let firsts: [UInt8]
  /// By each of the 32 remainders of these: where its leads begin in `places`, one more at the end.
  private let heads: [Int]
  private let places: [Int]
  /// Beside each of `places` the first eight bytes of the lead, and which of them it has.
  private let openings: [Opening]
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
    openings = places.map { Opening(all[$0]) }
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
    let (start, end) = (heads[head], heads[head + 1])
    if start == end { return .none }
    let eight = EightBytes.small(opening: text)
    for place in start..<end
    where (eight ^ openings[place].bytes) & openings[place].mask == 0
      && begins(text, places[place])
    {
      let lead = places[place]
      guard let isWhole = Substring.ends(text, at: starts[lead + 1] - starts[lead]) else {
        return .unsure
      }
      if isWhole { return .at(lead) }
    }
    return .none
  }

  /// True where what comes after the first eight bytes is the same as well.
  private func begins(_ text: UnsafeBufferPointer<UInt8>, _ lead: Int) -> Bool {
    let start = starts[lead]
    let count = starts[lead + 1] - start
    guard count <= text.count else { return false }
    var at = 8
    while at < count {
      if bytes[start + at] != text[at].small { return false }
      at += 1
    }
    return true
  }

  private struct Opening {
    var bytes: UInt64 = 0
    var mask: UInt64 = 0

    init(_ lead: String) {
      for (at, byte) in lead.utf8.prefix(8).enumerated() {
        bytes |= UInt64(byte) << UInt64(8 * at)
        mask |= 0xFF << UInt64(8 * at)
      }
    }
  }
}

/// What a text may end with, in small letters.
struct Tails: Sendable {
  private let all: [String]
  /// By each of the 32 remainders of a last byte: where its tails begin in `places`, one more at the end.
  private let heads: [Int]
  private let places: [Int]
  /// Beside each of `places` the last eight bytes of the tail, and which of them it has.
  private let closings: [(bytes: UInt64, mask: UInt64)]

  init(_ all: [String]) {
    self.all = all
    let byLast = (0..<32).map { last in
      all.indices.filter { Int((all[$0].utf8.last ?? 0) & 31) == last }
    }
    heads = byLast.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    places = byLast.flatMap { $0 }
    closings = places.map { place in
      let bytes = all[place].utf8.suffix(8)
      return (
        bytes.reduce(0) { $0 >> 8 | UInt64($1) << 56 },
        bytes.reduce(0) { mask, _ in mask >> 8 | 0xFF << 56 }
      )
    }
  }

  /// The first of them that the text ends with, as a whole word or more.
  func tail(of text: Substring) -> String? {
    guard let last = text.utf8.last?.small else { return nil }
    let (start, end) = (heads[Int(last & 31)], heads[Int(last & 31) + 1])
    if start == end { return nil }
    let eight = text.utf8.withContiguousStorageIfAvailable { EightBytes.small(closing: $0) }
    for place in start..<end {
      if let eight, (eight ^ closings[place].bytes) & closings[place].mask != 0 { continue }
      let tail = all[places[place]]
      if text.ends(with: tail) { return tail }
    }
    return nil
  }
}
