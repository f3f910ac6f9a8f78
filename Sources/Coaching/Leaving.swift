import Dialogue
import Machines
import Understanding

/// Going: "stop", "bye", "this is stupid, I'm off".
extension Coach {
  /// The goodbye. Whoever goes in anger or says only that they go is not held up: the plan where there
  /// is one, and no more.
  func leave(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    sitting.ended = true
    let text = line.text.lowercased().replacing("’", with: "'")
    let isCross =
      heard.cues.manner.contains(.insult)
      || (speaker.words.options["close.leaving"] ?? []).contains { text.holds($0) }
    guard isCross else {
      speech.add([.summarise("close.summary"), .close("close.goodbye")])
      return
    }
    if Summary.plan(sitting.facts, joints) != nil { recallPlan(sitting, &speech) }
    speech.add([.close("close.leaving")])
  }

  /// "bye" among other words.
  func leaves(_ sentences: [Substring]) -> Bool {
    guard let first = sentences.first, let last = sentences.last else { return false }
    func says(_ words: Substring) -> Bool {
      words.utf8.count <= 60
        && understander.cues(of: Line(String(words)), asked: .nothing).command == .goodbye
    }
    // "Bye, cheers for the Danny thing"
    if let comma = last.utf8.firstIndex(of: 0x2C),
      speaker.words.options["commands.bye"]?.contains(last[..<comma].lowercased()) == true
    {
      return true
    }
    if sentences.count > 1, says(first) || says(last) { return true }
    return leavesAfterComma(last)
  }

  /// "This is stupid, I'm off": what is said of the talk, and then the going. "I'm off to the gym" goes
  /// somewhere else.
  private func leavesAfterComma(_ sentence: Substring) -> Bool {
    guard let comma = sentence.utf8.lastIndex(of: 0x2C) else { return false }
    var going = Substring(sentence[comma...].lowercased().replacing("’", with: "'")).bare
    let options = speaker.words.options
    going.strip(options["close.going.front"] ?? [])
    going.strip(backwards: options["close.going.tail"] ?? [])
    guard options["close.going"]?.contains(String(going)) == true else { return false }
    let said = sentence[..<comma]
    if said.wordCount <= 2 { return true }
    let cues = understander.cues(of: Line(String(said)), asked: .nothing)
    return said.wordCount <= 9
      && (cues.command != nil || !cues.manner.isDisjoint(with: [.insult, .refusal, .thin]))
  }
}
