/// Breaks a line at blanks into lines of at most `columns`; a word that is longer than that, or a
/// run of wide characters without blanks, is broken between characters.
public func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    let width = word.reduce(0) { $0 + $1.columns }
    if used > 0, used + 1 + width > columns {
      lines.append(line)
      line = ""
      used = 0
    }
    if used > 0 {
      line += " "
      used += 1
    }
    if width <= columns {
      line += word
      used += width
      continue
    }
    for character in word {
      if used > 0, used + character.columns > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      line.append(character)
      used += character.columns
    }
  }
  if used > 0 { lines.append(line) }
  return lines
}
