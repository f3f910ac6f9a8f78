import Dialogue
import Understanding

extension Coach {
  /// "I'm Rosa. I have to speak on Thursday", "my name's Colin, not tomorrow. 40": who they are is
  /// heard, and the rest is the answer. A name is said back once and not kept.
  /// - Returns: what else the line says; nil where it names nobody.
  func introduces(
    _ sitting: Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    for at in sentences.indices {
      guard let (name, left) = ownName(in: sentences[at]) else { continue }
      var rest = sentences
      rest[at] = left
      rest.removeAll {
        $0.isEmpty || understander.command(of: Line(String($0))) == .greeting
      }
      // With nothing else said the coach greets, and says who it is.
      let key = sitting.greeted || rest.isEmpty ? "meta.named" : "meta.named.first"
      speech.add([.inform(key)], line: Phrase(quote: name, noun: name))
      // "Someone said you help with nerves?"
      rest.removeAll { sentence in
        guard sentence.isMarked, let short = shortAnswer(sentence), short == .helping else {
          return false
        }
        answer(.short(short), sitting, &speech)
        return true
      }
      return Line(rest.joined(separator: " "))
    }
    return nil
  }

  /// True where the words may tell a name: soon after the beginning "I am" is enough.
  func mayIntroduce(_ turn: Int, _ words: MetaWords) -> Bool {
    turn <= 3 ? hints.names.mayTell.stand(in: words) : hints.names.told.stand(in: words)
  }

  /// The name that a sentence says is theirs, and what else is in it.
  private func ownName(in sentence: Substring) -> (name: String, rest: Substring)? {
    var words = sentence.bare
    while words.strip(corrections.fillers) || words.strip(hints.names.hello) {}
    let isSaid = words.strip(hints.names.leads)
    let isLed = isSaid || words.strip(hints.names.iAm)
    let mark = words.utf8.firstIndex(of: 0x2C)
    var name = mark.map { words[..<$0] } ?? words
    let isHere = !isLed && name.strip(backwards: hints.names.heres)
    guard isLed || isHere else { return nil }
    name.strip(backwards: hints.names.tails)
    name = name.bare
    guard name.wordCount == 1, name.utf8.count < 20, name.allSatisfy({ $0.isLetter || $0 == "-" }),
      isSaid && name.utf8.count > 1 || phraser.isFirstName(name)
    else { return nil }
    // "My name's Colin, not tomorrow", "I'm Aisha, by the way"
    let rest = mark.map { words[$0...].dropFirst().bare } ?? ""
    let isTalk = !isHere && rest.wordCount <= 3 && !rest.utf8.contains { $0 &- 0x30 < 10 }
    return (name.prefix(1).uppercased() + name.dropFirst(), isTalk ? "" : rest)
  }
}
