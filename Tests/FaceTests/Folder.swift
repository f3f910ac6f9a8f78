import Foundation

/// The words of this repository, found as the program finds them: above the built program.
let repositoryPrompts: String = {
  var folder = builtProgram as NSString
  while folder.length > 1 {
    folder = folder.deletingLastPathComponent as NSString
    let place = folder.appendingPathComponent("prompts")
    if FileManager.default.fileExists(atPath: place + "/en") { return place }
  }
  fatalError("no prompts above \(builtProgram)")
}()

/// An empty folder that is gone when the test is.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "cando-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of what is in it.
  var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}
