import Checking
import Foundation
import Packs
import Testing
import Wording

@Suite struct PackTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "prompts/en").path

  @Test func theShippedWordsHoldAgainstEveryMachine() throws {
    let words = try Words(folder: Self.folder)
    let check = PackCheck(
      words: words, folder: "prompts/en", banned: words.options["banned"] ?? [])
    #expect(check.problems.isEmpty, "\(check.problems.map(\.description).joined(separator: "\n"))")
    #expect((words.options["banned"] ?? []).count > 20)
  }

  @Test(arguments: [
    ("[mastery.doing] open B2\nWhat? And what else?", "more than one question"),
    ("[mastery.doing] simple\nYou are so talented.", "ban list"),
    ("[mastery.doing] simple\nWhat now?", "a statement that asks"),
    ("[mastery.doing] open\n/skip now?", "starts with /"),
  ])
  func aBrokenRuleIsNamed(text: String, message: String) throws {
    let file = PackFile(path: "test.txt", bytes: Array(text.utf8))
    let check = PackCheck(
      words: try Words(files: [file]), folder: "test", banned: ["talented"])
    #expect(check.problems.contains { $0.path == "test.txt" && $0.message.contains(message) })
  }

  @Test(arguments: [
    "[a] open\n{goal} now?", "[a] shout\nWhat?", "no section", "[a\nWhat?",
    "[a] open\n{task:verb} now?",
  ])
  func aBrokenFileIsRefusedWithItsLine(text: String) {
    let file = PackFile(path: "test.txt", bytes: Array(text.utf8))
    let problem = #expect(throws: PackProblem.self) { try Words(files: [file]) }
    #expect((problem?.line ?? 0) > 0)
  }
}
