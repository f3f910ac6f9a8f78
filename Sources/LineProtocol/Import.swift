import Coaching
import Journal

/// Reads what `Export` wrote. Nothing is written to a journal before all of it was read.
public struct Import {
  /// A line that is not as `Export` writes it.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let message: String
    public var description: String { "line \(line): \(message)" }
  }

  /// What is to be written, a session each.
  public private(set) var changes: [Change] = []
  private var number = 0

  public init() {}

  public mutating func take(_ line: [UInt8]) throws(Problem) {
    number += 1
    var reader = JSONReader(line)
    let object: JSON
    do throws(JSONProblem) {
      object = try reader.read()
    } catch {
      throw problem(error.description)
    }
    if object["cando"] != nil { return try begin(object) }
    guard !changes.isEmpty else {
      throw problem("it comes before any session; an export begins with {\"cando\"")
    }
    if object["entry"] != nil { return try add(entry: object) }
    if object["snapshot"] != nil { return try add(snapshot: object) }
    throw problem("it is neither a session, an entry nor a snapshot")
  }

  private mutating func begin(_ object: JSON) throws(Problem) {
    let version = try integer(object, "cando")
    guard version == Export.version else {
      throw problem("version \(version) of the form; this program reads \(Export.version)")
    }
    let name = try text(object, "session")
    guard 1...Request.longestSession ~= name.utf8.count else {
      throw problem("session has no 1 to \(Request.longestSession) bytes")
    }
    guard !changes.contains(where: { $0.name == name }) else {
      throw problem("the session comes twice")
    }
    let origin = try text(object, "origin")
    guard Session(origin: origin) != nil else { throw problem("origin is no mode and seed") }
    changes.append(Change(name: name, origin: origin, after: 0))
  }

  private mutating func add(entry object: JSON) throws(Problem) {
    let last = changes[changes.count - 1].entries.count
    let number = try integer(object, "entry")
    guard number == last + 1 else { throw problem("entry \(number) follows entry \(last)") }
    let kind = try text(object, "kind")
    guard Note.Kind(rawValue: kind) != nil else { throw problem("kind is unknown") }
    let entry = Entry(
      number: number, seconds: Int64(try integer(object, "seconds")),
      offset: try small(object, "offset"), kind: kind, id: try optional(object, "id"),
      text: try optional(object, "text"), label: try optional(object, "label"),
      version: try integer(object, "version"), detail: try bytes(object, "detail"),
      reply: try optional(object, "reply"), lines: try count(object, "lines"),
      low: try count(object, "low"), keeps: try flag(object, "keeps"),
      words: Int64(try integer(object, "words")))
    changes[changes.count - 1].entries.append(entry)
  }

  private mutating func add(snapshot object: JSON) throws(Problem) {
    let last = changes[changes.count - 1].entries.count
    let number = try integer(object, "snapshot")
    guard 1...max(1, last) ~= number, last > 0 else {
      throw problem("snapshot \(number) stands after no entry")
    }
    let snapshot = Snapshot(
      number: number, lines: try count(object, "lines"), format: try integer(object, "format"),
      words: Int64(try integer(object, "words")), bytes: try bytes(object, "bytes"),
      stays: try flag(object, "stays"))
    changes[changes.count - 1].snapshots.append(snapshot)
  }

  private func problem(_ message: String) -> Problem { Problem(line: number, message: message) }

  private func text(_ object: JSON, _ name: String) throws(Problem) -> String {
    guard let text = object[name]?.string else { throw problem("\(name) is no string") }
    return text
  }

  private func optional(_ object: JSON, _ name: String) throws(Problem) -> String? {
    switch object[name] {
    case .string(let text): return text
    case .null: return nil
    default: throw problem("\(name) is neither a string nor null")
    }
  }

  private func integer(_ object: JSON, _ name: String) throws(Problem) -> Int {
    guard case .number(let text) = object[name], let value = Int(text) else {
      throw problem("\(name) is no whole number")
    }
    return value
  }

  private func small(_ object: JSON, _ name: String) throws(Problem) -> Int32 {
    guard let value = Int32(exactly: try integer(object, name)) else {
      throw problem("\(name) is out of bounds")
    }
    return value
  }

  private func count(_ object: JSON, _ name: String) throws(Problem) -> Int {
    let value = try integer(object, name)
    guard value >= 0 else { throw problem("\(name) is below 0") }
    return value
  }

  private func flag(_ object: JSON, _ name: String) throws(Problem) -> Bool {
    guard case .bool(let value) = object[name] else {
      throw problem("\(name) is neither true nor false")
    }
    return value
  }

  private func bytes(_ object: JSON, _ name: String) throws(Problem) -> [UInt8] {
    guard let bytes = Hexadecimal.bytes(try text(object, name)) else {
      throw problem("\(name) is not hexadecimal")
    }
    return bytes
  }
}
