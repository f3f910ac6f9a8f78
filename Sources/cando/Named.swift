import ArgumentParser
import Coaching
import LineProtocol

/// Argument values, from what was typed. What is thrown says what is wrong and what to do.
enum Named {
  static func mode(_ word: String) throws -> Session.Mode {
    try one(of: Session.Mode.allCases, word, "a mode is")
  }

  static func format(_ word: String) throws -> Talk.Format {
    try one(of: Talk.Format.allCases, word, "a format is")
  }

  static func level(_ word: String) throws -> Log.Level {
    try one(of: Log.Level.allCases, word, "a level is")
  }

  static func seed(_ word: String) throws -> UInt64 {
    guard let seed = UInt64(word) else {
      throw ValidationError("a seed is a whole number from 0 to \(UInt64.max)")
    }
    return seed
  }

  static func session(_ name: String) throws -> String {
    guard 1...256 ~= name.utf8.count else {
      throw ValidationError(
        "the name has \(name.utf8.count) bytes; a session's name has 1 to 256")
    }
    return name
  }

  private static func one<Value: RawRepresentable<String>>(
    of all: [Value], _ word: String, _ what: String
  ) throws -> Value {
    if let value = Value(rawValue: word) { return value }
    let names = all.map(\.rawValue)
    let near = names.first { isNear(word.lowercased(), $0) }
    let hint = near.map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("\(what) \(names.joined(separator: " or "))\(hint)")
  }

  /// True where at most two letters would have to be put in, taken out or changed.
  private static func isNear(_ typed: String, _ name: String) -> Bool {
    let typed = Array(typed.utf8)
    let name = Array(name.utf8)
    guard typed.count <= name.count + 2 else { return false }
    var row = Array(0...name.count)
    for (line, letter) in typed.enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for (column, other) in name.enumerated() {
        let change = corner + (letter == other ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, corner + 1, row[column] + 1)
      }
    }
    return row[name.count] <= 2
  }
}
