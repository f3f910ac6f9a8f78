import Understanding

extension Coach {
  /// The longest line that is heard as an answer, in bytes: some five thousand words.
  public static let longestHeard = 32_768
  /// A longer one is screened in pieces of this size, in bytes, which overlap.
  private static let piece = 800
  private static let overlap = 100

  /// The piece of a long line that bears on safety, if one does. The work grows with the length of
  /// the line and no faster, so that nobody else has to wait for it.
  func gravePiece(of bytes: [UInt8]) -> [UInt8]? {
    var from = 0
    while from < bytes.count {
      let end = Self.wordEnd(in: bytes, before: from + Self.piece, after: from)
      let piece = Array(bytes[from..<end])
      if understander.safety(of: Line(cleaning: piece)) != .none { return piece }
      if end == bytes.count { return nil }
      from = max(from + 1, Self.wordEnd(in: bytes, before: end - Self.overlap, after: from))
    }
    return nil
  }

  /// The end of the last word that ends before `limit`, or `limit` where there is none.
  private static func wordEnd(in bytes: [UInt8], before limit: Int, after from: Int) -> Int {
    guard limit < bytes.count else { return bytes.count }
    return bytes[from..<limit].lastIndex(of: 0x20) ?? limit
  }

  /// The reply to a line that is too long to be an answer: what bears on safety is heard, for the
  /// rest one is asked to put it shortly.
  func respond(_ session: inout Session, toLong bytes: [UInt8], at: Moment) -> Reply {
    guard let piece = gravePiece(of: bytes) else { return tooLong(&session, at: at) }
    return respond(&session, to: piece, at: at)
  }
}
