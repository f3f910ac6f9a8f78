import Packs
import Testing
import Understanding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The work for a line grows with its length and no faster, whatever it repeats. A line eight times
/// as long takes about eight times the processor; sixty-four times where some part looks at every
/// word for every word.
@Suite(.serialized) struct CostTests {
  private static let files = [
    "negation", "polarity", "ratings", "outcomes", "causes", "peers", "feedback", "sensations",
    "readings", "when", "time", "commands", "questions", "people", "manner", "choice", "safety",
  ]

  private static let phraser: Phraser = {
    do { return try Phraser(folder: Shipped.folder) } catch { fatalError("\(error)") }
  }()

  /// Every entry of a lexicon file, marks and all, over and over.
  private static func entries(of file: String) throws -> [String] {
    let pack = try PackFile(reading: "\(Shipped.folder)/lexicons/\(file).txt")
    var words: [String] = []
    try pack.forEachLine { line throws(PackProblem) in
      guard case .entry = line.kind else { return }
      for piece in pack.text(line.text).split(separator: " ") {
        let word = piece.split(separator: "|")[0].filter { $0.isLetter || $0.isNumber }
        if !word.isEmpty { words.append(word) }
      }
    }
    return words
  }

  private static func seconds(_ body: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<3 {
      let start = now()
      body()
      least = min(least, now() - start)
    }
    return least
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func growth(_ words: [String], _ read: (Line) -> Void) -> Double {
    func line(_ count: Int) -> Line {
      Line((0..<count).map { words[$0 % words.count] }.joined(separator: " "))
    }
    let (short, long) = (line(200), line(1600))
    return seconds { read(long) } / seconds { read(short) }
  }

  @Test(arguments: files)
  func growsWithTheLengthOfALineAlone(_ file: String) throws {
    let words = try Self.entries(of: file)
    let cues = Self.growth(words) { _ = Shipped.understander.cues(of: $0, asked: .rating) }
    #expect(cues < 24, "\(file): eight times the words take \(cues) times the work")
  }

  @Test(arguments: [
    "my heart races and my hands shake", "last", "not", "seven", "of 6", "and", "why?", "s*c*d*",
    "s u i c i d e", "last year i wanted to die", "he sings i want to die", "zqxvw", "nervuos",
    "because i", "if i then i", "the", "sister's", "😂", "i am 13 now", "no, i was not",
  ])
  func growsNoFasterForAnyRepeat(_ unit: String) {
    let words = unit.split(separator: " ").map(String.init)
    let cues = Self.growth(words) { _ = Shipped.understander.cues(of: $0, asked: .open) }
    #expect(cues < 24, "\(unit): eight times the words take \(cues) times the work")
    let phrases = Self.growth(words) {
      var reading = Self.phraser.reading(of: $0)
      _ = (reading.heart(), reading.plan(wantsAct: true))
    }
    #expect(phrases < 24, "\(unit): eight times the words take \(phrases) times the work to phrase")
  }
}
