import Dialogue
import Understanding

/// A clause beside a number: what of it names something, and which end of the task that is.
struct NamedClause {
  var text: Substring = ""
  var whole: Substring
  /// The words of it that name something, once it is stripped.
  private(set) var content: Set<String> = []
  var side: OwnedNumber.Side?
  /// It opens with what says which end: "lowest is".
  var isLead = false

  /// It only says something of what was named before: "that's too nice".
  var isPointed = false

  /// It is said to be another one than what was told before.
  var isOther = false

  init(_ words: [NumberedWord], _ numbers: NumberWords) {
    whole = words.text
    take(words)
    let small = words.map(\.small)
    // "Ten at best" is no best part.
    let side = small.indices.lazy.filter { $0 == 0 || !numbers.sideless.contains(small[$0 - 1]) }
      .map { small[$0] }.first { numbers.isSide($0) }
    self.side = side.map { numbers.hard.contains($0) ? .hard : .safe }
  }

  mutating func take(_ words: [NumberedWord]) { text = words.text }

  /// Without what leads to a name, and what only stands beside its number.
  mutating func strip(_ coach: Coach) {
    var name = text
    name.strip(coach.corrections.bareJoints)
    name.strip(coach.hints.buts)
    name.strip(coach.corrections.sounds)
    name.strip(coach.corrections.leads)
    let all = name.parted
    isPointed =
      all.count > 1 && coach.numbers.pointers.contains(NumberedWord(all[0]).small)
      && !coach.corrections.articles.open(all[1])
      && !coach.phraser.opensWithGerund(
        Line(String(Substring(all.dropFirst().joined(separator: " ")).bare)))
    name.strip(coach.corrections.leads)
    name.strip(coach.hints.stated)
    while name.strip(coach.hints.partLeads) || name.strip(coach.numbers.leads) {}
    while name.strip(backwards: coach.numbers.tails)
      || name.strip(backwards: coach.hints.partTails)
      || name.strip(backwards: coach.hints.runOn.besideNumber)
      || name.strip(backwards: coach.corrections.tails)
    {
      name = name.bare
    }
    if let (right, _) = name.cut(at: coach.corrections.nots) { name = right }
    var words = NumberedWord.all(in: name)
    if let at = words.indices.dropFirst().first(where: {
      coach.numbers.subjects.contains(words[$0].small)
    }), !words[..<at].contains(where: { coach.numbers.relatives.contains($0.small) }),
      at + 1 < words.count
    {
      // "The beginning | I know it by heart"
      name = Array(words[..<at]).text
      words = NumberedWord.all(in: name)
    }
    content = coach.numbers.content(of: words)
    if !name.isEmpty { text = name }
  }
}
