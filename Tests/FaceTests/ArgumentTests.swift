import Foundation
import Testing

@Suite struct ArgumentTests {
  private func outcome(_ arguments: String...) throws -> (
    status: Int32?, output: String, errors: String
  ) {
    let program = try Piped(arguments)
    let output = try program.finish().joined(separator: "\n")
    let end = try program.wait()
    return (end.ended.status, output, end.errors)
  }

  @Test func `--help and --version say what there is`() throws {
    let help = try outcome("--help")
    #expect(help.status == 0)
    for option in ["--mode", "--seed", "--prompts", "--format", "--session", "--accessible"] {
      #expect(help.output.contains(option))
    }
    let version = try outcome("--version")
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    (["--mode", "qick"], "did you mean quick?"), (["--mode", "slow"], "full or quick"),
    (["--format", "xml"], "text or tsv or json"), (["--format", "txt"], "did you mean text?"),
    (["--seed", "-1"], "--seed"), (["--seed", "many"], "whole number"),
    (["--session", ""], "1 to 256"),
    (["--session", String(repeating: "é", count: 129)], "258 bytes"),
    (["--sed", "1"], "--seed"), (["hello"], "hello"), (["--prompts"], "--prompts"),
  ])
  func `a wrong argument is told with what to do`(_ arguments: [String], _ hint: String) throws {
    let program = try Piped(arguments)
    #expect(try program.finish().isEmpty)
    let end = try program.wait()
    #expect(end.ended.status == 64)
    #expect(end.errors.contains(hint), "\(end.errors)")
  }

  @Test func `prompts that are not there are told in one line`() throws {
    let named = try outcome("--prompts", "/nowhere")
    #expect(named.status == 66)
    #expect(named.errors.contains("/nowhere"))
    #expect(named.errors.filter { $0 == "\n" }.count == 1)

    let folder = try Folder()
    try FileManager.default.copyItem(atPath: builtProgram, toPath: folder.path + "/cando")
    let alone = try Piped(program: folder.path + "/cando")
    #expect(try alone.finish().isEmpty)
    let end = try alone.wait()
    #expect(end.ended.status == 66)
    #expect(end.errors.contains("--prompts"))
    #expect(end.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func `prompts are found beside an installed program, through a link`() throws {
    let folder = try Folder()
    let files = FileManager.default
    for place in ["/bin", "/share/cando", "/elsewhere"] {
      try files.createDirectory(
        atPath: folder.path + place, withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: builtProgram, toPath: folder.path + "/bin/cando")
    try files.copyItem(atPath: repositoryPrompts, toPath: folder.path + "/share/cando/prompts")
    try files.createSymbolicLink(
      atPath: folder.path + "/elsewhere/coach", withDestinationPath: "../bin/cando")
    let program = try Piped(program: folder.path + "/elsewhere/coach")
    try program.write("hi\n")
    #expect(try program.finish().count == 1)
    #expect(try program.wait().ended.status == 0)
  }
}
