import ArgumentParser
import Packs
import Quality

/// How good conversations are, by the scorecard.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Prints the scorecard of transcripts, with the turns that break it.",
    discussion: """
      A transcript has a line for each turn: what is typed after "> ", then what was said; lines \
      with # are notes. It is held again with the coach, so that every sentence is known for what \
      it is; where the coach would say something else today, the file is believed and tags guessed.

      Exit status: 0 all aims are met, 1 something breaks, 66 a file is missing.
      """)

  @Argument(help: "Transcripts.")
  var file: [String]

  @Option(help: ArgumentHelp("How many turns to list for each measure.", valueName: "n"))
  var list = 5

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  func run() {
    Edge.holdClosedStreams()
    let gauge = Gauge.loaded(prompts)
    let readings = file.map { path in
      do throws(PackProblem) {
        let bytes = try PackFile(reading: path).bytes
        return gauge.reading(name: path, text: String(decoding: bytes, as: UTF8.self))
      } catch {
        Exit.noPrompts(error.description)
      }
    }
    let card = gauge.scorecard(of: readings)
    let report = Report(card, most: list)
    print(report.header + "\n" + report.table + report.breaks, terminator: "")
    (card.holds ? Exit.done : Exit.broken)()
  }
}

extension Gauge {
  /// Loaded from the prompts, or the program ends and says why.
  static func loaded(_ prompts: String?) -> Gauge {
    PromptsFolder.read(prompts) { folder throws(PackProblem) in try Gauge(folder: folder) }
  }
}
