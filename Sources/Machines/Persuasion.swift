import Dialogue
import Understanding

/// Social persuasion: something that was said to the person, weighed 0 to 4 (who had seen what, how
/// exact, does it fit, about the work or the person), and what would show it (evidence D4 to D6).
public enum Persuasion: Machine {
  /// What somebody said about their work.
  case hearing
  /// Who said it.
  case naming(exact: Bool)
  /// Kind but vague: the words, as near as they remember.
  case wording
  /// What the giver had seen.
  case seeing(exact: Bool)
  /// Whether it fits what they know of their own work. `points` so far, 0 to 3.
  case fitting(points: Int)
  /// What would show it: the attempt that goes with it.
  case testing
  /// Harsh words: the part that is about the work and can change.
  case keeping
  /// None received: whom they could ask, and for what exactly.
  case seeking
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case praised, praisedExactly, toldWithGiver, harsh, faulted, told, nothing, yes, no, unsure
    /// A yes with a doubt in it.
    case probably
    case pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Persuasion>] { [Turn(.hearing, [.ask("persuasion.hearing")])] }

  public var question: Question? {
    switch self {
    case .hearing: Question("persuasion.hearing")
    case .naming: Question("persuasion.naming")
    case .wording: Question("persuasion.wording")
    case .seeing: Question("persuasion.seeing")
    case .fitting: Question("persuasion.fitting", .yesNo)
    case .testing: Question("persuasion.testing", optional: true)
    case .keeping: Question("persuasion.keeping")
    case .seeking: Question("persuasion.seeking")
    case .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Persuasion> {
    switch self {
    case .hearing: hearing(event)
    case .naming(let exact):
      switch event {
      case .pass, .nothing, .no, .unsure:
        Turn(.fitting(points: exact ? 1 : 0), [.ask("persuasion.fitting")])
      case _:
        Turn(
          .seeing(exact: exact), [.reflect("persuasion.named"), .ask("persuasion.seeing")],
          keep: [.giver])
      }
    case .wording:
      switch event {
      case .harsh: Turn(.keeping, [.reflect("persuasion.harsh"), .ask("persuasion.keeping")])
      case .faulted: faulted
      case .praisedExactly, .told, .toldWithGiver, .yes, .probably:
        Turn(
          .seeing(exact: true), [.reflect("persuasion.worded"), .ask("persuasion.seeing")],
          keep: [.said])
      case .praised, .nothing, .no, .unsure, .pass:
        Turn(.seeing(exact: false), [.ask("persuasion.seeing")])
      }
    case .seeing(let exact):
      switch event {
      case .pass, .nothing, .no, .unsure:
        Turn(.fitting(points: exact ? 2 : 0), [.ask("persuasion.fitting")])
      case _:
        Turn(
          .fitting(points: exact ? 3 : 1),
          [.reflect("persuasion.seen"), .ask("persuasion.fitting")],
          keep: [.seen])
      }
    case .fitting(let points): fit(event, points)
    case .testing:
      switch event {
      case .pass, .nothing, .no, .unsure: Turn(.done)
      case _:
        Turn(.done, [.reflect("persuasion.tested")], keep: [.proof])
      }
    case .keeping:
      switch event {
      case .pass, .nothing, .no, .unsure: Turn(.done, [.inform("persuasion.opinion")])
      // It was exact from the start: what they do about it needs no test of whether it is so.
      case .faulted:
        Turn(.done, [.reflect("persuasion.mended")], keep: [.kept], evidence: .persuasion)
      case _:
        Turn(
          .testing, [.reflect("persuasion.kept"), .ask("persuasion.testing")], keep: [.kept],
          evidence: .persuasion)
      }
    case .seeking:
      switch event {
      case .pass, .nothing, .no, .unsure: Turn(.done)
      case _:
        Turn(.done, [.reflect("persuasion.sought")], keep: [.adviser])
      }
    case .done: Turn(.done)
    }
  }

  private func hearing(_ event: Event) -> Turn<Persuasion> {
    switch event {
    case .praisedExactly:
      Turn(
        .seeing(exact: true), [.reflect("persuasion.heard"), .ask("persuasion.seeing")],
        keep: [.said])
    case .praised:
      Turn(.wording, [.reflect("persuasion.heard"), .ask("persuasion.wording")], keep: [.said])
    case .toldWithGiver:
      Turn(
        .seeing(exact: true), [.reflect("persuasion.heard"), .ask("persuasion.seeing")],
        keep: [.said])
    case .told, .yes, .probably:
      Turn(
        .naming(exact: true), [.reflect("persuasion.heard"), .ask("persuasion.naming")],
        keep: [.said])
    case .harsh:
      Turn(.keeping, [.reflect("persuasion.harsh"), .ask("persuasion.keeping")], keep: [.said])
    case .faulted: faulted
    case .nothing, .no, .unsure:
      Turn(.seeking, [.reflect("persuasion.none"), .ask("persuasion.seeking")])
    case .pass: Turn(.seeking, [.ask("persuasion.seeking")])
    }
  }

  /// A fault found in how it is done is exact already: nothing of it is mere opinion (D5).
  private var faulted: Turn<Persuasion> {
    Turn(
      .keeping, [.reflect("persuasion.faulted"), .ask("persuasion.keeping.exact")], keep: [.said])
  }

  /// The last of the four points; three or more keep it as evidence, fewer are named gently (D4).
  private func fit(_ event: Event, _ points: Int) -> Turn<Persuasion> {
    switch event {
    case .yes where points >= 2:
      Turn(
        .testing, [.reflect("persuasion.agreed"), .ask("persuasion.testing")], keep: [.fit],
        evidence: .persuasion)
    case .told where points >= 2, .praised where points >= 2, .praisedExactly where points >= 2,
      .toldWithGiver where points >= 2:
      Turn(
        .testing, [.reflect("persuasion.noted"), .ask("persuasion.testing")], keep: [.fit],
        evidence: .persuasion)
    case .probably where points >= 2:
      Turn(
        .testing, [.reflect("persuasion.probably"), .ask("persuasion.testing")], keep: [.fit],
        evidence: .persuasion)
    case .yes, .probably, .told, .praised, .praisedExactly, .toldWithGiver:
      Turn(.seeking, [.summarise("persuasion.light"), .ask("persuasion.seeking")], keep: [.fit])
    case .unsure where points >= 2, .pass where points >= 3:
      Turn(
        .testing, [.reflect("persuasion.partly"), .ask("persuasion.testing")],
        evidence: .persuasion)
    case .unsure, .pass:
      Turn(.seeking, [.summarise("persuasion.light"), .ask("persuasion.seeking")])
    case .no, .nothing, .harsh, .faulted:
      Turn(.seeking, [.reflect("persuasion.unfit"), .ask("persuasion.seeking")])
    }
  }

  public func hear(_ heard: Heard) -> Event? {
    let feedback = heard.cues.feedback
    switch self {
    case .hearing, .wording:
      if heard.saysNothing || (heard.cues.peer?.nobody == true && heard.words <= 12) {
        return .nothing
      }
      // "Saw me do what? I haven't done it yet"
      if heard.cues.outcome == .notAttempted, feedback == nil, heard.person == nil {
        return .nothing
      }
      if case .hearing = self, heard.facts.has(.giver), feedback == nil, heard.saysSomething {
        // Words of some length say something exact.
        return heard.words >= 7 ? .toldWithGiver : .praised
      }
      if let feedback {
        switch (feedback.valence, feedback.about) {
        case (.negative, .person), (.negative, .unknown): return .harsh
        case (.negative, .process):
          // "You rush, it's hopeless" is about the person as well.
          let isHarsh = heard.cues.because.contains { $0.isOf("feedback", "person") }
          return isHarsh ? .harsh : .faulted
        case (.positive, _), (.mixed, _):
          if feedback.specific || feedback.about == .process {
            return feedback.giver == nil ? .told : .praisedExactly
          }
          // Their words, with both edges: nothing is left to ask of them.
          if heard.gathered == .chosen, heard.words >= 11 {
            return feedback.giver == nil ? .told : .praisedExactly
          }
          return .praised
        }
      }
      // "She just says it": no words of theirs.
      if case .wording = self, heard.words <= 5, heard.saysSomething { return .praised }
      return heard.saysSomething ? .told : nil
    case .naming:
      if heard.saysNothing { return .nothing }
      // A thing says nothing: "my hands".
      if heard.person == nil, heard.heart?.noun != nil { return nil }
      return heard.saysSomething ? .told : nil
    case .seeking:
      if heard.saysNothing { return .nothing }
      if heard.person == nil, heard.heart?.noun != nil, heard.words <= 3 { return nil }
      return heard.saysSomething ? .told : nil
    case .keeping where heard.facts[.said]?.number == 3:
      if heard.saysNothing { return .unsure }
      return heard.saysSomething ? .faulted : nil
    case .seeing, .testing, .keeping:
      if heard.saysNothing { return .nothing }
      return heard.saysSomething ? .told : nil
    case .fitting:
      switch heard.cues.polarity {
      // "Partly" holds in part, "probably" with a doubt.
      case .yes where heard.cues.outcome == .partial && heard.words <= 4: return .unsure
      case .yes: return heard.cues.hedged && heard.words <= 4 ? .probably : .yes
      case .no: return .no
      case .unsure: return .unsure
      case .none: return heard.saysSomething && !heard.isQuestion ? .told : nil
      }
    case .done: return nil
    }
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .hearing:
      facts[.said].map { said in
        switch said.number {
        case 0: .harsh
        case 2: .praisedExactly
        case 3: .faulted
        default: .praised
        }
      }
    case .naming: facts.has(.giver) ? .told : nil
    // Told of the one who is talked of now, before it was asked for.
    case .seeing:
      facts[.seen].flatMap { $0.turn >= facts[.giver]?.turn ?? 0 ? .told : nil }
    // Whom they would trust was told, with what that one had said.
    case .seeking: facts.has(.adviser) ? .pass : nil
    case .wording, .fitting, .testing, .keeping, .done: nil
    }
  }
}
