import Journal

/// Sessions as JSON Lines, for keeping elsewhere and for `Import`: a line that names the session,
/// then one for each entry and each snapshot, in order. Bytes are hexadecimal.
public struct Export {
  /// The version of the form.
  static let version = 1

  private let journal: any Journal
  private var writer = JSONWriter()

  public init(_ journal: any Journal) { self.journal = journal }

  /// Hands out a session, some lines at a time.
  public mutating func write(
    _ overview: Overview, to take: ([UInt8]) throws(StreamProblem) -> Void
  ) throws(FaceProblem) {
    head(overview)
    try flush(take)
    var last = 0
    while last < overview.last {
      for entry in try read({ () throws(JournalProblem) in
        try journal.entries(of: overview.name, after: last, most: 1_000)
      }) {
        add(entry)
        last = entry.number
      }
      try flush(take)
    }
    for snapshot in try read({ () throws(JournalProblem) in
      try journal.snapshots(of: overview.name)
    }) { add(snapshot) }
    try flush(take)
  }

  private func read<Value>(
    _ body: () throws(JournalProblem) -> Value
  ) throws(FaceProblem) -> Value {
    do throws(JournalProblem) {
      return try body()
    } catch {
      throw .journal(error)
    }
  }

  private mutating func flush(
    _ take: ([UInt8]) throws(StreamProblem) -> Void
  ) throws(FaceProblem) {
    do throws(StreamProblem) {
      try take(writer.bytes)
    } catch {
      throw .stream(error)
    }
    writer.removeAll()
  }

  private mutating func head(_ overview: Overview) {
    writer.object {
      $0.name("cando")
      $0.number(Self.version)
      $0.name("session")
      $0.string(overview.name)
      $0.name("origin")
      $0.string(overview.origin)
    }
    writer.newline()
  }

  private mutating func add(_ entry: Entry) {
    writer.object {
      $0.name("entry")
      $0.number(entry.number)
      $0.name("seconds")
      $0.number(Int(entry.seconds))
      $0.name("offset")
      $0.number(Int(entry.offset))
      $0.name("kind")
      $0.string(entry.kind)
      $0.name("id")
      $0.string(entry.id)
      $0.name("text")
      $0.string(entry.text)
      $0.name("label")
      $0.string(entry.label)
      $0.name("version")
      $0.number(entry.version)
      $0.name("detail")
      $0.string(Hexadecimal.text(entry.detail))
      $0.name("reply")
      $0.string(entry.reply)
      $0.name("lines")
      $0.number(entry.lines)
      $0.name("low")
      $0.number(entry.low)
      $0.name("keeps")
      $0.bool(entry.keeps)
      $0.name("words")
      $0.number(Int(entry.words))
    }
    writer.newline()
  }

  private mutating func add(_ snapshot: Snapshot) {
    writer.object {
      $0.name("snapshot")
      $0.number(snapshot.number)
      $0.name("lines")
      $0.number(snapshot.lines)
      $0.name("format")
      $0.number(snapshot.format)
      $0.name("words")
      $0.number(Int(snapshot.words))
      $0.name("stays")
      $0.bool(snapshot.stays)
      $0.name("bytes")
      $0.string(Hexadecimal.text(snapshot.bytes))
    }
    writer.newline()
  }
}

/// Bytes as text, two digits each.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let text = Array(text.utf8)
    guard text.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    for at in stride(from: 0, to: text.count, by: 2) {
      guard let high = digits.firstIndex(of: text[at]),
        let low = digits.firstIndex(of: text[at + 1])
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
