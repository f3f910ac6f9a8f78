import Foundation
import Testing

/// What is said where the journal cannot be used: which file, what to do, and the right status.
@Suite struct StoreFailureTests {
  private struct Case: CustomTestStringConvertible {
    let testDescription: String
    let status: Int32
    let words: String
    let make: @Sendable (_ folder: String) throws -> String
  }

  private static let cases = [
    Case(testDescription: "a folder in its place", status: 73, words: "--store PATH") { folder in
      let path = folder + "/journal.sqlite"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      return path
    },
    Case(testDescription: "a letter in its place", status: 65, words: "no journal") { folder in
      try "Dear Ann, this is no database, and it is long enough not to be taken for an empty one."
        .write(toFile: folder + "/letter", atomically: true, encoding: .utf8)
      return folder + "/letter"
    },
    Case(testDescription: "a file above it", status: 73, words: "--no-store") { folder in
      try "x".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
      return folder + "/file/journal.sqlite"
    },
    Case(testDescription: "a folder that nobody may make", status: 73, words: "--no-store") { _ in
      "/proc/cando/journal.sqlite"
    },
    Case(testDescription: "a full disk", status: 74, words: "no room") { folder in
      folder + "/full"
    },
  ]

  @Test(arguments: cases)
  private func `it is told, and nothing is answered`(one: Case) throws {
    let folder = try Folder()
    let path = try one.make(folder.path)
    if one.status == 74 {
      guard mount("tmpfs", path, "size=24k") else { return }
    }
    defer { if one.status == 74 { umount(path) } }
    let file = one.status == 74 ? path + "/journal.sqlite" : path
    let program = try Piped(["--session", "ann", "--store", file])
    for _ in 0..<400 { try program.write("I want to give a talk on Saturday\n") }
    _ = try program.finish()
    let end = try program.wait()
    #expect(end.ended.status == one.status, "\(end.errors)")
    #expect(end.errors.contains(file) || end.errors.contains(folder.path), "\(end.errors)")
    #expect(end.errors.contains(one.words), "\(end.errors)")
    #expect(!end.errors.contains("Saturday"))
    #expect(end.errors.split(separator: "\n").count == 1)

    let mail = try Piped(["--once", "--session", "ann", "--store", file])
    try mail.write("hello")
    #expect(try mail.finish().isEmpty)
    #expect(try mail.wait().ended.status == 75)

    let many = try Piped(["--format", "json", "--store", file, "--log-level", "error"])
    try many.write(#"{"session":"a","id":1,"text":"hi"}"# + "\n" + #"{"op":"ping"}"# + "\n")
    let answers = try many.finish()
    #expect(answers.count == 2)
    #expect(answers.first?.contains(#""code":"store_unavailable""#) == true)
    #expect(answers.last?.contains("pong") == true)
    #expect(try many.wait().ended.status == 0)
  }

  @Test func `without HOME it asks for a place`() throws {
    let program = try Piped(
      ["--session", "ann"], environment: ["XDG_DATA_HOME": "", "TZ": "UTC"])
    _ = try program.finish()
    let end = try program.wait()
    #expect(end.ended.status == 73)
    #expect(end.errors.contains("--store PATH") && end.errors.contains("--no-store"))
    let none = try Piped(["--no-store", "--session", "ann"], environment: ["XDG_DATA_HOME": ""])
    try none.write("hello\n")
    #expect(try none.finish().count == 1)
  }

  @Test func `while a file cannot be had, who writes is told; afterwards it goes on`() throws {
    let folder = try Folder()
    let path = folder.path + "/journal.sqlite"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let program = try Piped(["--format", "json", "--store", path, "--log-level", "error"])
    let line = #"{"session":"a","id":1,"text":"I want to swim a mile"}"# + "\n"
    try program.write(line)
    #expect(try program.readLine()?.contains("store_unavailable") == true)
    try FileManager.default.removeItem(atPath: path)
    try program.write(line)
    #expect(try program.readLine()?.contains(#""turn":1"#) == true)
    #expect(try program.finish().isEmpty)
  }

  private func mount(_ kind: String, _ path: String, _ options: String) -> Bool {
    mkdir(path, 0o700)
    return Glibc.mount(kind, path, kind, 0, options) == 0
  }

  private func umount(_ path: String) { _ = Glibc.umount2(path, 2) }
}
