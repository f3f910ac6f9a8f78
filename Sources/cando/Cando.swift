import ArgumentParser
import Coaching
import LineProtocol

@main
struct Cando: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cando",
    abstract: "A coach for the belief that you can do it: one line in, one line out.",
    discussion: """
      On a terminal the coach greets you and you talk: Tab completes commands and choices, Ctrl-C \
      clears the line, Ctrl-D ends. On a pipe each line gets one line of at most 400 bytes, at once.

      What you say is kept in $XDG_DATA_HOME/cando/journal.sqlite (~/.local/share without that \
      variable): on a terminal, with --format json or tsv, and wherever --session is given.

      Exit status: 0 done, 64 wrong argument, 65 wrong prompts or journal, 66 no prompts, 73 no \
      place for the journal, 74 input, output or journal failed, 75 try again (--once, a journal \
      that is held).
      """,
    version: Version.program,
    subcommands: tools)

  static let tools: [any ParsableCommand.Type] = [
    ProgressCommand.self, EvidenceCommand.self, SessionsCommand.self, ExportCommand.self,
    ImportCommand.self, ReplayCommand.self, ForgetCommand.self, UnderstandCommand.self,
    QualityCommand.self, SimulateCommand.self, SelftestCommand.self,
  ]

  @Option(
    help: ArgumentHelp(
      "How much time there is: full, or quick for some minutes.", valueName: "full|quick"),
    transform: Named.mode)
  var mode: Session.Mode = .full

  @Option(
    help: ArgumentHelp(
      "Chooses among wordings; the same seed and lines give the same replies. "
        + "Without one: 0 on a pipe, by chance on a terminal.", valueName: "n"),
    transform: Named.seed)
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  @Option(
    help: ArgumentHelp(
      "text: as on a pipe, on a terminal too. tsv: who, a tab and the text, for many people. "
        + "json: an object a line, for programs (scripts/bridges/README.md).",
      valueName: "text|tsv|json"), transform: Named.format)
  var format: Talk.Format?

  @Flag(help: "One message on standard input, one reply, for mail: exit 75 means try again.")
  var once = false

  @Flag(help: "json: the time is that of the lines, so that the same input gives the same output.")
  var replay = false

  @Option(
    help: ArgumentHelp(
      "json and tsv: what is told on standard error, never with a word of what was said.",
      valueName: "error|warning|info|debug"), transform: Named.level)
  var logLevel: Log.Level = .warning

  @Option(
    help: ArgumentHelp(
      "A name of 1 to 256 bytes for this talk, which is kept under it. Without one: me on a "
        + "terminal, and on a pipe nothing is kept.",
      valueName: "name"), transform: Named.session)
  var session: String?

  @Option(help: ArgumentHelp("The file of the journal.", valueName: "path"))
  var store: String?

  @Flag(help: "Nothing is kept after the program ends.")
  var noStore = false

  @Option(
    help: ArgumentHelp(
      "Whose helplines are named, for instance GB. Without one: the variable CANDO_REGION.",
      valueName: "code"))
  var region: String?

  @Flag(help: "On a terminal: \"Coach:\" and \"You:\" before each turn, lines not broken.")
  var accessible = false

  func validate() throws {
    let isOneTalk = once || format == .text || format == nil && !Edge.isTerminal
    if store != nil, session == nil, isOneTalk {
      throw ValidationError("--store keeps nothing here without a --session NAME")
    }
  }

  func run() { talk().run() }

  private func talk() -> Talk {
    Talk(
      mode: mode, seed: seed, prompts: prompts, format: format, session: session,
      store: store, isKept: !noStore, isAccessible: accessible, isOnce: once, isReplay: replay,
      logLevel: logLevel, region: region)
  }

  /// Without arguments there is nothing to parse, and the coach is there a millisecond sooner. With
  /// some, it is read while they are.
  static func main() {
    if CommandLine.arguments.count == 1 { Talk().run() }
    // Options of a tool have the names of the talk's, so that it is parsed by itself.
    if let tool = tools.first(where: { $0.configuration.commandName == CommandLine.arguments[1] }) {
      return tool.main(Array(CommandLine.arguments.dropFirst(2)))
    }
    let ahead = Talk.readAhead(CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      guard let cando = command as? Cando else { return try command.run() }
      var talk = cando.talk()
      talk.ahead = ahead
      talk.run()
    } catch {
      exit(withError: error)
    }
  }
}
