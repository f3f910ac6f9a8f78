import Coaching
import Packs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The operator's region, whose helplines the coach names: `--region`, else the variable
/// CANDO_REGION. Never guessed from a language or a clock.
enum Region {
  static let variable = "CANDO_REGION"

  /// The coach with its region; numbers that have grown old are told on standard error.
  static func set(_ option: String?, for coach: Coach, at seconds: Int64) -> Coach {
    var coach = coach
    if let code = option ?? getenv(variable).map({ String(cString: $0) }), !code.isEmpty {
      coach.region = coach.helplines.region(code: code)
      if coach.region == nil {
        tell("no helplines for the region \(code); numbers are named in general terms")
      }
    }
    for problem in coach.helplines.stale(at: seconds) { tell(problem.description) }
    return coach
  }

  private static func tell(_ what: String) {
    var line = "cando: " + what + "\n"
    line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }
}
