import Dialogue
import Efficacy
import Understanding

/// A session that is taken up again.
extension Coach {
  /// Where we were and the question that is open, for a face that speaks first. Changes nothing.
  public func resume(_ session: Session, at: Moment) -> Reply {
    var sitting = session.sitting
    var speech = Speech(coach: self, at: at)
    if !sitting.safety.holds {
      speech.specials[.parked] = Parked.words(sitting.floor, sitting.facts)
      speech.add([.inform("commands.where")])
    }
    speech.again(sitting)
    return speech.reply(&sitting)
  }

  /// The session with earlier lines in reach of undo. Where it stands stays as it is.
  /// - Parameters:
  ///   - earlier: stands at the first of `lines`.
  ///   - lines: all from there to where the session stands.
  public func session(
    _ session: Session, reaching lines: [Session.Event], from earlier: Session
  ) -> Session {
    var longer = Session(resuming: earlier.sitting)
    longer.folded = earlier.count
    for line in lines {
      var sitting = longer.sitting
      _ = fold(&sitting, line)
      longer.keep(sitting, after: line)
    }
    longer.sitting = session.sitting
    return longer
  }
}

extension Session {
  /// With the words that were said so far forgotten: other words have come in their place.
  public mutating func spokeOtherwise() {
    sitting.spoken.clear()
    base = base.unspoken
    later = later?.unspoken
    var lines = events.all
    for at in lines.indices where lines[at].isUnkept { lines[at].outcome[0].spoken.clear() }
    events.all = lines
  }

  /// The last line that was taken in.
  public var last: Event? { events.last }

  /// Whether nothing is kept of it, and whether it bore on safety, asked of a session where it lies: it
  /// is long to copy.
  public static func last(in session: inout Session) -> (isUnkept: Bool, isScreened: Bool) {
    (
      session.events.tellsOfLast { $0.isUnkept },
      session.events.tellsOfLast { $0.screened != nil }
    )
  }
}

extension Session.Event {
  /// True where nothing of the line is kept.
  public var isUnkept: Bool { !outcome.isEmpty }

  /// A line of which nothing is kept, by where it led.
  public init(unkept session: Session, at: Moment) {
    self.init(line: "", at: at)
    outcome = [session.sitting]
  }
}
