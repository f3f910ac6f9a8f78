/// A JSON value, as it was read (RFC 8259).
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it was written, so that it can be sent back byte for byte.
  case number(text: String)
  case string(String)
  case array([JSON])
  /// Members in order; of two with one name the first holds.
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The first member of this name, where this is an object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

/// Why a text is not JSON, and where: bytes from its start.
public struct JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let at: Int
  public let message: String
  public var description: String { "\(message) (byte \(at))" }
}
