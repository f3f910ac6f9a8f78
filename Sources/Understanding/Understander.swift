import Packs

/// Reads a line for its cues, in one pass over its words, with lexicons from
/// `prompts/<language>/lexicons`. Immutable once loaded; the same line gives the same cues.
public struct Understander: Sendable {
  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
  }

  public func cues(of line: Line, asked: Asked) -> Cues {
    Cues()
  }
}
