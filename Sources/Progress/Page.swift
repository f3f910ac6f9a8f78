import Efficacy
import Understanding

extension ProgressView {
  /// The whole of it as one page of HTML that needs nothing else: no script, no network, every chart
  /// with its table.
  /// - Parameter language: as in `lang`, for instance `en`.
  public func page(language: String) -> String {
    var page = Markup()
    page.raw("<!DOCTYPE html>\n<html lang=\"")
    page.text(language)
    page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    page.element("title", labels[.title] + ", " + date(now))
    page.raw("<style>\n" + Style.sheet + "</style>\n</head>\n<body>\n<main>\n")
    page.element("h1", labels[.title])
    page.element("p", labels(.asOf, ["date": date(now)]), kind: "date")
    if ledger.isEmpty {
      page.element("p", labels[.empty])
    } else {
      for goal in goals { section(goal, &page) }
      if ledger.generality > 0 { page.element("p", generality) }
      plans(&page)
      sources(&page)
    }
    page.raw("</main>\n<footer>\n")
    page.element("p", labels[.footer])
    page.raw("</footer>\n</body>\n</html>\n")
    return page.html
  }

  private func section(_ goal: Goal, _ page: inout Markup) {
    page.raw("<section>\n")
    page.element("h2", quoted(goal.task))
    let ratings = ratings(goal)
    if let first = ratings.first, let last = ratings.last {
      let described: Labels.Label =
        first.rating.at.day == last.rating.at.day ? .sureDescribedOnce : .sureDescribed
      page.figure(labels[.sure]) { page in
        LineChart(progress: self, goal: goal).draw(
          in: &page, title: labels[.sure] + ": " + quoted(goal.task),
          description: labels(
            described, ["from": date(first.rating.at), "to": date(last.rating.at)]))
      }
    }
    for line in summary(goal) { page.element("p", line) }
    page.table(
      labels[.asTable], [.date, .when, .number, .part].map { labels[$0] },
      ratings.map { rung, rating in
        [
          date(rating.at), labels[rating.isAfter ? .after : .before], "\(rating.value)",
          name(rung),
        ]
      }, numbers: [2])
    page.raw("</section>\n")
  }

  private func plans(_ page: inout Markup) {
    guard !ledger.trials.isEmpty || open != nil else { return }
    page.raw("<section>\n")
    page.element("h2", labels[.plans])
    if !ledger.trials.isEmpty {
      page.figure(nil) { page in
        PlanChart(progress: self).draw(
          in: &page, title: labels[.plans], description: labels[.plansDescribed])
      }
    }
    for line in record { page.element("p", line) }
    if let open { page.element("p", open) }
    page.table(
      labels[.asTable], [.date, .chance, .came, .planned].map { labels[$0] },
      ledger.trials.map { trial in
        [
          date(trial.at), trial.prediction.map { "\($0)" } ?? labels[.noChance], happened(trial),
          trial.planned.map(quoted) ?? "",
        ]
      }, numbers: [1])
    page.raw("</section>\n")
  }

  private func sources(_ page: inout Markup) {
    page.raw("<section>\n")
    page.element("h2", labels[.evidence])
    let counts = Source.allCases.map { (label($0), ledger.cards(of: $0).count) }
    page.figure(nil) { page in
      BarChart(bars: counts).draw(
        in: &page, title: labels[.evidence], description: labels[.evidenceDescribed])
    }
    page.table(
      labels[.asTable], [labels[.source], labels[.pieces]], counts.map { [$0.0, "\($0.1)"] },
      numbers: [1])
    if !ledger.cards.isEmpty { page.element("p", labels[.told]) }
    for source in Source.allCases {
      let pieces = pieces(source)
      guard !pieces.isEmpty else { continue }
      page.element("h3", label(source))
      page.raw("<ul>\n")
      for piece in pieces {
        page.raw("<li>")
        page.inline("span", piece.date, kind: "date")
        page.raw(" ")
        page.inline("span", piece.words)
        if !piece.details.isEmpty {
          page.raw("<br>")
          page.inline("small", piece.detail)
        }
        page.raw("</li>\n")
      }
      page.raw("</ul>\n")
    }
    page.raw("</section>\n")
  }
}
