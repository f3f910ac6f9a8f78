/// What a move does in the conversation. The wording of a move may refine it (a reflection is
/// simple or complex, a question open or closed).
public enum Act: String, Hashable, Codable, Sendable, CaseIterable {
  case greet, reflect, affirm, ask, inform, reappraise, summarise, offer, repair, close
}
