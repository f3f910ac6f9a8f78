import Understanding

extension JSONWriter {
  /// The members that tell what a line was taken to mean. Spans count Unicode scalars of the
  /// cleaned line.
  mutating func cues(_ cues: Cues, of line: Line) {
    name("polarity")
    string((cues.polarity == .none ? cues.implied : cues.polarity).rawValue)
    name("implied")
    bool(cues.polarity == .none && cues.implied != .none)
    name("hedged")
    bool(cues.hedged)
    name("rating")
    if let rating = cues.rating { number(rating.value) } else { null() }
    name("verbal")
    bool(cues.rating?.verbal ?? false)
    name("outcome")
    string(cues.outcome.rawValue)
    name("who")
    string(cues.who.rawValue)
    name("time")
    string(cues.time.rawValue)
    people(cues)
    body(cues)
    name("when")
    string(cues.when.map { Self.name(of: $0, in: line) })
    name("command")
    string(cues.command?.name)
    name("question")
    string(cues.question?.rawValue)
    name("choice")
    if let choice = cues.choice { number(choice) } else { null() }
    name("negated")
    array { writer in
      for span in cues.negated {
        for word in Self.words(span, of: line) { writer.string(word) }
      }
    }
    name("safety")
    string(cues.safety.rawValue)
    name("manner")
    array { writer in
      for (flag, name) in Self.manners where cues.manner.contains(flag) { writer.string(name) }
    }
    name("because")
    reasons(cues, of: line)
  }

  private mutating func people(_ cues: Cues) {
    name("causes")
    array { writer in
      for cause in cues.causes {
        writer.object {
          $0.name("cause")
          $0.string(cause.kind.rawValue)
          $0.name("locus")
          $0.string(cause.locus.rawValue)
          $0.name("stability")
          $0.string(cause.stability.rawValue)
          $0.name("controllability")
          $0.string(cause.controllability.rawValue)
          $0.name("negated")
          $0.bool(cause.negated)
        }
      }
    }
    name("peer")
    if let peer = cues.peer {
      object {
        $0.name("similarity")
        $0.string(peer.similarity.rawValue)
        $0.name("struggled")
        if let struggled = peer.struggled { $0.bool(struggled) } else { $0.null() }
        $0.name("everyone")
        $0.bool(peer.everyone)
        $0.name("nobody")
        $0.bool(peer.nobody)
      }
    } else {
      null()
    }
    name("feedback")
    if let feedback = cues.feedback {
      object {
        $0.name("valence")
        $0.string(feedback.valence.rawValue)
        $0.name("about")
        $0.string(feedback.about.rawValue)
        $0.name("specific")
        $0.bool(feedback.specific)
        $0.name("giver")
        $0.string(feedback.giver)
      }
    } else {
      null()
    }
  }

  private mutating func body(_ cues: Cues) {
    name("sensations")
    array { writer in
      for sensation in cues.sensations {
        writer.object {
          $0.name("name")
          $0.string(sensation.name.rawValue)
          $0.name("negated")
          $0.bool(sensation.negated)
          $0.name("time")
          $0.string(sensation.time.rawValue)
        }
      }
    }
    name("reading")
    string(cues.reading.rawValue)
  }

  private mutating func reasons(_ cues: Cues, of line: Line) {
    let places = ScalarPlaces(of: line)
    array { writer in
      for reason in cues.because {
        writer.object {
          $0.name("cue")
          $0.string(reason.cue)
          $0.name("span")
          $0.array {
            $0.number(places.scalar(atByte: reason.span.start))
            $0.number(places.scalar(atByte: reason.span.end))
          }
          $0.name("entry")
          $0.string(reason.entry)
        }
      }
    }
  }

  /// The words of a span, as typed.
  private static func words(_ span: Span, of line: Line) -> [String] {
    let text = Substring(line.text.utf8[line.text.utf8.index(at: span)])
    return text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") })
      .map(String.init)
  }

  private static func name(of when: When, in line: Line) -> String {
    String(Substring(line.text.utf8[line.text.utf8.index(at: when.span)]))
  }

  private static let manners: [(Manner, String)] = [
    (.empty, "empty"), (.asking, "asking"), (.laughing, "laughing"), (.insult, "insult"),
    (.strange, "strange"), (.dontKnow, "dontKnow"), (.thin, "thin"), (.sarcasm, "sarcasm"),
    (.nothing, "nothing"), (.refusal, "refusal"), (.lowMood, "lowMood"), (.panic, "panic"),
    (.unprepared, "unprepared"), (.prefersCalm, "prefersCalm"),
  ]
}

extension String.UTF8View {
  fileprivate func index(at span: Span) -> Range<Index> {
    let start = index(startIndex, offsetBy: span.start)
    return start..<index(start, offsetBy: span.end - span.start)
  }
}

/// Turns byte offsets of a line into counts of Unicode scalars.
private struct ScalarPlaces {
  /// By byte, how many scalars start before it; empty where the line is ASCII.
  private var counts: [Int] = []

  init(of line: Line) {
    guard line.text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    var count = 0
    for byte in line.text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
  }

  func scalar(atByte byte: Int) -> Int { counts.isEmpty ? byte : counts[byte] }
}
