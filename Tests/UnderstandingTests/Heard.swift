import Understanding

/// Answers as short strings, for tables.
enum Heard {
  private static func cues(_ text: String) -> Cues { Shipped.cues(text, asked: .open) }

  static func peer(in text: String) -> String {
    guard let peer = cues(text).peer else { return "none" }
    var parts = peer.similarity == .unknown ? [] : [peer.similarity.rawValue]
    if let struggled = peer.struggled { parts.append(struggled ? "struggled" : "at ease") }
    if peer.everyone { parts.append("everyone") }
    if peer.nobody { parts.append("nobody") }
    return parts.joined(separator: ", ")
  }

  static func feedback(in text: String) -> String {
    guard let feedback = cues(text).feedback else { return "none" }
    var parts = [feedback.valence.rawValue, feedback.about.rawValue]
    if feedback.specific { parts.append("specific") }
    if let giver = feedback.giver { parts.append(giver) }
    return parts.joined(separator: ", ")
  }

  static func causes(in text: String) -> String {
    cues(text).causes.map { ($0.negated ? "not " : "") + $0.kind.rawValue }
      .joined(separator: ", ")
  }

  static func sensations(in text: String) -> String {
    cues(text).sensations.map { ($0.negated ? "not " : "") + $0.name.rawValue }
      .joined(separator: ", ")
  }

  static func outcome(in text: String) -> String {
    let cues = cues(text)
    return cues.outcome.rawValue + (cues.who == .other ? ", other" : "")
  }
}
