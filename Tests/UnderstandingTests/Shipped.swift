import Packs
import Testing
import Understanding

/// The pack that is shipped, loaded once for all tests.
enum Shipped {
  static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/prompts/en"
  }()

  static let understander: Understander = {
    do {
      return try Understander(folder: folder)
    } catch {
      fatalError("\(error)")
    }
  }()

  static func cues(_ text: String, asked: Asked = .nothing) -> Cues {
    understander.cues(of: Line(text), asked: asked)
  }
}
