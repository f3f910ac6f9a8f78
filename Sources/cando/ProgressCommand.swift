import ArgumentParser
import Progress

/// How sure over time, plans and what became of them, evidence by source.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Shows how sure you were over time, your plans and what came of them.",
    discussion: """
      Drawn on a terminal; plain tables with --accessible, TERM=dumb or on a pipe. With --html one \
      page is written that needs no network and no script. Nothing in the journal changes.

      Exit status: 0 done, 65 a wrong journal, 66 no such session or no prompts, 73 the page can't \
      be written, 75 the journal is held.
      """)

  @OptionGroup var ledger: LedgerOptions

  @Option(help: ArgumentHelp("Writes a page to this file instead.", valueName: "file"))
  var html: String?

  func run() {
    Edge.holdClosedStreams()
    Edge.ignoreBrokenPipes()
    let view = ledger.view()
    guard let html else { leave(printing: view.text(ledger.layout)) }
    do throws(PageFile.Problem) {
      try PageFile(path: html).write(view.page(language: "en"))
    } catch {
      Exit.cannotCreate(error.description)
    }
    Exit.done()
  }
}

/// What the person has done, by source.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Lists what you have done, by source, dated, in your words.")

  @OptionGroup var ledger: LedgerOptions

  func run() {
    Edge.holdClosedStreams()
    Edge.ignoreBrokenPipes()
    leave(printing: ledger.view().evidence(ledger.layout))
  }
}
