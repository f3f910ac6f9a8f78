import Packs

/// The words of a language as measuring needs them: which carry content, and which are forms of
/// the same word.
public struct Lexis: Sendable {
  private var small: Set<String> = []
  private var numbers: [String: Int] = [:]
  private var stems: [String: String] = [:]

  /// All numbers are taken for one another: "seven out of ten" and 70.
  static let number = "#"

  /// Reads `quality/words.txt`, and the irregular forms in `grammar/` and `lexicons/`.
  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
    try read(PackFile(reading: folder + "/quality/words.txt"))
    for path in ["/lexicons/forms.txt", "/grammar/verbs.txt"] {
      guard let file = try? PackFile(reading: folder + path) else { continue }
      try file.forEachLine { line throws(PackProblem) in forms(file.text(line.text)) }
    }
  }

  private mutating func read(_ file: PackFile) throws(PackProblem) {
    var section = ""
    try file.forEachLine { line throws(PackProblem) in
      let text = file.text(line.text)
      switch line.kind {
      case .section: section = text
      case .entry:
        let words = text.split(separator: " ").map(String.init)
        switch section {
        case "small": small.formUnion(words)
        case "numbers": numbers[words[0]] = words.last.flatMap { Int($0) }
        case "forms": forms(text)
        case _:
          throw PackProblem(
            path: file.path, line: line.number,
            message: "[\(section)] is unknown; a section is [small], [numbers] or [forms]")
        }
      }
    }
  }

  /// The forms of one word, the plain one first: "write wrote written writing".
  private mutating func forms(_ line: String) {
    let words = line.split { $0 == " " || $0 == "/" || $0 == "+" }.map(String.init)
    guard words.count > 1 else { return }
    let plain = stemmed(words[0])
    for word in words where stems[word] == nil { stems[word] = plain }
  }

  /// The words of a text in lower case, in order: letters and digits, apostrophes inside.
  static func tokens(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    func close(_ words: inout [String], _ word: inout String) {
      while word.hasSuffix("'") { word.removeLast() }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for letter in text.lowercased() {
      if letter.isLetter || letter.isNumber {
        word.append(letter)
      } else if letter == "'" || letter == "\u{2019}" {
        if !word.isEmpty { word.append("'") }
      } else {
        close(&words, &word)
      }
    }
    close(&words, &word)
    return words
  }

  /// The stems of the words that carry content, in order.
  public func content(of text: some StringProtocol) -> [String] {
    Lexis.tokens(text).compactMap(content(word:))
  }

  /// The stem of a word; nil where it carries no content of its own.
  func content(word: String) -> String? {
    if small.contains(word) { return nil }
    if number(word) != nil { return Lexis.number }
    let bare = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    if small.contains(bare) { return nil }
    return stem(bare)
  }

  /// The number that a word is, in digits or in letters.
  /// "30ish" and "8pm" are numbers as well.
  func number(_ word: String) -> Int? {
    numbers[word]
      ?? Int(word.first?.isNumber == true ? String(word.prefix(while: \.isNumber)) : word)
  }

  func stem(_ word: String) -> String { stems[word] ?? stemmed(word) }

  /// English endings off; what is left need be no word, only the same for all forms.
  private func stemmed(_ word: String) -> String {
    guard word.utf8.count > 3 else { return word }
    var bytes = Array(word.utf8)
    func ends(_ ending: String) -> Bool {
      bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    if ends("ies") || ends("ied") {
      bytes.removeLast(3)
      bytes.append(0x79)
    } else if ends("s"), !ends("ss"), !ends("us") {
      bytes.removeLast()
    }
    for ending in ["ing", "ed"] where bytes.count >= ending.utf8.count + 3 && ends(ending) {
      bytes.removeLast(ending.utf8.count)
      if bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2], !ends("ss"),
        !ends("ll")
      {
        bytes.removeLast()
      }
      break
    }
    if bytes.count > 3, ends("e") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True where the stems are of the same word, one slip of spelling or a longer ending apart.
  static func near(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let a = Array(one.utf8)
    let b = Array(other.utf8)
    let short = min(a.count, b.count)
    if short >= 4, a.prefix(short).elementsEqual(b.prefix(short)) { return true }
    guard short >= 5, abs(a.count - b.count) <= 1 else { return false }
    var front = 0
    while front < short, a[front] == b[front] { front += 1 }
    var back = 0
    while back < short - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
    return max(a.count, b.count) - front - back <= 1
      || (a.count == b.count && a.count - front - back == 2 && a[front] == b[front + 1]
        && a[front + 1] == b[front])
  }
}
