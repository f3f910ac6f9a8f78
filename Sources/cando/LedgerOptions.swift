import ArgumentParser
import Coaching
import Efficacy
import LineProtocol
import Packs
import Progress

/// Whose ledger is looked at, and how it is shown.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose: the name of the session. Without one: that of a talk on a terminal.",
      valueName: "name"), transform: Named.session)
  var session: String?

  @Option(
    help: ArgumentHelp(
      "The journal's file. Without one: the one in $XDG_DATA_HOME/cando.", valueName: "path"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  @Flag(help: "Plain tables for screen readers, as without a terminal.")
  var accessible = false

  /// What is shown: the ledger of the session as it is kept, in the words of the pack. Leaves where
  /// there is none to be had; with a session nobody has begun the ledger is empty.
  func view() -> ProgressView {
    let coach = coach()
    let kept = Store.found(at: store)
    let name = session ?? Store.usualName
    let isKnown = session != nil || kept.names().contains(name)
    let ledger = isKnown ? kept.session(name, coach).sitting.record : Ledger()
    return ProgressView(
      ledger, labels: Labels { coach.speaker.words.options[$0]?.first }, dating: coach.dating,
      now: Talk.clock()())
  }

  /// Drawn on a terminal that can, else plain.
  var layout: Layout {
    guard !accessible, let columns = Edge.drawableColumns else { return .plain }
    return .drawn(columns: columns)
  }

  private func coach() -> Coach {
    PromptsFolder.read(prompts) { folder throws(PackProblem) in try Coach(folder: folder) }
  }
}

extension ParsableCommand {
  /// Prints a text and ends.
  func leave(printing text: String) -> Never {
    var writer = ReplyWriter(descriptor: Edge.output)
    do throws(StreamProblem) {
      try writer.add(raw: Array(text.utf8))
      try writer.flush()
    } catch .readerGone {
      Exit.done()
    } catch {
      Exit.stream(error.description)
    }
    Exit.done()
  }
}
