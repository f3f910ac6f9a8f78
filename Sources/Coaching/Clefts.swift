import Dialogue
import Machines
import Understanding

extension Coach {
  /// "It's my breathing that goes": my breathing goes.
  func withoutBodyCleft(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count > 4, line.text.contains(" \(joints.that) ") else { return nil }
    var isChanged = false
    let sentences = Sentences.all(in: line.text).map { sentence -> String in
      var rest = sentence.bare
      guard rest.strip(speaker.words.options["cleft"] ?? []),
        slips.owned(rest) != nil, let (sign, doing) = rest.cut(at: [" \(joints.that) "]),
        (2...3).contains(sign.wordCount), (1...5).contains(doing.wordCount),
        case let told = sign + " " + doing,
        understander.sensations(of: Line(String(told))).contains(where: { !$0.negated })
      else { return String(sentence) }
      isChanged = true
      return told + "."
    }
    return isChanged ? Line(sentences.joined(separator: " ")) : nil
  }

  /// "It was her boss who helped her": the line as "her boss helped her", where what somebody did or what
  /// made the difference is asked for.
  func withoutCleft(_ line: Line, _ sitting: Sitting) -> Line? {
    switch sitting.floor {
    case .vicarious(at: .learning), .vicarious(at: .struggling), .mastery(at: .explaining),
      .mastery(at: .happening), .mastery(at: .doing), .close(at: .moving):
      break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
    guard line.words <= 14 else { return nil }
    var rest = line.text[...]
    guard rest.strip(speaker.words.options["cleft"] ?? []) else { return nil }
    let words = rest.parted
    let whos = speaker.words.options["cleft.who"] ?? []
    let objects = speaker.words.options["cleft.object"] ?? []
    guard let at = words.prefix(5).firstIndex(where: { whos.contains($0.lowercased()) }), at > 0,
      at < words.count - 1,
      words[at...].contains(where: { objects.contains($0.bare.lowercased()) }),
      phraser.person(of: Line(words[..<at].joined(separator: " "))) != nil
    else { return nil }
    return Line((words[..<at] + words[(at + 1)...]).joined(separator: " "))
  }
}
