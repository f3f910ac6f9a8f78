import Understanding

/// `cando understand`: what each line was taken to mean, one JSON object a line, in order.
public struct UnderstandFace {
  public enum Input: String, CaseIterable, Sendable {
    /// Each line is what was said; its number is its id.
    case text
    /// Each line is an object with `id`, `text` and `asked`, which may be null.
    case json
  }

  private let understander: Understander
  private let input: Input
  private var writer = JSONWriter()
  private var number = 0

  public init(understander: Understander, input: Input) {
    self.understander = understander
    self.input = input
  }

  /// The answer to one line, with its line end. A line that cannot be read gets an `error`.
  public mutating func answer(_ bytes: [UInt8]) -> [UInt8] {
    number += 1
    writer.removeAll()
    switch input {
    case .text: tell(Line(cleaning: bytes), .nothing, id: .number(text: String(number)))
    case .json: answerObject(bytes)
    }
    writer.newline()
    return writer.bytes
  }

  /// The answer to a line that was too long to be held.
  public mutating func tooLong() -> [UInt8] {
    number += 1
    writer.removeAll()
    let id = input == .text ? JSON.number(text: String(number)) : .null
    fail("the line is longer than \(LineReader.limit) bytes", id: id)
    writer.newline()
    return writer.bytes
  }

  private mutating func answerObject(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    do throws(JSONProblem) {
      let object = try reader.read()
      let id = object["id"] ?? .null
      guard case .object = object else {
        return fail("the line is no object; it takes {\"id\", \"text\", \"asked\"}", id: .null)
      }
      guard let text = object["text"]?.string else {
        return fail("\"text\" is missing, or no string", id: id)
      }
      switch object["asked"] {
      case nil, .null: tell(Line(text), .nothing, id: id)
      case .string(let question): tell(Line(text), Asked(question: question), id: id)
      default: fail("\"asked\" is neither a string nor null", id: id)
      }
    } catch {
      fail(error.description, id: reader.members.first { $0.name == "id" }?.value ?? .null)
    }
  }

  private mutating func fail(_ message: String, id: JSON) {
    writer.object {
      $0.name("v")
      $0.number(1)
      $0.name("id")
      $0.value(id)
      $0.name("error")
      $0.string(message)
    }
  }

  private mutating func tell(_ line: Line, _ asked: Asked, id: JSON) {
    let cues = understander.cues(of: line, asked: asked)
    writer.object {
      $0.name("v")
      $0.number(1)
      $0.name("id")
      $0.value(id)
      $0.cues(cues, of: line)
    }
  }
}
