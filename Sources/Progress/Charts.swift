import Efficacy
import Understanding

/// How sure of each rung, over time: a line for each, told apart by colour, dash and mark.
struct LineChart {
  let progress: ProgressView
  let goal: Goal

  private static let (width, height) = (640, 250)
  private static let (left, right, top, bottom) = (40, 620, 14, 214)
  /// How many ways there are to draw a line; more rungs begin anew.
  private static let ways = 4

  func draw(in page: inout Markup, title: String, description: String) {
    let rungs = Array(goal.ladder.prefix(2 * Self.ways))
    page.image(
      width: Self.width, height: Self.height, title: title, description: description
    ) { page in
      grid(&page)
      for (place, rung) in rungs.enumerated() { line(rung, place % Self.ways, &page) }
    }
    page.raw("<ul class=\"key\">\n")
    for (place, rung) in rungs.enumerated() {
      let way = place % Self.ways
      page.raw("<li><svg class=\"swatch\" viewBox=\"0 0 36 12\" aria-hidden=\"true\">")
      page.raw("<path class=\"line way\(way)\" d=\"M1 6H35\"/>")
      mark(way, 18, 6, &page)
      page.raw("</svg> ")
      page.text(progress.name(rung))
      page.raw("</li>\n")
    }
    page.raw("</ul>\n")
  }

  private func grid(_ page: inout Markup) {
    for value in [0, 25, 50, 75, 100] {
      let y = y(value)
      page.raw(
        "<path class=\"\(value == 50 ? "middle" : "grid")\" d=\"M\(Self.left) \(y)H\(Self.right)\"/>\n"
      )
      page.raw("<text x=\"\(Self.left - 6)\" y=\"\(y + 4)\" class=\"end\">\(value)</text>\n")
    }
    let days = Set(moments.map(\.day.number)).sorted()
    guard let first = days.first, let last = days.last else { return }
    dated(first, first == last ? "middle" : "start", &page)
    if last != first { dated(last, "end", &page) }
  }

  private func dated(_ day: Int, _ anchor: String, _ page: inout Markup) {
    guard let at = moments.first(where: { $0.day.number == day }) else { return }
    let x = anchor == "start" ? Self.left : anchor == "end" ? Self.right : self.x(at, isAfter: nil)
    page.raw("<text x=\"\(x)\" y=\"\(Self.bottom + 24)\" class=\"\(anchor)\">")
    page.text(progress.date(at))
    page.raw("</text>\n")
  }

  private func line(_ rung: Rung, _ way: Int, _ page: inout Markup) {
    let points = rung.ratings.map { (x($0.at, isAfter: $0.isAfter), y($0.value)) }
    if points.count > 1 {
      let path = points.enumerated().map { ($0 == 0 ? "M" : "L") + "\($1.0) \($1.1)" }
      page.raw("<path class=\"line way\(way)\" d=\"\(path.joined())\"/>\n")
    }
    for (x, y) in points { mark(way, x, y, &page) }
  }

  private func mark(_ way: Int, _ x: Int, _ y: Int, _ page: inout Markup) {
    switch way {
    case 0: page.raw("<circle class=\"mark way0\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>")
    case 1:
      page.raw("<path class=\"mark way1\" d=\"M\(x - 4) \(y - 4)h8v8h-8z\"/>")
    case 2:
      page.raw("<path class=\"mark way2\" d=\"M\(x) \(y - 5)l5 9h-10z\"/>")
    case _:
      page.raw("<path class=\"mark way3\" d=\"M\(x) \(y - 5)l5 5l-5 5l-5 -5z\"/>")
    }
  }

  private var moments: [Moment] {
    goal.rungs.flatMap { $0.ratings.map(\.at) }.sorted { $0.seconds < $1.seconds }
  }

  private func y(_ value: Int) -> Int {
    Self.bottom - min(max(value, 0), 100) * (Self.bottom - Self.top) / 100
  }

  /// By the time; the start and the end of a sitting stand a little apart.
  private func x(_ at: Moment, isAfter: Bool?) -> Int {
    let moments = moments
    let shift = isAfter.map { $0 ? 7 : -7 } ?? 0
    guard let first = moments.first?.seconds, let last = moments.last?.seconds,
      last - first > 86_400
    else { return (Self.left + Self.right) / 2 + shift * 3 }
    let room = Int64(Self.right - Self.left - 40)
    return Self.left + 20 + Int((at.seconds - first) * room / (last - first)) + shift
  }
}

/// For each plan the chance it was given, as a bar, and what happened, as a mark at 0, 50 or 100.
struct PlanChart {
  let progress: ProgressView

  /// The newest plans; the table has all.
  private static let most = 12

  func draw(in page: inout Markup, title: String, description: String) {
    let trials = progress.ledger.trials.suffix(Self.most)
    let bottom = 18 + trials.count * 26
    page.image(width: 640, height: bottom + 8, title: title, description: description) { page in
      for value in [0, 50, 100] {
        let x = x(value)
        page.raw("<path class=\"grid\" d=\"M\(x) 18V\(bottom)\"/>\n")
        page.raw("<text x=\"\(x)\" y=\"12\" class=\"middle\">\(value)</text>\n")
      }
      for (row, trial) in trials.enumerated() {
        let y = 18 + row * 26 + 13
        page.raw("<text x=\"150\" y=\"\(y + 4)\" class=\"end\">")
        page.text(progress.date(trial.at))
        page.raw("</text>\n")
        if let chance = trial.prediction {
          page.raw(
            "<path class=\"bar\" d=\"M\(x(0)) \(y - 7)H\(x(min(max(chance, 0), 100)))v14H\(x(0))z\"/>\n"
          )
        }
        mark(trial, x(trial.worked == 1 ? 100 : trial.worked == 0 ? 0 : 50), y, &page)
      }
    }
    page.raw("<ul class=\"key\">\n<li><svg class=\"swatch\" viewBox=\"0 0 36 12\" ")
    page.raw("aria-hidden=\"true\"><path class=\"bar\" d=\"M1 1H35v10H1z\"/></svg> ")
    page.text(progress.labels[.chance])
    let now = progress.now
    for (worked, isTried, label) in [
      (1.0, true, Labels.Label.cameOff), (0, true, .failed), (0, false, .untried),
    ] {
      page.raw("</li>\n<li><svg class=\"swatch\" viewBox=\"0 0 36 12\" aria-hidden=\"true\">")
      let trial = Trial(prediction: nil, worked: worked, isTried: isTried, made: now, at: now)
      mark(trial, 18, 6, &page)
      page.raw("</svg> ")
      page.text(progress.labels[label])
    }
    page.raw("</li>\n</ul>\n")
  }

  /// A disc where it came off, a ring where it did not, a cross where it was not tried.
  private func mark(_ trial: Trial, _ x: Int, _ y: Int, _ page: inout Markup) {
    if !trial.isTried {
      page.raw("<path class=\"untried\" d=\"M\(x - 4) \(y - 4)l8 8m0 -8l-8 8\"/>\n")
    } else {
      let kind = trial.worked == 0 ? "missed" : "came"
      page.raw("<circle class=\"\(kind)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>\n")
    }
  }

  private func x(_ value: Int) -> Int { 170 + value * 450 / 100 }
}

/// Named bars with their numbers.
struct BarChart {
  let bars: [(name: String, count: Int)]

  func draw(in page: inout Markup, title: String, description: String) {
    let most = max(bars.map(\.count).max() ?? 0, 1)
    page.image(
      width: 640, height: bars.count * 30 + 4, title: title, description: description
    ) { page in
      for (row, bar) in bars.enumerated() {
        let y = row * 30 + 17
        page.raw("<text x=\"200\" y=\"\(y + 5)\" class=\"end\">")
        page.text(bar.name)
        page.raw("</text>\n")
        let end = 212 + bar.count * 380 / most
        if bar.count > 0 { page.raw("<path class=\"bar\" d=\"M212 \(y - 9)H\(end)v18H212z\"/>\n") }
        page.raw("<text x=\"\(end + 8)\" y=\"\(y + 5)\">\(bar.count)</text>\n")
      }
    }
  }
}
