import Dialogue
import Machines
import Understanding

extension Coach {
  private static let longestAct = 12

  /// "Ask my boss to put three faults on the training board and do them with a timer", where a step is asked for: of
  /// two acts that are too long to be said together the first, rather than half of a sentence.
  /// - Returns: nil where the line can be said whole, or cannot be parted.
  func withFirstAct(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor.sought == .step, line.words > Self.longestAct,
      !Sentences.areSeveral(in: line),
      let (front, back) = line.text[...].cut(at: [" " + joints.and + " "]),
      (4...Self.longestAct + 2).contains(front.wordCount), back.wordCount > 2,
      asStep(back)?.todo != nil,
      let act = asStep(withoutResolve(Substring(front.straight).bare)), act.todo != nil
    else { return nil }
    return Line(String(front))
  }
}
