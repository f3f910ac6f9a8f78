import Efficacy
import Foundation
import FoundationXML
import Progress
import Testing

/// What holds of every page.
@Suite struct PageTests {
  static let pages = Ledgers.all.map { Ledgers.view($0.ledger).page(language: "en") }

  /// The body is written so that it is XML as well, and is read as such.
  private func body(_ page: String) throws -> XMLElement {
    let start = try #require(page.range(of: "<body>"))
    let end = try #require(page.range(of: "</body>"))
    let text = String(page[start.lowerBound..<end.upperBound])
      .replacingOccurrences(of: "<br>", with: "<br/>")
    return try #require(try XMLDocument(xmlString: text).rootElement())
  }

  @Test(arguments: pages)
  func `it is well formed, and every image is named and described`(page: String) throws {
    let body = try body(page)
    var names: Set<String> = []
    for image in try body.nodes(forXPath: "//svg[@role='img']") {
      let image = try #require(image as? XMLElement)
      let labels = try #require(image.attribute(forName: "aria-labelledby")?.stringValue)
      for label in labels.split(separator: " ") {
        #expect(names.insert(String(label)).inserted, "twice: \(label)")
        let found = try image.nodes(forXPath: "*[@id='\(label)']")
        #expect(found.first?.stringValue?.isEmpty == false)
      }
    }
    let images = try body.nodes(forXPath: "//svg[@role='img']").count
    let tables = try body.nodes(forXPath: "//table").count
    #expect(images <= tables)
    for table in try body.nodes(forXPath: "//table") {
      let heads = try table.nodes(forXPath: "thead/tr/th[@scope='col']").count
      let caption = try table.nodes(forXPath: "caption").count
      #expect(heads > 0 && caption == 1)
      for row in try table.nodes(forXPath: "tbody/tr") {
        let cells = try row.nodes(forXPath: "td").count
        #expect(cells == heads)
      }
    }
  }

  @Test(arguments: pages)
  func `it runs and loads nothing`(page: String) {
    for trace in ["<script", "http:", "https:", "url(", "@import", "src=", "href=", "onload"] {
      #expect(!page.lowercased().contains(trace), "\(trace)")
    }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
  }

  @Test func `what a person wrote is shown as they wrote it`() throws {
    let body = try body(Ledgers.view(Ledgers.awkward).page(language: "en"))
    let text = body.stringValue ?? ""
    #expect(text.contains("</title><script>alert('x')</script> & \"quotes\""))
    #expect(text.contains("if </svg> then i <i>go</i>"))
    #expect(!text.unicodeScalars.contains("\u{7}"))
  }

  /// WCAG 2.2: 4.5 to 1 for text, 3 to 1 for what is drawn.
  @Test func `text and lines stand out, in light and dark`() throws {
    let page = Self.pages[0]
    for (scheme, part) in [("light", 1), ("dark", 2)] {
      let rules = page.components(separatedBy: ":root {")[part]
      func colour(_ name: String) throws -> Double {
        let start = try #require(rules.range(of: "--\(name): #")).upperBound
        return Self.luminance(rules[start...].prefix(6))
      }
      let paper = try colour("paper")
      for (name, least) in [
        ("ink", 7.0), ("soft", 4.5), ("way0", 3), ("way1", 3), ("way2", 3), ("way3", 3),
      ] {
        let other = try colour(name)
        let contrast = (max(paper, other) + 0.05) / (min(paper, other) + 0.05)
        #expect(contrast >= least, "\(scheme) \(name): \(contrast)")
      }
    }
  }

  private static func luminance(_ hex: Substring) -> Double {
    let number = Int(hex, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(number >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
