import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// Where one sitting stands: which machine has the floor, what is parked, what was told and said.
public struct Sitting: Hashable, Codable, Sendable {
  public var seed: UInt64
  public var mode: Session.Mode
  /// Lines taken in so far.
  public var turn = 0
  public var floor: Floor
  public var safety = Safety.clear
  /// The person said that they are under 18.
  public var young = false
  /// Abuse was told of: praise and attribution stay silent.
  public var tender = false
  /// Where the sitting stood when abuse was heard, to go back to where it was none.
  public var before: Before?
  /// The region the person named, for helplines; and whether it was asked for.
  public var region: String?
  public var askedPlace = false
  /// How often the question on the floor went unanswered.
  public var tries = 0
  /// How often the question on the floor was put, but for what was asked of the coach in between.
  public var stood = 0
  /// Questions skipped one after the other.
  public var skips = 0
  /// A thread that was broken off for another, to be brought back.
  public var parked: Floor?
  /// The sources talked of so far.
  public var visited: [Source] = []
  public var facts = Facts()
  public var spoken = Spoken()
  public var greeted = false
  /// The opening was gone through, or there was none to go through.
  public var opened = false
  public var ended = false
  /// When the last line came, in seconds since 1970.
  public var lastAt: Int64 = 0
  public var lastReply = ""
  /// What was typed last, for what of it was not said back; empty where it bore on safety.
  public var lastLine = ""
  /// The rule behind the last question, for "why".
  public var lastRule = ""
  /// The choices that were offered last, if any.
  public var options: [String] = []
  /// The kind of the fact kept last, which a correction is about.
  public var lastKept: FactKind?
  /// What was typed and said so far, counted.
  public var tally = Tally()
  /// The words that led to the last question, for "why".
  public var trigger: Trigger?
  /// The question asked last, for "you didn't answer".
  public var queried: Queried?
  /// What outlives the sitting.
  public var ledger = Ledger()

  /// What a false alarm must not change.
  public struct Before: Hashable, Codable, Sendable {
    public var floor: Floor
    public var parked: Floor?
    public var visited: [Source]
    public var tender: Bool
  }

  public init(seed: UInt64, mode: Session.Mode) {
    self.seed = seed
    self.mode = mode
    floor = mode == .quick ? .quick(at: .sensing) : .opening(at: .wishing)
  }

  /// True where nothing was heard or said yet.
  var isFresh: Bool {
    turn == 0 && !greeted && facts.all.isEmpty && ledger.goals.isEmpty
      && self == Sitting(seed: seed, mode: mode)
  }

  /// True where the machine on the floor itself asked for one of several choices.
  var choosing: Bool {
    floor == .opening(at: .choosing) || floor == .checkIn(at: .resizing)
  }

  /// True where nothing but words lies between the two: the same question stands, with the same facts.
  func stands(as other: Sitting) -> Bool { Stand(other).holds(of: self) }

  /// What of it is the same where nothing but words lies between two.
  struct Stand {
    private let floor: Floor
    private let safety: Safety
    private let parked: Floor?
    private let tries: Int
    private let skips: Int
    private let greeted: Bool
    private let ended: Bool
    private let mode: Session.Mode
    private let facts: Facts

    init(_ sitting: borrowing Sitting) {
      floor = sitting.floor
      safety = sitting.safety
      parked = sitting.parked
      tries = sitting.tries
      skips = sitting.skips
      greeted = sitting.greeted
      ended = sitting.ended
      mode = sitting.mode
      facts = sitting.facts
    }

    /// True where the other one is the same in it.
    func holds(of sitting: borrowing Sitting) -> Bool {
      floor == sitting.floor && safety == sitting.safety && parked == sitting.parked
        && tries == sitting.tries && skips == sitting.skips && greeted == sitting.greeted
        && ended == sitting.ended && mode == sitting.mode && facts == sitting.facts
    }
  }

  /// What the question that stands wants, which decides what a bare word means.
  public var asked: Asked {
    if let question = safety.question { return question.asked }
    if !options.isEmpty { return .choice(count: options.count) }
    let asked = greeted ? floor.question?.asked ?? .nothing : .nothing
    return asked == .rating && countsToHundred ? .scale(top: 100) : asked
  }

  /// True where a number from 10 up was given out of 100, so that a 5 after it is a 5.
  private var countsToHundred: Bool {
    for at in facts.all.indices where facts.all[at].kind.isRating {
      if facts.all[at].number ?? 0 >= 10, facts.all[at].phrase.isNamed { return true }
    }
    return false
  }
}

extension Sitting.Before {
  init(_ sitting: Sitting) {
    floor = sitting.floor
    parked = sitting.parked
    visited = sitting.visited
    tender = sitting.tender
  }
}

extension FactKind {
  /// True for how sure somebody is, in a number.
  fileprivate var isRating: Bool {
    self == .rating || self == .surestRating || self == .hardestRating || self == .prediction
      || self == .ratingAfter || self == .hardestAfter
  }
}
