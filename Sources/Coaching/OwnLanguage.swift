import Dialogue
import Machines
import Understanding

/// "Sorry my English" beside an answer, and "you say my English bad?".
extension Coach {
  /// - Returns: false where the line says nothing of how they write.
  func heedsLanguage(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, sitting.floor.question != nil else { return false }
    let options = speaker.words.options
    let text = line.text.lowercased().straight
    if (options["heed.language.hurt"] ?? []).contains(where: { text.holds($0) }) {
      letGo(&sitting)
      speech.add([Move(.repair, "heed.language.hurt")])
      speech.again(sitting)
      return true
    }
    let leads = options["heed.language"] ?? []
    let rest = Sentences(line.text).compactMap { sentence -> String? in
      let clauses = sentence.pieces(at: 0x2C).filter { clause in
        !leads.contains { Substring(String(clause).straight).bare.opens(with: $0) }
      }
      return clauses.isEmpty ? nil : clauses.joined(separator: ",")
    }
    let left = Line(rest.joined(separator: " "))
    guard left.words < line.words else { return false }
    if speech.has(unsaid: "heed.language", sitting) { speech.add([.inform("heed.language")]) }
    if left.words == 0 {
      speech.again(sitting)
    } else {
      goOn(&sitting, with: left, &speech)
    }
    return true
  }
}
