/// What stands in a long line between two marks, or from a "but" on: the pieces in which people talk.
public struct Stretch: Sendable {
  /// Whom or what it is about.
  public enum Who: Sendable {
    /// The person who writes.
    case own
    /// "He", "she", "they".
    case other
    /// Somebody by name or by what they are: "my sister", "the consultant".
    case somebody
    /// "It", "that", "the microphone".
    case thing
    /// There is no subject.
    case nobody
  }

  /// As it was typed, with what joins it to the stretch before.
  public var typed: String
  /// The same without that.
  public var words: String
  public var who = Who.nobody
  public var role = Phrase.Role.main
  /// It has a verb of its own; otherwise it goes with the stretch before.
  public var isFinite = false
  /// "Not the table", "it wasn't courage".
  public var isDenied = false
  /// A question, or the tag of one: "is that rude", "isn't it".
  public var asks = false
  /// It tells what somebody is or has: "he's four now".
  public var isStill = false
  /// The same, or what somebody always does: "she lives in Leeds", "he never can".
  public var describes = false
  /// It is about the coach or the talk: "you haven't answered me".
  public var isToCoach = false
  /// "Which made the little ones laugh".
  public var isRelative = false
  public var opensSentence = false
  /// "Told me that": the subject stood before something else.
  public var opensWithVerb = false
  public var past = false
  /// An act of the person.
  public var ownAction = false
  public var feeling = false
  /// With "can", "will", "would": what may be.
  public var modal = false
  /// The verb that names the act, in its base form.
  public var verb = ""

  public var isMain: Bool { role == .main || role == .but || role == .so || role == .then }
}
