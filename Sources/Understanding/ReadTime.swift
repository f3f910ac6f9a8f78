extension Scene {
  /// When a phrase says it happened, from the words of its own sentence.
  func time(of match: Match) -> Time {
    let start = Int32(sentenceStart(of: Int(match.start)))
    let end = Int32(sentenceEnd(of: Int(match.start)))
    var time = Time.now
    for mark in near(.time, start..<end) where mark.end <= end {
      switch mark.mark {
      case .timeLongPast: return .longPast
      case .timePast: if time == .now { time = .past }
      case .timeFuture: if time != .past || mark.end <= match.start { time = .future }
      default: continue
      }
    }
    return time
  }

  /// When the line as a whole happened: long ago where it says so at all, else the first time that
  /// it names.
  mutating func lineTime() -> Time {
    var decisive: Match?
    for mark in self[.time] {
      switch mark.mark {
      case .timeLongPast:
        note(mark)
        return .longPast
      case .timePast, .timeFuture: decisive = decisive ?? mark
      default: continue
      }
    }
    guard let decisive else { return .now }
    note(decisive)
    return decisive.mark == .timePast ? .past : .future
  }

  /// True where the phrase is only wished for, feared, planned or imagined: a modal or "to" stands
  /// shortly before it in its clause.
  func isUnreal(_ match: Match) -> Bool {
    let start = max(Int32(sentenceStart(of: Int(match.start))), match.start - 5)
    return near(.time, start..<match.start).contains { mark in
      (mark.mark == .timeFuture || mark.mark == .timeIf) && mark.end <= match.start
        && !breaks(between: mark.end, match.start)
    }
  }

  /// True where a comma or a word for "but" or "and" stands between two tokens.
  func breaks(between start: Int32, _ end: Int32) -> Bool {
    for at in start..<max(start, end) where tokens[Int(at)].flags.contains(.comma) { return true }
    guard start < end else { return false }
    return near(.negation, start..<end).contains { $0.mark == .negationEnd }
  }
}
