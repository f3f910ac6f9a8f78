/// What is wrong with a pack, where, and what to do: `prompts/en/mastery.txt:12: …`.
public struct PackProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  /// From 1; 0 where the whole file or folder is meant.
  public let line: Int
  public let message: String

  public init(path: String, line: Int = 0, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  public var description: String {
    line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)"
  }
}
