/// Finds the shortest conversation that still breaks a rule: the lines that need not have been
/// typed are left out, one after the other, until none can go.
struct Shrinking {
  let gauge: Gauge
  /// Conversations held at most for one rule.
  static let effort = 1500

  /// - Parameter script: a conversation that breaks the rule, cut after the first line that does.
  /// - Parameter key: the words that do it, which stay the same.
  func shortest(_ script: Script, breaking rule: any Rule, key: String) -> Script {
    var best = script
    var tries = 0
    var shrunk = true
    while shrunk, tries < Shrinking.effort {
      shrunk = false
      var at = 0
      while at < best.lines.count, tries < Shrinking.effort {
        let shorter = best.without(at)
        tries += 1
        if breaks(shorter, rule, key) {
          best = shorter
          shrunk = true
        } else {
          at += 1
        }
      }
    }
    return best
  }

  private func breaks(_ script: Script, _ rule: any Rule, _ key: String) -> Bool {
    let reading = gauge.reader.reading(of: script.held(with: gauge.coach, probe: gauge.probe))
    return rule.breaks(in: reading).contains { $0.key == key }
  }
}

extension Script {
  /// The script without a line, and without the time before the next one.
  func without(_ at: Int) -> Script {
    var shorter = self
    let gone = shorter.lines.remove(at: at)
    guard at < shorter.lines.count else { return shorter }
    let pause = shorter.lines[at].at.seconds - gone.at.seconds
    for later in shorter.lines.indices[at...] { shorter.lines[later].at.seconds -= pause }
    return shorter
  }
}
