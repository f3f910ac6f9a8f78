import Dialogue
import Machines
import Understanding

extension Coach {
  /// The number that opens a line, and what follows on a mark or a "but".
  func wholeFirst(_ line: Line) -> (Int, String)? {
    var text = line.text[...]
    text.strip(hints.stated)
    text.strip(corrections.abouts)
    let digits = text.prefix(while: \.isNumber)
    guard let whole = Int(digits), (0...100).contains(whole), digits.endIndex < text.endIndex
    else { return nil }
    let mark = text[digits.endIndex]
    var rest = text[digits.endIndex...].bare
    // "55 I'd say, the questions are more like 40"
    let isStated = rest.strip(hints.stated)
    rest = rest.drop { ",.; ".contains($0) }
    let isJoined = rest.strip(hints.buts)
    guard isJoined || isStated || ",.;".contains(mark) else { return nil }
    return rest.first?.isLetter == true ? (whole, String(rest)) : nil
  }
}
