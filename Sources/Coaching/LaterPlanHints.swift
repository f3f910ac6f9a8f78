import Wording

/// Words of what is told of a plan beside its two halves: more acts, other days, what may come.
struct LaterPlanHints: Sendable {
  /// "That was the point of it", behind what was left out.
  let points: Phrases
  /// "Otherwise", before another day.
  let otherwise: Leads
  /// "To", "with": for whom and with whom something is done.
  let company: Leads
  /// "Can I just", before what is wished at once; and "now", which makes it that.
  let mayI: Leads
  let rightNow: Phrases
  /// "And then", before what goes wrong.
  let failing: [String]
  /// "It's about", between what a chance depends on and its number.
  let chanceTails: Tails
  /// "Or", before another thing that may come; and between two.
  let orLead: Leads
  let orWord: String
  /// "Is", "would be", behind the name of what a number is for; and "for", before it.
  let chanceOf: [String]
  let forWord: String

  init(_ words: Wording.Words) {
    points = words.phrases("plan.point")
    otherwise = words.leads("plan.otherwise")
    company = words.leads("plan.company")
    mayI = words.leads("plan.mayI")
    rightNow = words.phrases("plan.rightNow")
    failing = (words.options["plan.failing"] ?? []).map { " " + $0 + " " }
    chanceTails = Tails(words.options["plan.chance.tail"] ?? [])
    orLead = words.leads("plan.or")
    orWord = words.options["plan.or"]?.first ?? ""
    chanceOf = (words.options["plan.chance.of"] ?? []).map { " " + $0 + " " }
    forWord = words.options["plan.chance.for"]?.first ?? ""
  }
}
