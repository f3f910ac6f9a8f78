import Coaching

extension Request {
  /// Reads one line. An unknown field is ignored.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    let plain = bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainRequest(bytes)
      return reader.read()
    }
    if let plain {
      self = plain
      return
    }
    var reader = JSONReader(bytes)
    let value: JSON
    do throws(JSONProblem) {
      value = try reader.read()
    } catch {
      throw Refusal(
        code: .invalidJSON, message: error.message, byte: error.at, members: reader.members)
    }
    guard case .object(let members) = value else {
      throw Refusal(
        code: .invalidJSON, message: "the line is no object; send {\"session\", \"text\"}", byte: 0)
    }
    try take(members)
    try complete()
  }

  private mutating func take(_ members: [JSON.Member]) throws(Refusal) {
    // What tells whose line it is comes first, so that every later complaint can say it.
    for member in members where session == nil && member.name == "session" {
      guard case .string(let name) = member.value, 1...Self.longestSession ~= name.utf8.count
      else {
        throw Refusal(
          code: .invalidField, message: "session is no string of 1 to 256 bytes", members: members)
      }
      session = name
    }
    for member in members where id == nil && member.name == "id" {
      id = Refusal.id(member.value)
      guard id != nil || member.value == .null else {
        throw refusal(
          .invalidField, "id is neither a string nor a number of at most \(Self.longestID) bytes")
      }
    }
    for (place, member) in members.enumerated() {
      // Of two members of one name the first counts.
      if members[..<place].contains(where: { $0.isNamed(as: member) }) { continue }
      switch member.name {
      case "session", "id": continue
      case "text":
        guard case .string(let words) = member.value else {
          throw refusal(.invalidField, "text is no string")
        }
        text = words
      case "at":
        guard case .string(let written) = member.value, let moment = Moment(iso: written) else {
          throw refusal(.invalidField, "at is no time such as 2026-11-23T10:00:00Z")
        }
        at = moment
      case "op": try takeOp(member.value)
      case "addressed": isAddressed = try flag(member)
      case "group": isGroup = try flag(member)
      default: continue
      }
    }
  }

  private mutating func takeOp(_ value: JSON) throws(Refusal) {
    guard case .string(let name) = value else { throw refusal(.invalidField, "op is no string") }
    guard let known = Op(rawValue: name) else {
      throw refusal(
        .unknownOp, "op is one of \(Op.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    op = known
  }

  private func flag(_ member: JSON.Member) throws(Refusal) -> Bool {
    guard case .bool(let value) = member.value else {
      throw refusal(.invalidField, "\(member.name) is neither true nor false")
    }
    return value
  }

  private func complete() throws(Refusal) {
    if op.needsSession, session == nil { throw refusal(.missingField, "session is missing") }
    if op.needsText, text == nil { throw refusal(.missingField, "text is missing") }
    if op == .edit, id == nil {
      throw refusal(.missingField, "id is missing; an edit has the id of the line it changes")
    }
  }

  private func refusal(_ code: Refusal.Code, _ message: String) -> Refusal {
    Refusal(code: code, message: message, session: session, id: id)
  }
}

extension JSON.Member {
  /// Two names that matter are told apart by their lengths already.
  fileprivate func isNamed(as other: JSON.Member) -> Bool {
    name.utf8.count == other.name.utf8.count && name == other.name
  }
}

extension Refusal {
  /// With whose line it was, as far as the members tell.
  init(code: Code, message: String, byte: Int? = nil, members: [JSON.Member]) {
    self.init(code: code, message: message, byte: byte)
    if let name = members.first(where: { $0.name == "session" })?.value.string,
      1...Request.longestSession ~= name.utf8.count
    {
      session = name
    }
    id = members.first { $0.name == "id" }.flatMap { Self.id($0.value) }
  }

  /// The value, where it can be an id.
  static func id(_ value: JSON) -> JSON? {
    switch value {
    case .string(let text), .number(let text):
      text.utf8.count <= Request.longestID ? value : nil
    case .null, .bool, .array, .object: nil
    }
  }
}
