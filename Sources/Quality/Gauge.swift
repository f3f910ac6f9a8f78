import Coaching
import Packs

/// All that measuring needs, loaded once: the coach, the words, the probes.
public struct Gauge: Sendable {
  public let coach: Coach
  public let reader: Reader
  public let guess: Guess
  public let probe: Probe

  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
    coach = try Coach(folder: folder)
    let lexis = try Lexis(folder: folder)
    reader = Reader(words: coach.speaker.words, lexis: lexis)
    guess = Guess(lexis: lexis)
    probe = Probe(coach: coach)
  }

  /// Reads a transcript for its scorecard.
  /// - Parameter name: the path as it is shown to people.
  public func reading(name: String, text: String) -> Reading {
    reader.reading(
      of: TranscriptFile(name: name, text: text)
        .conversation(with: coach, probe: probe, guess: guess))
  }

  public func scorecard(of readings: [Reading]) -> Scorecard {
    Scorecard(readings, banned: reader.banned)
  }
}
