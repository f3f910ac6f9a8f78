import Foundation
import Journal

/// An empty folder that is gone when the test is.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "cando-journal-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The bytes of every file in it, whatever it is called.
  var bytes: Data {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.reduce(into: Data()) { all, name in
      all += FileManager.default.contents(atPath: path + "/" + name) ?? Data()
    }
  }
}

/// Every kind of journal that there is. The suite holds all of them to the same.
enum Kind: String, CaseIterable, Sendable {
  case memory, sqlite

  /// A fresh one, and another look at it as a second process would have it.
  func open(_ folder: Folder) -> (any Journal, again: () -> any Journal) {
    switch self {
    case .memory:
      let journal = MemoryJournal()
      return (journal, { journal })
    case .sqlite:
      let path = folder.path + "/data/journal.sqlite"
      return (SQLiteJournal(path: path), { SQLiteJournal(path: path) })
    }
  }
}

extension Entry {
  /// A line, for tests.
  static func line(_ number: Int, _ text: String?, lines: Int? = nil, low: Int? = nil) -> Entry {
    let lines = lines ?? number
    return Entry(
      number: number, seconds: 1_800_000_000 + Int64(number), offset: -3_600, kind: "say",
      id: "\"m\(number)\"", text: text, label: text == nil ? "crisis" : nil,
      detail: [0, 1, UInt8(truncatingIfNeeded: number)], reply: "Reply \(number).", lines: lines,
      low: low ?? max(0, lines - 1), keeps: true, words: .min + Int64(number))
  }

  /// A line that takes some back.
  static func undo(_ number: Int, to lines: Int) -> Entry {
    Entry(
      number: number, seconds: 1_800_000_000, kind: "undo", text: "undo", lines: lines, low: lines)
  }
}

extension Snapshot {
  static func at(_ number: Int, lines: Int? = nil, stays: Bool = false) -> Snapshot {
    Snapshot(
      number: number, lines: lines ?? number, format: 1, words: -7,
      bytes: [0, 0xFF, UInt8(truncatingIfNeeded: number)], stays: stays)
  }
}

extension Change {
  init(_ name: String, after: Int, _ entries: [Entry], _ snapshots: [Snapshot] = []) {
    self.init(
      name: name, origin: "full 7", after: after, entries: entries, snapshots: snapshots)
  }
}
