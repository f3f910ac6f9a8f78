import ArgumentParser
import LineProtocol
import Packs
import Understanding

/// What lines are taken to mean, for authors, operators and tests.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Says what each line of the input is taken to mean: a JSON object a line.")

  @Option(help: "How the input lines come: text, or json with id, text and asked.")
  var format: UnderstandFace.Input = .text

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  func run() {
    Edge.holdClosedStreams()
    Edge.ignoreBrokenPipes()
    Edge.endInputOnTermination()
    var face = UnderstandFace(understander: load(), input: format)
    var reader = LineReader(descriptor: Edge.input)
    var writer = ReplyWriter(descriptor: Edge.output)
    do throws(StreamProblem) {
      loop: while true {
        switch try reader.next() {
        case .line(let bytes): try writer.add(raw: face.answer(bytes))
        case .tooLong: try writer.add(raw: face.tooLong())
        case .end: break loop
        }
        if !reader.isReady { try writer.flush() }
      }
      try writer.flush()
    } catch .readerGone {
      Exit.done()
    } catch {
      Exit.stream(error.description)
    }
    Exit.done()
  }

  private func load() -> Understander {
    PromptsFolder.read(prompts) { folder throws(PackProblem) in try Understander(folder: folder) }
  }
}

extension UnderstandFace.Input: ExpressibleByArgument {}
