import ArgumentParser
import Coaching
import Packs

/// What every command takes that looks at the journal.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of the journal. Without one: cando/journal.sqlite in XDG_DATA_HOME, or in "
        + "~/.local/share.", valueName: "path"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the words. Without one: the nearest prompts to the program.",
      valueName: "dir"))
  var prompts: String?

  /// The journal; a file that is not there is made by those alone that write.
  func open(makes: Bool = false) -> Store {
    Edge.holdClosedStreams()
    Edge.ignoreBrokenPipes()
    return Store.found(at: store, makes: makes)
  }

  /// The coach with its words; leaves where there are none.
  func coach() -> Coach {
    let coach = PromptsFolder.read(prompts) { folder throws(PackProblem) in
      try Coach(folder: folder)
    }
    return Region.set(nil, for: coach, at: Talk.clock()().seconds)
  }

  /// The coach where its words can be had.
  func coachIfAny() -> Coach? {
    guard case .success(let folder) = PromptsFolder.find(prompts) else { return nil }
    return try? Coach(folder: folder)
  }
}
