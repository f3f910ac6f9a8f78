import ArgumentParser
import Packs
import Quality

/// Made-up people play against the coach, and the scorecard says how it went.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Lets made-up people talk with the coach and prints the scorecard.",
    discussion: """
      A persona is a file of lines by what is asked (prompts/en/personas). The same seed gives the \
      same sessions. Every broken rule is told with the shortest transcript that shows it.

      Exit status: 0 all aims are met, 1 something breaks, 65 a persona is wrong, 66 a file is \
      missing.
      """)

  @Option(help: ArgumentHelp("A persona's file, or all of them.", valueName: "file|all"))
  var persona = "all"

  @Option(help: ArgumentHelp("How many sessions, all personas together.", valueName: "n"))
  var sessions = 200

  @Option(help: ArgumentHelp("Decides what the people say.", valueName: "n"))
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp("How many transcripts to show for each broken rule.", valueName: "n"))
  var examples = 1

  @Option(help: ArgumentHelp("Also list turns that break a rule, so many each.", valueName: "n"))
  var list = 0

  @Option(help: ArgumentHelp("Also print so many whole transcripts.", valueName: "n"))
  var transcripts = 0

  @Option(help: ArgumentHelp("Also print so many replies drawn by chance.", valueName: "n"))
  var replies = 0

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  func validate() throws {
    guard sessions > 0, [examples, list, transcripts, replies].allSatisfy({ $0 >= 0 }) else {
      throw ValidationError("a number of sessions is at least 1, other numbers at least 0")
    }
  }

  func run() {
    Edge.holdClosedStreams()
    let gauge = Gauge.loaded(prompts)
    let simulation = Simulation(people(), sessions: sessions, seed: seed, gauge: gauge)
    let card = gauge.scorecard(of: simulation.readings)
    let report = Report(card, most: list)
    let more = SimulationReport(simulation, gauge: gauge)
    print(report.header + "\n" + report.table, terminator: "")
    print(list > 0 ? report.breaks : "", terminator: "")
    print(more.alarms + more.findings(most: examples), terminator: "")
    print(more.transcripts(transcripts) + more.replies(replies), terminator: "")
    (card.holds ? Exit.done : Exit.broken)()
  }

  private func people() -> [Persona] {
    do throws(PackProblem) {
      return try files().map { path throws(PackProblem) in try Persona(PackFile(reading: path)) }
    } catch {
      error.line > 0 ? Exit.data(error.description) : Exit.noPrompts(error.description)
    }
  }

  private func files() throws(PackProblem) -> [String] {
    guard persona == "all" else { return [persona] }
    switch PromptsFolder.find(prompts) {
    case .failure(let missing): Exit.noPrompts(missing.why)
    case .success(let folder):
      return try packNames(in: folder + "/personas").map { "\(folder)/personas/\($0)" }
    }
  }
}
