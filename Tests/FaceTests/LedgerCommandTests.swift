import Foundation
import Testing

/// `cando progress` and `cando evidence` on a journal that a talk has filled.
@Suite struct LedgerCommandTests {
  private let data: Folder

  init() throws {
    data = try Folder()
    // A replay is kept where that is asked for.
    let talk = try Piped(
      ["--format", "json", "--replay", "--seed", "3", "--store", data.path + "/cando.sqlite"])
    for (number, line) in Self.lines.enumerated() {
      try talk.write(
        "{\"session\":\"me\",\"id\":\(number),\"text\":\"\(line)\","
          + "\"at\":\"2026-11-09T18:\(10 + number / 6):\(10 + number % 6 * 8)+01:00\"}\n")
    }
    try #require(talk.finish().count == Self.lines.count)
    try #require(talk.wait().ended.status == 0)
  }

  private static let lines = [
    "sing the solo in the club", "on sunday", "40", "the first verse, 70", "the high note, 20",
    "i know it by heart", "yesterday i sang it for my sister and it went well",
    "i breathed before the high note", "the breath", "yes", "make a plan", "8",
    "sing it once more", "if it is seven then i sing it to Ada",
    "if it is seven then i sing it to Ada", "no", "a tick", "60", "45", "25", "the breath", "stop",
  ]

  private func outcome(_ arguments: String..., data: Folder? = nil) throws -> (
    status: Int32?, output: String, errors: String
  ) {
    let store = (data ?? self.data).path + "/cando.sqlite"
    let program = try Piped(arguments + ["--store", store])
    let output = try program.finish().joined(separator: "\n")
    let end = try program.wait()
    return (end.ended.status, output, end.errors)
  }

  @Test func `on a pipe there are plain tables`() throws {
    let progress = try outcome("progress")
    #expect(progress.status == 0 && progress.errors.isEmpty)
    for part in [
      "\"sing the solo in the club\"", "9 November 2026  start  40", "9 November 2026  end    45",
      "\"the high note\"", "at 60 of 100: \"if it is seven then i sing it to Ada\"",
    ] {
      #expect(progress.output.contains(part), "\(part) in \(progress.output)")
    }
    #expect(progress.output.utf8.allSatisfy { $0 < 0x80 })
    let evidence = try outcome("evidence", "--session", "me")
    #expect(evidence.status == 0)
    #expect(evidence.output.contains("9 November 2026  \"i breathed before the high note\""))
    #expect(evidence.output.contains("put down to: \"the breath\""))
  }

  @Test func `a page is written whole, for its owner, in place of an older one`() throws {
    let folder = try Folder()
    let path = folder.path + "/page.html"
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    let page = try outcome("progress", "--html", path)
    #expect(page.status == 0 && page.output.isEmpty)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>") && text.hasSuffix("</html>\n"))
    #expect(text.contains("sing the solo in the club"))
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(folder.contents == ["page.html"])
  }

  @Test func `where it can't be written that is told, and nothing is left`() throws {
    let nowhere = try outcome("progress", "--html", "/nowhere/page.html")
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.contains("/nowhere/page.html") && nowhere.errors.contains("--html"))
    let folder = try Folder()
    let taken = folder.path + "/taken"
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    let kept = try outcome("progress", "--html", taken)
    #expect(kept.status == 73 && kept.errors.contains(taken))
    #expect(folder.contents == ["taken"])
  }

  @Test func `with nothing on record it says what to do first`() throws {
    let empty = try Folder()
    for command in ["progress", "evidence"] {
      let told = try outcome(command, data: empty)
      #expect(told.status == 0 && told.output.contains("\"cando\""), "\(told)")
    }
    let unknown = try outcome("progress", "--session", "nobody")
    #expect(unknown.status == 66)
    #expect(unknown.errors.contains("nobody") && unknown.output.isEmpty)
  }
}
