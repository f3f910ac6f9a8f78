import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Daughter. Not wife.", "my daughter! And yes, mostly", right after the coach spoke of their wife:
  /// somebody is put in the place of the one who was named, in all that was told.
  /// - Returns: what else the line says; nil where it names nobody anew.
  func renames(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard sitting.greeted, let first = sentences.first, first.wordCount <= 6 else { return nil }
    switch sitting.floor {
    case .persuasion(at: .naming), .persuasion(at: .seeking), .vicarious(at: .naming): return nil
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
    let kinds: [FactKind] = [.giver, .peer]
    let known = kinds.compactMap { sitting.facts[$0]?.phrase.noun }
    guard !known.isEmpty else { return nil }
    let said = sitting.lastReply.lowercased()
    guard let was = known.first(where: { said.holds($0.lowercased()) }),
      let old = was.parted.last
    else { return nil }
    var words = first.filter { $0 != "?" }[...].bare
    words.strip(corrections.leads)
    words.strip(corrections.fillers)
    var rest = sentences.dropFirst()
    var tail = words
    let isWrongFirst = tail.strip(corrections.wrongs)
    let two = isWrongFirst ? tail.cut(at: corrections.parts).map { ($1, $0) } : nil
    if let (right, wrong) = two ?? words.cut(at: corrections.nots) {
      guard wrong.lowercased().hasSuffix(old.lowercased()) else { return nil }
      words = right
    }
    let isOwned = slips.owned(words) != nil
    let name = isOwned ? words : Substring("\(slips.mine) \(words)")
    guard name.wordCount == 2, let new = name.parted.last?.lowercased() else {
      return nil
    }
    // "It's my DAUGHTER. Yes", of whom the coach spoke.
    if new == old.lowercased(), isOwned, !rest.isEmpty { return Line(rest.joined(separator: " ")) }
    guard new != old.lowercased(), let person = phraser.person(of: Line(String(name).lowercased())),
      phraser.isKnown(person), person.noun?.wordCount == name.wordCount
    else { return nil }
    // "Daughter" alone may be anything; with "Not wife" it is this.
    if let not = corrections.not, let next = rest.first?.bare, next.opens(with: not),
      next.wordCount <= 3, next.lowercased().hasSuffix(old.lowercased())
    {
      rest = rest.dropFirst()
    } else if !isOwned, !first.holds(String(old)) {
      return nil
    }
    let isSameKind = was.parted.count == 2 && was.first?.isLowercase == true
    if isSameKind {
      rewrite([String(old)], as: [new], &sitting)
    } else {
      sitting.facts.rewrite([was], as: phraser.forms(String(name).lowercased()).suffix(1))
    }
    speech.add([Move(.repair, "repair.corrected")], line: person)
    return Line(rest.joined(separator: " "))
  }
}
