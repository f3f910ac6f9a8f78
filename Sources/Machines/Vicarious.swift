import Dialogue
import Understanding

/// Vicarious experiences: someone who was about where the person is now, their struggle, what they
/// did about it, and which part of that to borrow (evidence C1 to C6).
public enum Vicarious: Machine {
  /// Someone who was about where they are; `again` where a second person is asked for.
  case naming(again: Bool)
  /// Whether that person was about there when they started.
  case placing(again: Bool)
  /// What was hard for that person.
  case struggling
  /// What that person did about it.
  case learning
  /// Which part of it to borrow.
  case borrowing
  /// An expert: technique only, one step to copy.
  case copying
  /// "Everyone finds it easier": what they see, and what they do not see.
  case seeing
  /// Nobody comes to mind: an earlier try of their own, and what they did then (C5).
  case earlier
  /// Which part of what they did then serves again.
  case reusing
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case someone, beside, similar, struggled, learned, ahead, expert, everyone, nobody, told
    case remembered, yes, no, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Vicarious>] {
    [Turn(.naming(again: false), [.ask("vicarious.naming")])]
  }

  public var question: Question? {
    switch self {
    case .naming(again: false): Question("vicarious.naming")
    case .naming(again: true): Question("vicarious.another")
    case .placing: Question("vicarious.placing", .yesNo)
    case .struggling: Question("vicarious.struggling")
    case .learning: Question("vicarious.learning")
    case .borrowing: Question("vicarious.borrowing")
    case .copying: Question("vicarious.copying")
    case .seeing: Question("vicarious.seeing")
    case .earlier: Question("vicarious.earlier")
    case .reusing: Question("vicarious.reusing")
    case .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Vicarious> {
    switch self {
    case .naming(let again): name(event, again)
    case .placing(let again): place(event, again)
    case .struggling:
      switch event {
      case .pass, .no, .nobody: Turn(.learning, [.ask("vicarious.learning")])
      case .learned: learned
      // Nothing was hard for them: no yardstick, and a technique all the same.
      case .ahead: Turn(.copying, [.reflect("vicarious.ahead"), .ask("vicarious.copying")])
      case _:
        Turn(
          .learning, [.reflect("vicarious.struggled"), .ask("vicarious.learning")],
          keep: [.struggle])
      }
    case .learning:
      switch event {
      case .pass, .no, .nobody: Turn(.done, [.inform("vicarious.unknown")])
      case _:
        Turn(
          .borrowing, [.reflect("vicarious.learned"), .ask("vicarious.borrowing")],
          keep: [.lesson])
      }
    case .borrowing:
      switch event {
      case .pass, .no, .nobody: Turn(.done, evidence: .vicarious)
      case _:
        Turn(.done, [.reflect("vicarious.borrowed")], keep: [.borrow], evidence: .vicarious)
      }
    case .copying:
      switch event {
      case .pass, .no, .nobody: Turn(.done, [.inform("vicarious.unknown")])
      case _:
        Turn(.done, [.reflect("vicarious.copied")], keep: [.technique], evidence: .vicarious)
      }
    case .seeing:
      switch event {
      case .pass, .no, .nobody: Turn(.done, [.inform("vicarious.unseen")])
      case _:
        Turn(
          .naming(again: true), [.reflect("vicarious.saw"), .ask("vicarious.another")],
          keep: [.unseen])
      }
    case .earlier:
      switch event {
      // There is no earlier try on record.
      case .nobody: Turn(.done, [.inform("vicarious.nobody")])
      case .pass, .no: Turn(.done)
      case .remembered:
        Turn(.reusing, [.inform("vicarious.remembered"), .ask("vicarious.reusing")])
      case _:
        Turn(
          .reusing, [.reflect("vicarious.did"), .ask("vicarious.reusing")], keep: [.earlierDid])
      }
    case .reusing:
      switch event {
      case .pass, .no, .nobody: Turn(.done)
      case _: Turn(.done, [.reflect("vicarious.reused")], keep: [.borrow])
      }
    case .done: Turn(.done)
    }
  }

  /// What they did about it was told before it was asked for.
  private var learned: Turn<Vicarious> {
    Turn(
      .borrowing, [.reflect("vicarious.learned"), .ask("vicarious.borrowing")], keep: [.lesson])
  }
  /// Nobody else: an earlier try of their own, where there is one (`known`).
  private static var own: Turn<Vicarious> { Turn(.earlier, [.ask("vicarious.earlier")]) }

  private func name(_ event: Event, _ again: Bool) -> Turn<Vicarious> {
    switch event {
    case .similar:
      Turn(
        .struggling, [.reflect("vicarious.similar"), .ask("vicarious.struggling")], keep: [.peer])
    case .struggled:
      Turn(
        .learning, [.reflect("vicarious.similar"), .ask("vicarious.learning")],
        keep: [.peer, .struggle])
    case .someone, .told, .remembered, .yes, .ahead, .learned:
      Turn(
        .placing(again: again), [.reflect("vicarious.named"), .ask("vicarious.placing")],
        keep: [.peer])
    case .expert:
      Turn(.copying, [.reflect("vicarious.expert"), .ask("vicarious.copying")], keep: [.peer])
    case .beside:
      again
        ? Vicarious.own
        : Turn(.naming(again: true), [.reflect("vicarious.beside"), .ask("vicarious.another")])
    case .everyone:
      again
        ? Vicarious.own
        : Turn(.seeing, [.reflect("vicarious.everyone"), .ask("vicarious.seeing")])
    case .nobody, .no, .pass: Vicarious.own
    }
  }

  private func place(_ event: Event, _ again: Bool) -> Turn<Vicarious> {
    switch event {
    case .yes, .similar, .someone:
      Turn(.struggling, [.reflect("vicarious.placed"), .ask("vicarious.struggling")])
    case .struggled, .remembered:
      Turn(
        .learning, [.reflect("vicarious.struggled"), .ask("vicarious.learning")], keep: [.struggle])
    case .learned: learned
    case .told, .beside:
      Turn(.learning, [.reflect("vicarious.told"), .ask("vicarious.learning")], keep: [.struggle])
    case .nobody: Vicarious.own
    case .no, .ahead, .everyone:
      again
        ? Turn(.copying, [.reflect("vicarious.ahead"), .ask("vicarious.copying")])
        : Turn(.naming(again: true), [.reflect("vicarious.ahead"), .ask("vicarious.another")])
    case .expert: Turn(.copying, [.reflect("vicarious.expert"), .ask("vicarious.copying")])
    case .pass: Turn(.struggling, [.ask("vicarious.struggling")])
    }
  }

  public func hear(_ heard: Heard) -> Event? {
    let peer = heard.cues.peer
    switch self {
    case .naming:
      if peer?.nobody == true || heard.saysNothing { return .nobody }
      if peer?.everyone == true { return .everyone }
      if let peer {
        // "When he started he went red"
        let struggled =
          peer.struggled == true || heard.cues.outcome == .failure
          || heard.cues.who == .other && heard.cues.sensations.contains { !$0.negated }
        switch peer.similarity {
        case .expert: return .expert
        // "My sister, but she's a natural"
        case .similar
        where heard.has(.ability) && heard.cues.because.contains { $0.cue == "peers.easy" }:
          return .ahead
        case .similar, .behind: return struggled ? .struggled : .similar
        case .ahead: return struggled ? .struggled : .ahead
        // "My dad, but he's a natural"
        case .unknown where peer.struggled == false: return .ahead
        case .unknown: return struggled ? .struggled : .someone
        }
      }
      // "Lukas. Everyone laughed, he laughed. Now he is team lead": named, and no onlooker.
      if heard.person == nil || heard.words <= 7,
        heard.cues.because.contains(where: { $0.cue == "peers.beside" })
      {
        return .beside
      }
      // "My teacher said my verbs are good": words for the person, and no try of the teacher's.
      if let words = heard.cues.feedback, words.giver != nil, words.valence == .positive {
        return nil
      }
      // "Yes, that's about it" names nobody.
      if heard.person == nil, heard.cues.polarity == .yes, heard.words <= 5 { return nil }
      // A thing is nobody: "nerves", "slower".
      if heard.person == nil, heard.heart?.noun != nil || heard.words <= 3 || heard.isQuestion {
        return nil
      }
      return heard.saysSomething ? .someone : nil
    case .placing:
      if tellsWay(heard) { return .learned }
      // "Nobody", to whether they began alike: there is no such person after all.
      if peer?.nobody == true, heard.words <= 4 { return .nobody }
      if peer?.struggled == true || peer?.similarity == .behind { return .struggled }
      switch heard.cues.polarity {
      // "She did, at first"
      case .yes: return heard.words > 4 && heard.heart?.clause != nil ? .told : .yes
      case .no: return .no
      case .unsure: return .pass
      case .none: break
      }
      if peer?.similarity == .expert { return .expert }
      if peer?.similarity == .similar { return .similar }
      if peer?.similarity == .ahead { return .ahead }
      return heard.saysSomething ? .told : nil
    case .struggling
    where heard.cues.peer?.similarity == .ahead && heard.cues.peer?.struggled != true:
      return .ahead
    case .struggling, .learning, .borrowing, .copying, .seeing, .earlier, .reusing:
      if heard.saysNothing { return .no }
      // "My brother says I'm good on the phone": a word about them, and nothing to borrow.
      if asksForOwn, heard.cues.feedback?.giver != nil, heard.cues.who == .you { return nil }
      if self == .struggling, tellsWay(heard) { return .learned }
      // "He was sick in the car park": what was hard, and nothing that helped.
      if self == .learning, tellsTrouble(heard) { return nil }
      return heard.saysSomething ? .told : nil
    case .done: return nil
    }
  }

  /// True where it is asked what they themselves will take over.
  private var asksForOwn: Bool {
    switch self {
    case .borrowing, .copying, .reusing: true
    case .naming, .placing, .struggling, .learning, .seeing, .earlier, .done: false
    }
  }

  /// "She got out of breath in a minute", of somebody else.
  private func tellsTrouble(_ heard: Heard) -> Bool {
    guard heard.cues.who != .you, heard.cues.causes.isEmpty else { return false }
    return heard.cues.peer?.struggled == true || heard.cues.outcome == .failure
      || heard.cues.sensations.contains { !$0.negated }
  }

  /// "She practised it with a friend": what somebody did about it, and not what was hard.
  private func tellsWay(_ heard: Heard) -> Bool {
    heard.cues.peer?.struggled != true
      && (heard.has(.effort) || heard.has(.strategy) || heard.has(.preparation))
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .naming(again: false):
      facts[.peer].map {
        switch $0.number {
        case 0: .someone
        case 1: .similar
        case 2: .struggled
        default: .someone
        }
      }
    case .earlier:
      !facts.has(.earlier) ? .nobody : facts.has(.earlierDid) ? .remembered : nil
    case .learning: facts.has(.lesson) ? .told : nil
    case .naming(again: true), .placing, .struggling, .borrowing, .copying, .seeing, .reusing,
      .done:
      nil
    }
  }
}
