/// HTML in the making. What comes from outside goes through `text`, which escapes it.
struct Markup {
  private(set) var html = ""
  private var figures = 0

  mutating func raw(_ markup: String) { html += markup }

  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      // Control characters have no place in HTML.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": html += " "
      case _: html.unicodeScalars.append(scalar)
      }
    }
  }

  mutating func inline(_ name: String, _ text: String, kind: String? = nil) {
    html += "<" + name + (kind.map { " class=\"" + $0 + "\"" } ?? "") + ">"
    self.text(text)
    html += "</" + name + ">"
  }

  mutating func element(_ name: String, _ text: String, kind: String? = nil) {
    inline(name, text, kind: kind)
    html += "\n"
  }

  /// A figure, with a caption where its heading does not say it already.
  mutating func figure(_ caption: String?, _ draw: (inout Markup) -> Void) {
    html += "<figure tabindex=\"0\">\n"
    if let caption { element("figcaption", caption) }
    draw(&self)
    html += "</figure>\n"
  }

  /// An image that a screen reader names by its title and describes.
  mutating func image(
    width: Int, height: Int, title: String, description: String, _ draw: (inout Markup) -> Void
  ) {
    figures += 1
    let name = "figure-\(figures)"
    html += "<svg role=\"img\" viewBox=\"0 0 \(width) \(height)\" "
    html += "aria-labelledby=\"\(name)-title \(name)-desc\">\n"
    html += "<title id=\"\(name)-title\">"
    text(title)
    html += "</title>\n<desc id=\"\(name)-desc\">"
    text(description)
    html += "</desc>\n"
    draw(&self)
    html += "</svg>\n"
  }

  /// - Parameter numbers: the columns that hold numbers.
  mutating func table(
    _ caption: String, _ head: [String], _ rows: [[String]], numbers: Set<Int>
  ) {
    guard !rows.isEmpty else { return }
    html += "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\""
    text(caption)
    html += "\">\n<table>\n"
    element("caption", caption)
    html += "<thead><tr>"
    for (column, cell) in head.enumerated() {
      html += "<th scope=\"col\"" + (numbers.contains(column) ? " class=\"number\">" : ">")
      text(cell)
      html += "</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        html += numbers.contains(column) ? "<td class=\"number\">" : "<td>"
        text(cell)
        html += "</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
  }
}
