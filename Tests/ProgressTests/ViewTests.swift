import Efficacy
import Foundation
import Progress
import Testing

/// What is shown of fixed ledgers, byte for byte. `RECORD=1` rewrites Views/; the diff is to be read.
@Suite struct ViewTests {
  static let recording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  static let folder = Ledgers.root.appending(path: "Tests/ProgressTests/Views")

  private func holds(_ text: String, _ name: String) throws {
    let file = Self.folder.appending(path: name)
    if Self.recording { try text.write(to: file, atomically: true, encoding: .utf8) }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "\(name)")
  }

  @Test(arguments: Ledgers.all.indices)
  func `every view is as it was`(of place: Int) throws {
    let (name, ledger) = Ledgers.all[place]
    let view = Ledgers.view(ledger)
    try holds(view.text(.drawn(columns: 80)), name + "-drawn.txt")
    try holds(view.text(.plain), name + "-plain.txt")
    try holds(view.evidence(.plain), name + "-evidence.txt")
    try holds(view.page(language: "en"), name + ".html")
  }

  @Test func `every label has its words`() {
    #expect(Ledgers.view(Ledger()).labels.missing.isEmpty)
  }

  @Test(arguments: Ledgers.all.indices, [40, 60, 80])
  func `a drawing keeps to the width`(of place: Int, columns: Int) {
    let view = Ledgers.view(Ledgers.all[place].ledger)
    for line in view.text(.drawn(columns: columns)).split(separator: "\n") {
      // A single word is never broken.
      #expect(line.count <= columns || !line.drop { $0 == " " }.contains(" "), "\(line)")
    }
  }

  @Test func `a plain view has nothing drawn`() {
    for (_, ledger) in Ledgers.all.prefix(3) {
      let view = Ledgers.view(ledger)
      for text in [view.text(.plain), view.evidence(.plain)] {
        let strange = text.unicodeScalars.filter { !$0.isASCII && $0 != "½" }
        #expect(strange.isEmpty)
      }
    }
  }
}
