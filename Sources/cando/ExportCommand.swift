import ArgumentParser
import Journal
import LineProtocol

/// What is kept, to take along.
struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints a session, or all of them.",
    discussion: """
      jsonl is for cando import, and has everything that is kept. markdown is for reading.

      Exit status: 0 done, 66 no such session, 65, 73, 74 or 75 where the journal cannot be used.
      """)

  @Argument(help: "The name of the session; without one all are printed.")
  var name: String?

  @Option(help: ArgumentHelp("The form.", valueName: "jsonl|markdown"))
  var format: Format = .jsonl

  @OptionGroup var options: StoreOptions

  func run() {
    let store = options.open()
    var overviews = store.told { () throws(JournalProblem) in try store.journal.overviews() }
    if let name {
      overviews = overviews.filter { $0.name == name }
      if overviews.isEmpty { store.unknown(name) }
    }
    do throws(FaceProblem) {
      switch format {
      case .jsonl: try lines(overviews, of: store)
      case .markdown: try pages(overviews, of: store)
      }
    } catch {
      switch error {
      case .stream(.readerGone): Exit.done()
      case .stream(let problem): Exit.stream(problem.description)
      case .journal(let problem): Exit(problem)(problem.description)
      }
    }
  }

  private func lines(_ overviews: [Overview], of store: Store) throws(FaceProblem) {
    var writer = ReplyWriter(descriptor: Edge.output)
    var export = Export(store.journal)
    for overview in overviews {
      try export.write(overview) { bytes throws(StreamProblem) in
        try writer.add(raw: bytes)
        try writer.flush()
      }
    }
  }

  private func pages(_ overviews: [Overview], of store: Store) throws(FaceProblem) {
    var writer = ReplyWriter(descriptor: Edge.output)
    var markdown = Markdown()
    do {
      for (index, overview) in overviews.enumerated() {
        try writer.add(raw: Array(((index > 0 ? "\n" : "") + markdown.head(overview.name)).utf8))
        try store.journal.forEachEntry(of: overview.name) { entry throws(StreamProblem) in
          try writer.add(raw: Array(markdown.entry(entry).utf8))
        }
        try writer.flush()
      }
    } catch let problem as StreamProblem {
      throw .stream(problem)
    } catch let problem as JournalReadingProblem<StreamProblem> {
      switch problem {
      case .journal(let problem): throw .journal(problem)
      case .taking(let problem): throw .stream(problem)
      }
    } catch {
      return
    }
  }
}
