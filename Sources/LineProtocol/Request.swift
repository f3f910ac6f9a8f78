import Coaching

/// One line of the machine format, read and found good.
public struct Request: Hashable, Sendable {
  /// What is wanted.
  public enum Op: String, Hashable, Sendable, CaseIterable {
    case say, hello, ping, end, forget, undo, edit

    /// True where it is about one session.
    var needsSession: Bool {
      switch self {
      case .hello, .ping: false
      case .say, .end, .forget, .undo, .edit: true
      }
    }

    var needsText: Bool {
      switch self {
      case .say, .edit: true
      case .hello, .ping, .end, .forget, .undo: false
      }
    }
  }

  public var op = Op.say
  /// Whose talk it is: opaque, 1 to `longestSession` bytes.
  public var session: String?
  /// A string or a number, sent back as it came.
  public var id: JSON?
  public var text: String?
  /// When it was written; nil means now.
  public var at: Moment?
  /// False in a group where the coach was not spoken to.
  public var isAddressed = true
  /// True where others read along.
  public var isGroup = false

  init() {}

  init(session: String, text: String) {
    self.session = session
    self.text = text
  }

  public static let longestSession = 256
  public static let longestID = 512
}

/// Why a line gets an error object in place of a reply.
public struct Refusal: Error, Hashable, Sendable {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case invalidJSON = "invalid_json"
    case missingField = "missing_field"
    case invalidField = "invalid_field"
    case lineTooLong = "line_too_long"
    case unknownOp = "unknown_op"
    case storeUnavailable = "store_unavailable"
    case `internal`
  }

  public var code: Code
  /// What is wrong and what to do, without a word of what was said.
  public var message: String
  /// Where in the line, from 0, if that is known.
  public var byte: Int?
  /// Whose line it was, where that could be read.
  public var session: String?
  public var id: JSON?
}
