/// Why the journal could not be used. Nothing of what was to be written was written.
public struct JournalProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// Another process holds it.
    case locked
    /// No room on the disk.
    case full
    /// It, or its folder, can be read and not written.
    case readOnly
    /// It cannot be opened or made.
    case noAccess
    /// The file is no journal, or is one no more.
    case damaged
    /// A later version of the program made it.
    case newer
    /// The file was taken away while it was in use.
    case gone
    /// The disk fails.
    case failing
    /// Others wrote to these sessions in the meantime.
    case moved([String])
  }

  public var kind: Kind
  /// The file.
  public var place: String
  /// What the system said.
  public var detail: String

  public init(_ kind: Kind, place: String, detail: String = "") {
    self.kind = kind
    self.place = place
    self.detail = detail
  }

  /// What, where, and what to do, in one line.
  public var description: String {
    let said = detail.isEmpty ? "" : " (\(detail))"
    return "\(place): \(words)\(said)"
  }

  private var words: String {
    switch kind {
    case .locked:
      "the journal is held by another program; end that, or try again in a moment"
    case .full: "no room to write the journal; free some, then say it again"
    case .readOnly:
      "the journal cannot be written; make the file and its folder writable, or use --store PATH or "
        + "--no-store"
    case .noAccess:
      "the journal cannot be opened; name a file in a folder of yours with --store PATH, or use "
        + "--no-store"
    case .damaged:
      "the file is no journal, or is damaged; move it away or put a copy back, or use --store PATH"
    case .newer:
      "a later version of the program made the journal; use that one, or another --store PATH"
    case .gone: "the journal was moved or deleted while in use; say it again to begin a new one"
    case .failing: "the journal cannot be read or written; check the disk"
    case .moved: "another program wrote to the same session again and again; try again"
    }
  }
}
