import Coaching

/// Dates as transcripts write them, `2026-11-23T10:00:00Z`, without a library.
enum Calendar {
  /// Seconds since 1970 in UTC; nil where the text is no such date.
  static func moment(_ text: some StringProtocol) -> Moment? {
    let numbers = text.split { "-T:Z ".contains($0) }.compactMap { Int64($0) }
    guard numbers.count == 6, (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
    else { return nil }
    let days = days(numbers[0], numbers[1], numbers[2])
    return Moment(seconds: days * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5])
  }

  static func text(_ moment: Moment) -> String {
    let day = Moment(seconds: moment.seconds).day
    let rest = moment.seconds - Int64(day.number) * 86_400
    let date = "\(day.year)-\(two(Int64(day.month)))-\(two(Int64(day.day)))"
    return date + "T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// Date to days since 1970 (Hinnant 2013, "days_from_civil").
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
  }

  private static func two(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
