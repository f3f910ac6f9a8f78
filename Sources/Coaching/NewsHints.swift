import Wording

/// Good news, and that something is no worry.
struct NewsHints: Sendable {
  /// Good news, what opens it, what is it only where it is cried out, what is said of it, and that
  /// something is no worry.
  let any: Phrases
  let leads: Leads
  let loud: Phrases
  let comments: Leads
  let notWorry: Phrases

  init(_ words: Wording.Words) {
    any = words.phrases("news", "news.loud", "news.said", "news.noWorry")
    leads = words.leads("news")
    loud = words.phrases("news.loud")
    comments = words.leads("news.comment")
    notWorry = words.phrases("news.noWorry")
  }
}
