extension PhraseReader {
  /// "ask | if he'll be there", "ask the chairman | if i can pour the tea": what is to be found out, and no condition
  /// of anything. "Ask Jo if i get stuck" is one.
  func isAskedAfter(_ at: Int, from start: Int) -> Bool {
    guard tokens[at].entries.has(.condition), at > start else { return false }
    if tokens[at - 1].entries.has([.asking, .checking]) { return true }
    guard findsOut(at) else { return false }
    var place = at - 2
    while place >= start, at - place <= 8 {
      if tokens[place + 1].kinds.has([.mark, .and]) { return false }
      if match(.asking, at: place, to: at) > 0 { return true }
      place -= 1
    }
    return false
  }

  /// "If i can", "if he'll", "if she's free": what somebody may say yes to.
  private func findsOut(_ at: Int) -> Bool {
    guard at + 2 < tokens.count else { return false }
    let subject = tokens[at + 1].kinds
    if subject.has([.contractedWill, .contractedWould]) { return true }
    let ahead = tokens[(at + 2)..<min(at + 4, tokens.count)]
    if ahead.contains(where: { $0.kinds.has([.modal, .contractedWill, .contractedWould]) }) {
      return true
    }
    // "If she's free", and not "if he's late"
    return (at + 2..<min(at + 5, tokens.count)).contains { tokens[$0].entries.has(.askable) }
  }
}
