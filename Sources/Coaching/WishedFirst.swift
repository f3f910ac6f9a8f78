import Dialogue
import Understanding

extension Coach {
  /// "I'd like to go back to the choir, it's Tuesday nights. I went once and left": what is wished for, where
  /// another thing was taken from the line as a whole.
  func wishedFirst(_ line: Line, insteadOf task: Phrase?) -> Phrase? {
    guard let task, let other = task.todo ?? task.noun else { return nil }
    let pieces = Sentences.all(in: line.text).flatMap { $0.pieces(at: 0x2C) }
    guard pieces.count > 1 else { return nil }
    for piece in pieces {
      var words = piece.bare
      while words.strip(corrections.fillers) || words.strip(hints.names.hello) {}
      guard hints.wanting.open(words) else { continue }
      let part = Line(String(words))
      let own = words.smallWords(figures: false, apostrophes: false)
      let named = other.smallWords(figures: false, apostrophes: false).filter {
        $0.utf8.count > 3
      }
      guard !named.isEmpty, !named.contains(where: own.contains) else { return nil }
      let when = understander.when(of: part)
      let wished = phraser.task(of: part, date: when.map { DateWords.span($0, in: part) })
      return wished.flatMap { $0.todo == nil || isVague($0) ? nil : $0 }
    }
    return nil
  }

  /// "Go back to the choir, it's Tuesday nights": the line with the day alone, which is then no goal.
  func withDaysBare(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .opening(at: .wishing), line.words <= 20 else { return nil }
    let pieces = line.text.pieces(at: 0x2C, 0x2E).filter { !$0.bare.isEmpty }
    guard pieces.count == 2, case let day = pieces[1].bare,
      case let bare = withoutCleft(day: day), bare.utf8.count < day.utf8.count
    else { return nil }
    return Line(pieces[0] + ". " + bare)
  }

  /// "Tuesday nights", of "it's Tuesday nights".
  func withoutCleft(day words: Substring) -> String {
    var day = words
    guard day.strip(hints.themselves.clefts), day.wordCount <= 3,
      understander.when(of: Line(String(day))).map({ !$0.past }) == true
    else { return String(words) }
    return String(day)
  }
}
