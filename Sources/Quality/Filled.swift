import Wording

/// Finds which variant a sentence was made from, and so which of its words are the person's.
struct Filled {
  /// What stands in the slots, in order.
  var fills: [(slot: Slot, text: String)]
  /// The bytes that are the coach's own.
  var literal: Int

  /// - Returns: the reading with the most words of the coach's own; nil where no variant fits.
  static func find(_ text: String, among variants: [Variant]) -> Filled? {
    let bytes = Array(text.utf8)
    var best: Filled?
    for variant in variants {
      guard let found = Filled(bytes, variant) else { continue }
      if found.literal > best?.literal ?? -1 { best = found }
    }
    return best
  }

  init?(_ bytes: [UInt8], _ variant: Variant) {
    fills = []
    literal = 0
    for case .text(let part) in variant.pieces { literal += part.utf8.count }
    guard literal <= bytes.count,
      let spans = Filled.match(bytes, 0, variant.pieces[...])
    else { return nil }
    fills = spans.map { ($0.slot, String(decoding: bytes[$0.span], as: UTF8.self)) }
  }

  private typealias Spans = [(slot: Slot, span: Range<Int>)]

  private static func match(
    _ bytes: [UInt8], _ at: Int, _ pieces: ArraySlice<Variant.Piece>
  ) -> Spans? {
    guard let piece = pieces.first else { return at == bytes.count ? [] : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let part):
      let end = at + part.utf8.count
      guard end <= bytes.count, bytes[at..<end].elementsEqual(part.utf8) else { return nil }
      return match(bytes, end, rest)
    case .slot(let slot):
      if rest.isEmpty { return at < bytes.count ? [(slot, at..<bytes.count)] : nil }
      guard at < bytes.count else { return nil }
      for end in at + 1...bytes.count {
        if let more = match(bytes, end, rest) { return [(slot, at..<end)] + more }
      }
      return nil
    }
  }
}
