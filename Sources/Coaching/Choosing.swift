import Dialogue
import Understanding

/// Which of the choices offered was taken: by its number, or by words that only it holds.
enum Choosing {
  static func choice(_ cues: Cues, _ line: Line, _ options: [String]) -> Int? {
    guard !options.isEmpty else { return nil }
    // "Last year, failed" tells of a try and takes no option.
    let tells = cues.outcome != .none || cues.when != nil
    if let choice = cues.choice, !tells {
      return options.indices.contains(choice - 1) ? choice : nil
    }
    let said = words(line.text)
    guard !said.isEmpty, said.count <= 6 else { return nil }
    let hits = options.indices.filter { at in
      let option = words(options[at])
      return said.allSatisfy { option.contains($0) }
    }
    return hits.count == 1 ? hits[0] + 1 : nil
  }

  /// True where the option was typed out, so that its words are the person's own.
  static func isTyped(_ option: String, _ line: Line) -> Bool { words(option) == words(line.text) }

  private static func words(_ text: String) -> [String] {
    text.smallWords(figures: true, apostrophes: true).map(String.init)
  }
}
