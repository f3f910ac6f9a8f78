import Packs

/// What is wrong with the lexicons of a language, for `cando check` and the tests.
public enum LexiconCheck {
  /// Entries that are badly written, that can never match, or that two cues claim, by file and line.
  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public static func problems(folder: String) -> [PackProblem] {
    var builder = LexiconBuilder()
    builder.problems = []
    do throws(PackProblem) {
      try builder.read(folder: folder + "/lexicons")
    } catch {
      return (builder.problems ?? []) + [error]
    }
    let lexicon = builder.finished()
    let found = (builder.problems ?? []) + neverMatching(lexicon, builder, folder: folder)
    return found + contested(lexicon, builder.spellings, folder: folder)
  }

  /// Each entry has to be found in the plainest line that is made of its own words.
  private static func neverMatching(
    _ lexicon: Lexicon, _ builder: LexiconBuilder, folder: String
  ) -> [PackProblem] {
    var problems: [PackProblem] = []
    for (index, sample) in builder.samples.enumerated() {
      var line: [UInt8] = []
      for symbol in sample {
        let bytes = bytes(of: symbol, lexicon)
        if !line.isEmpty, bytes.first != 0x27 { line.append(0x20) }
        line.append(contentsOf: bytes)
      }
      let matches = line.withUnsafeBufferPointer {
        lexicon.matches(in: Scanner(bytes: $0, correcting: false).scan(lexicon))
      }
      if !matches.contains(where: { $0.entry == Int32(index) }) {
        problems.append(
          problem(
            of: lexicon.entries[index], folder: folder,
            "this entry can never match: a line is not cut into these words"))
      }
    }
    return problems
  }

  private static func bytes(of symbol: Int32, _ lexicon: Lexicon) -> [UInt8] {
    if symbol >= 0 { return Array(lexicon.words.bytes(of: symbol)) }
    if symbol == Symbol.any { return [0x78] }
    for word in 0..<Int32(lexicon.words.count) where lexicon.isIn(word, set: symbol) {
      return Array(lexicon.words.bytes(of: word))
    }
    return []
  }

  /// The same phrase under two sections of a file of which only one can be meant.
  private static func contested(
    _ lexicon: Lexicon, _ spellings: [[Int32]: [Int32]], folder: String
  ) -> [PackProblem] {
    var problems: [PackProblem] = []
    for numbers in spellings.values where numbers.count > 1 {
      var entries = numbers.map { lexicon.entries[Int($0)] }
      entries.sort { ($0.file.rawValue, $0.line) < ($1.file.rawValue, $1.line) }
      for (first, second) in zip(entries, entries.dropFirst()) where first.contests(second) {
        let key = Mark.names[Int(first.mark.rawValue)].key
        problems.append(
          problem(
            of: second, folder: folder,
            "this phrase stands under [\(key)] too, in line \(first.line); keep one"))
      }
    }
    // Two entries with choices may share several rows of words.
    return Set(problems).sorted { ($0.path, $0.line, $0.message) < ($1.path, $1.line, $1.message) }
  }

  private static func problem(of entry: Entry, folder: String, _ message: String) -> PackProblem {
    PackProblem(
      path: "\(folder)/lexicons/\(Mark.names[Int(entry.mark.rawValue)].file).txt",
      line: Int(entry.line), message: message)
  }
}

extension Entry {
  /// True where only one of two entries for the same phrase can be meant.
  fileprivate func contests(_ other: Entry) -> Bool {
    file == other.file && mark != other.mark && mark.isExclusive && other.mark.isExclusive
      && needsStart == other.needsStart && needsEnd == other.needsEnd
  }
}

extension Mark {
  /// False where a phrase may stand under several sections of the file at once.
  fileprivate var isExclusive: Bool {
    switch self {
    case .polarityYes, .polarityNo, .polarityUnsure: true
    case .outcomesSuccess, .outcomesFailure, .outcomesPartial, .outcomesNotAttempted: true
    case .causesBecause, .commandsFiller, .commandsTo, .commandsElsewhere: false
    case .readingsThreat, .readingsChallenge, .readingsNeutral: true
    case .peersSimilar, .peersAhead, .peersBehind, .peersExpert: true
    case .feedbackPositive, .feedbackNegative: true
    default:
      switch Mark.names[Int(rawValue)].file {
      // In safety.txt a phrase may point to several classes: the gravest holds.
      case "causes", "commands", "sensations", "choice", "people", "negation": true
      default: false
      }
    }
  }
}
