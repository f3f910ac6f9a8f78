import Understanding

/// A phrase on one line, as the tables have it: role and marks, then the shapes it has.
func shown(_ phrase: Phrase?) -> String {
  guard let phrase else { return "nil" }
  var parts = [phrase.role.rawValue]
  if phrase.ownAction { parts[0] += " own" }
  if phrase.past { parts[0] += " past" }
  if phrase.feeling { parts[0] += " feeling" }
  if let clause = phrase.clause { parts.append("clause: \(clause)") }
  if let noun = phrase.noun { parts.append("noun: \(noun)") }
  if let doing = phrase.doing { parts.append("doing: \(doing)") }
  if let todo = phrase.todo { parts.append("todo: \(todo)") }
  if parts.count == 1 { parts.append("quote: \(phrase.quote)") }
  return parts.joined(separator: " | ")
}

/// Both halves of a plan, with the quotes that make the sentence to rehearse.
func shown(plan: (cue: Phrase?, act: Phrase?)) -> [String] {
  var lines: [String] = []
  if let cue = plan.cue { lines.append("cue \(shown(cue)) | own: \(cue.quote)") }
  if let act = plan.act { lines.append("act \(shown(act)) | own: \(act.quote)") }
  return lines.isEmpty ? ["nil"] : lines
}
