import Coaching
import Journal

/// What of a turn goes into the journal, beside what the session itself tells.
struct Note {
  /// What happened, as `Entry.kind` has it.
  enum Kind: String {
    /// A request of this name.
    case say, end, forget, undo, edit
    /// The coach spoke first: to a new session, and to one whose sitting was over.
    case greet, `return`
    /// Nothing of the session itself changed: a line that was too long, late or one of a loop.
    case pass
  }

  var kind: Kind
  var at: Moment
  /// The id of the request, as JSON.
  var id: String?
  var text: String?
  var reply: String?
  /// True where there is one session and no protocol: no ids, no fuse.
  var isPlain = false
  /// True where the session said otherwise before: it was edited.
  var isEdit = false
}

/// The part of an entry that is ours alone, version 1: a byte of flags, and the region that a line
/// named which bore on safety.
struct Detail: Hashable {
  static let version = 1

  var isPlain = false
  var young = false
  var region: String?
  var number: Int?

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.byte((isPlain ? 1 : 0) | (young ? 2 : 0) | (number == nil ? 0 : 4))
    writer.optional(region)
    if let number { writer.count(number) }
    return writer.bytes
  }

  init(isPlain: Bool) { self.isPlain = isPlain }

  /// - Returns: nil where it is of another version.
  init?(_ entry: Entry) {
    guard entry.version == Self.version else { return nil }
    do throws(ByteReader.Problem) {
      self = try entry.detail.withUnsafeBufferPointer { pointer throws(ByteReader.Problem) in
        var reader = ByteReader(pointer)
        let flags = try reader.byte()
        var detail = Detail(isPlain: flags & 1 != 0)
        detail.young = flags & 2 != 0
        detail.region = try reader.optional()
        if flags & 4 != 0 { detail.number = try reader.count() }
        return detail
      }
    } catch {
      return nil
    }
  }
}
