/// A phrase as it rests in the bytes of a session that waits: in most turns it is not looked at, and
/// if it is, then for a shape or two.
///
/// The first byte tells which shapes there are and what sort of clause it is, the second its role and
/// which shapes are the quotation once more; then come the texts, each after its length (LEB128).
struct PhraseBytes: Sendable {
  private let all: [UInt8]
  private let start: Int
  private let end: Int

  /// The texts, in the order in which they are written.
  enum Text: UInt8 {
    case quote, clause, noun, doing, todo

    /// In the first byte: the shape is there. The quotation always is.
    var isThere: UInt8 { (1 << rawValue) >> 1 }
    /// In the second: it is the quotation.
    var isQuote: UInt8 { isThere << 3 }
  }

  static let ownAction: UInt8 = 0x10
  static let past: UInt8 = 0x20
  static let feeling: UInt8 = 0x40
  static let roles = Phrase.Role.allCases

  /// - Parameters:
  ///   - all: among other bytes.
  ///   - at: where it starts; where it ends, afterwards.
  /// - Returns: nil where there can be none.
  init?(_ all: [UInt8], at: inout Int) {
    start = at
    guard all.count - at >= 3, Int(all[at + 1] & 7) < Self.roles.count else { return nil }
    let texts = 1 + (all[at] & 15 & ~(all[at + 1] >> 3)).nonzeroBitCount
    at += 2
    for _ in 0..<texts {
      guard let count = Self.length(all, &at), count <= all.count - at else { return nil }
      at += count
    }
    end = at
    self.all = all
  }

  var flags: UInt8 { all[start] }
  var role: Phrase.Role { Self.roles[Int(all[start + 1] & 7)] }
  var isNamed: Bool { flags & Text.noun.isThere != 0 }
  var isShaped: Bool { flags & 15 != 0 }

  subscript(text: Text) -> String? {
    let form = all[start + 1]
    guard text == .quote || flags & text.isThere != 0 else { return nil }
    var place = start + 2
    if text != .quote, form & text.isQuote == 0 {
      // The quotation, and each shape before it that is written.
      let before = flags & ~(form >> 3) & (text.isThere - 1)
      for _ in 0...before.nonzeroBitCount {
        let count = Self.length(all, &place) ?? 0
        place += count
      }
    }
    let count = Self.length(all, &place) ?? 0
    return all.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[place..<place + count]), as: UTF8.self)
    }
  }

  private static func length(_ all: [UInt8], _ at: inout Int) -> Int? {
    var (count, shift) = (0, 0)
    while at < all.count, shift < 28 {
      let byte = all[at]
      at += 1
      count |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return count }
      shift += 7
    }
    return nil
  }

  func write(to room: ByteRoom) {
    all.withUnsafeBytes {
      room.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// True for the same bytes, nil where that does not settle it: a letter can be written in two ways.
  func isSame(as other: PhraseBytes) -> Bool? {
    all.withUnsafeBufferPointer { mine in
      other.all.withUnsafeBufferPointer { theirs in
        let (mine, theirs) = (mine[start..<end], theirs[other.start..<other.end])
        if mine.elementsEqual(theirs) { return true }
        let isPlain = mine.allSatisfy { $0 < 0x80 } && theirs.allSatisfy { $0 < 0x80 }
        return isPlain ? false : nil
      }
    }
  }
}

extension Phrase {
  /// Writes it, to be read by `init(resting:at:)`.
  public func write(to room: ByteRoom) {
    parts.withUnsafeBufferPointer { parts in
      if parts[0].rests { return parts[0].resting!.write(to: room) }
      var flags: UInt8 =
        (ownAction ? PhraseBytes.ownAction : 0) | (past ? PhraseBytes.past : 0)
        | (feeling ? PhraseBytes.feeling : 0)
      var form = UInt8(PhraseBytes.roles.firstIndex(of: role)!)
      let quote = parts[0].quote
      func note(_ text: PhraseBytes.Text, _ words: String?) {
        guard let words else { return }
        flags |= text.isThere
        // A shape that is the quotation is not written once more.
        if words.utf8.count == quote.utf8.count,
          words.withBytes({ words in quote.withBytes { words.elementsEqual($0) } })
        {
          form |= text.isQuote
        }
      }
      func write(_ text: PhraseBytes.Text, _ words: String?) {
        if let words, form & text.isQuote == 0 { room.append(measured: words) }
      }
      note(.clause, parts[0].clause)
      note(.noun, parts[0].noun)
      note(.doing, parts[0].doing)
      note(.todo, parts[0].todo)
      room.append(flags)
      room.append(form)
      room.append(measured: quote)
      write(.clause, parts[0].clause)
      write(.noun, parts[0].noun)
      write(.doing, parts[0].doing)
      write(.todo, parts[0].todo)
    }
  }
}
