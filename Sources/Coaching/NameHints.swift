import Wording

/// Who somebody says they are.
struct NameHints: Sendable {
  /// "My name is"; and what else may tell a name, "I am".
  let told: Phrases
  let mayTell: Phrases
  /// What opens a name that is theirs, for sure and perhaps; what may stand before and after it.
  let leads: Leads
  let iAm: Leads
  let hello: Leads
  let tails: Tails
  /// "Maureen here": what stands behind a name that is theirs.
  let heres: Tails

  init(_ words: Wording.Words) {
    told = words.phrases("meta.name.lead")
    mayTell = words.phrases("meta.name.lead", "meta.name.am", "meta.name.here")
    leads = words.leads("meta.name.lead")
    iAm = words.leads("meta.name.am")
    hello = words.leads("meta.name.hello")
    heres = Tails(words.options["meta.name.here"] ?? [])
    tails = Tails(words.options["meta.name.tail"] ?? [])
  }
}
