import Packs

/// The shipped lines that the safety screen is held against: `safety-risk.txt` and
/// `safety-lookalikes.txt` under prompts/<language>/selftest, a line an entry.
public struct SafetySuite: Sendable {
  public struct Line: Sendable {
    public let text: String
    /// Its section: for risk a class of safety.md and `explicit` or `indirect`, for a look-alike a
    /// field of life.
    public let group: String
    /// Where it stands in its file, from 1.
    public let number: Int

    /// True where it says outright what is the matter.
    public var isExplicit: Bool { group.hasSuffix(" explicit") }
    /// The class of safety.md that it is of.
    public var expected: String { String(group.prefix { $0 != " " }) }
  }

  public let risks: [Line]
  public let lookAlikes: [Line]

  /// - Parameter folder: for instance `prompts/en/selftest`.
  public init(folder: String) throws(PackProblem) {
    risks = try Self.lines(PackFile(reading: folder + "/safety-risk.txt"))
    lookAlikes = try Self.lines(PackFile(reading: folder + "/safety-lookalikes.txt"))
  }

  private static func lines(_ file: PackFile) throws(PackProblem) -> [Line] {
    var group = ""
    var lines: [Line] = []
    try file.forEachLine { line throws(PackProblem) in
      switch line.kind {
      case .section: group = file.text(line.text)
      case .entry:
        lines.append(Line(text: file.text(line.text), group: group, number: line.number))
      }
    }
    return lines
  }
}
