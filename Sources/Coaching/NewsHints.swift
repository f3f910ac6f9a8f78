import Wording

/// Good news, and that something is no worry.
struct NewsHints: Sendable {
  /// Good news, what opens it, what is it only where it is cried out, what is said of it, and that
  /// something is no worry.
  let news: Phrases
  let newsLeads: Leads
  let loudNews: Phrases
  let newsComments: Leads
  let notWorry: Phrases

  init(_ words: Wording.Words) {
    func phrases(_ keys: String...) -> Phrases {
      Phrases(keys.flatMap { words.options[$0] ?? [] })
    }
    news = phrases("news", "news.loud", "news.said", "news.noWorry")
    newsLeads = Leads(words.options["news"] ?? [])
    loudNews = phrases("news.loud")
    newsComments = Leads(words.options["news.comment"] ?? [])
    notWorry = phrases("news.noWorry")
  }
}
