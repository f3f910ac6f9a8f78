import ArgumentParser
import Coaching
import Journal
import LineProtocol

/// What is kept, at a glance.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "Lists the sessions that are kept.",
    discussion: "Exit status: 0 done, 65, 73, 74 or 75 where the journal cannot be used.")

  @OptionGroup var options: StoreOptions

  func run() {
    let store = options.open()
    let overviews = store.told { () throws(JournalProblem) in try store.journal.overviews() }
    guard !overviews.isEmpty else { return }
    let coach = options.coach()
    var rows = [["NAME", "LINES", "LAST", "OPEN PLAN"]]
    for overview in overviews {
      let plan = store.session(overview.name, coach).sitting.ledger.plan
      let open = plan.flatMap { $0.told == nil && $0.isWhole ? $0.words : nil }
      rows.append([
        Self.shown(overview.name), String(overview.lines), Self.time(overview),
        open.map { Self.shown($0.quote) } ?? "-",
      ])
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      print((cells + [row[3]]).joined(separator: "  "))
    }
  }

  /// What can be shown anywhere.
  private static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isShowable ? $0 : "?" }))
  }

  /// `2026-11-23 10:04`, where it was.
  private static func time(_ overview: Overview) -> String {
    let moment = Moment(seconds: overview.seconds, offset: overview.offset)
    let local = moment.seconds + Int64(moment.offset)
    let minutes = Int((local % 86_400 + 86_400) % 86_400 / 60)
    return moment.day.description + " " + two(minutes / 60) + ":" + two(minutes % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Unicode.Scalar {
  fileprivate var isShowable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
