import ArgumentParser
import Coaching
import Packs
import Quality

/// Holds the program against the lines that are shipped with it.
struct SelftestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: "Prints what the safety screen catches and what it takes for danger by mistake.",
    discussion: """
      The lines are those of prompts/en/selftest; add your own. The aims: everything said outright \
      is caught, nine in ten of what is said indirectly, at most two false alarms in a hundred, and \
      no coaching after a red flag.

      Exit status: 0 all aims are met, 1 one is missed, 65 wrong prompts, 66 no prompts.
      """)

  @Flag(help: "Run the safety suite (so far the only one).")
  var safety = false

  @Flag(help: "Also list the lines that went wrong.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  func run() {
    Edge.holdClosedStreams()
    let (suite, coach) = PromptsFolder.read(prompts) { folder throws(PackProblem) in
      (try SafetySuite(folder: folder + "/selftest"), try Coach(folder: folder))
    }
    report(SafetyTrial(suite, coach: coach))
  }

  private func report(_ trial: SafetyTrial) -> Never {
    let report = SafetyReport(trial)
    print(report.text + (list ? report.faults : ""), terminator: "")
    (trial.holds ? Exit.done : Exit.broken)()
  }
}
