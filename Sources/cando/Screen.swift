import CReadline
import Coaching
import LineProtocol

/// Replies on the terminal.
struct Screen: ~Copyable {
  private let isAccessible: Bool
  private var writer = ReplyWriter(descriptor: Edge.output)

  /// - Parameter isAccessible: for screen readers: each turn is labelled, no line is broken.
  init(isAccessible: Bool) { self.isAccessible = isAccessible }

  /// Shows a reply at the width the terminal has now, 80 columns at most, and a blank line where
  /// more is to come.
  mutating func show(_ reply: Reply, isLast: Bool = false) throws(StreamProblem) {
    let text = Wall.clean(reply.text)
    if isAccessible {
      try writer.addLine("Coach: " + text)
    } else {
      let columns = min(Int(creadline_columns(Edge.output)), 80)
      for line in wrapped(text, columns: columns) { try writer.addLine(line) }
      if !isLast, !reply.ended { try writer.addLine("") }
    }
    try writer.flush()
  }
}
