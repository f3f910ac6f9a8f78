extension Phrase {
  private enum Key: String, CodingKey {
    case quote, clause, noun, doing, todo, role, ownAction, past, feeling
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      quote: try values.decode(String.self, forKey: .quote),
      clause: try values.decodeIfPresent(String.self, forKey: .clause),
      noun: try values.decodeIfPresent(String.self, forKey: .noun),
      doing: try values.decodeIfPresent(String.self, forKey: .doing),
      todo: try values.decodeIfPresent(String.self, forKey: .todo),
      role: try values.decode(Role.self, forKey: .role),
      ownAction: try values.decode(Bool.self, forKey: .ownAction),
      past: try values.decode(Bool.self, forKey: .past),
      feeling: try values.decode(Bool.self, forKey: .feeling))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(quote, forKey: .quote)
    try values.encodeIfPresent(clause, forKey: .clause)
    try values.encodeIfPresent(noun, forKey: .noun)
    try values.encodeIfPresent(doing, forKey: .doing)
    try values.encodeIfPresent(todo, forKey: .todo)
    try values.encode(role, forKey: .role)
    try values.encode(ownAction, forKey: .ownAction)
    try values.encode(past, forKey: .past)
    try values.encode(feeling, forKey: .feeling)
  }
}
