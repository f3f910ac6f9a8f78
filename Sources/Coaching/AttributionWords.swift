import Understanding
import Wording

/// The small words with which somebody says who said it: "it wasn't", "there is no", "said it".
struct AttributionWords: Sendable {
  /// One of these stands in every line that puts right who said it.
  let hint: Phrases
  /// What stands before whoever it was not: "not", "there is no".
  let denied: Leads
  /// What follows whoever did not say it: "didn't say that".
  let unsaid: Leads
  /// What stands before whoever it was: "it was", "i meant".
  let leads: Leads
  /// What follows whoever it was: "said it"; and what only says that it is put right, "i mean".
  let said: Tails
  let meant: Tails
  /// What stands before whoever it was told to: "i said it to".
  let told: Leads
  /// How a deed ends that was told of before: "ran it".
  let deeds: Tails
  /// "Who": what stands between whoever it was and what they did.
  let who: [String]
  /// What stands before what somebody is: "he's".
  let being: Leads
  /// What was said is true, or is not.
  let holds: Phrases
  /// " it was ": what parts whoever it was from whoever it was not; " and she ": from what they did.
  let ends: [String]
  let deedJoints: [String]
  /// "Her": whoever was spoken of.
  let others: Set<String>
  /// Words that are nobody's name: "everybody", "i".
  let nobody: Set<String>

  /// "Lol".
  let sounds: Leads
  /// "I believe", before whose words they take.
  let sides: Phrases
  let sideLeads: Leads
  /// "Said", between somebody and their words.
  let sayings: [String]

  init(_ words: Wording.Words) {
    sides = words.phrases("attributed.side")
    sideLeads = words.leads("attributed.side")
    sayings = (words.options["attributed.saying"] ?? []).map { " " + $0 + " " }
    hint = words.phrases("attributed.hint")
    denied = words.leads("attributed.denied")
    unsaid = words.leads("attributed.unsaid")
    leads = words.leads("attributed.lead")
    said = Tails(words.options["attributed.said"] ?? [])
    meant = Tails(words.options["attributed.meant"] ?? [])
    told = words.leads("attributed.told")
    deeds = Tails(words.options["attributed.deed"] ?? [])
    who = (words.options["attributed.who"] ?? []).map { " " + $0 + " " }
    being = words.leads("attributed.being")
    holds = words.phrases("attributed.holds")
    ends = (words.options["attributed.lead"] ?? []).map { " " + $0 + " " }
    deedJoints = (words.options["attributed.deedJoint"] ?? []).map { " " + $0 + " " }
    others = Set(words.options["attributed.other"] ?? [])
    let sounds = words.options["attributed.sound"] ?? []
    self.sounds = Leads(sounds)
    nobody = Set((words.options["attributed.nobody"] ?? []) + sounds)
  }
}
