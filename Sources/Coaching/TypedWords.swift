import Understanding

/// The words of a line of the plan while its days and hours are written out.
struct TypedWords {
  private var words: [String]
  private let typed: TypedMomentWords
  private(set) var isChanged = false

  init(_ text: String, _ typed: TypedMomentWords) {
    words = text.parted.map(String.init)
    self.typed = typed
  }

  var text: String { words.joined(separator: " ") }

  private func low(_ at: Int) -> String {
    words.indices.contains(at) ? words[at][...].bare.straight.lowercased() : ""
  }

  /// True where a clause ends with the word.
  private func pauses(_ at: Int) -> Bool {
    !words.indices.contains(at) || words[at].last.map { ",.;:!?".contains($0) } == true
  }

  private mutating func put(_ word: String, at: Int) {
    let marks = String(words[at].reversed().prefix { ",.;:!?".contains($0) }.reversed())
    guard words[at] != word + marks else { return }
    words[at] = word + marks
    isChanged = true
  }

  private mutating func remove(_ at: Int) {
    words.remove(at: at)
    isChanged = true
  }

  mutating func writeDays() {
    for at in words.indices {
      let word = low(at)
      if let whole = typed.shorts[word] {
        put(whole, at: at)
      } else if let whole = typed.unsure[word], isDay(at) {
        put(whole, at: at)
      }
    }
  }

  mutating func writeLacking() {
    for at in words.indices {
      guard let whole = typed.lacking[low(at)],
        low(at) != typed.its || typed.clauseWords.contains(low(at - 1))
      else { continue }
      put(whole, at: at)
    }
  }

  /// "Sat" opens the line or stands behind "on", and no verb stands there.
  private func isDay(_ at: Int) -> Bool {
    typed.dayLeads.contains(low(at - 1)) || typed.hourHosts.contains(low(at - 1))
      || (at == 0 || pauses(at - 1)) && (pauses(at) || at + 1 == words.count || goesOn(at + 1))
  }

  private func goesOn(_ at: Int) -> Bool {
    let word = low(at)
    return typed.goesOn.contains(word) || typed.hourHosts.contains(word)
      || typed.roughly.contains(word) || hour(at) != nil
      || typed.shorts[word] ?? typed.unsure[word] != nil
  }

  /// "When it's empty ill read it": no illness. What opens a sentence is heard as it stands.
  mutating func writeIll() {
    for at in words.indices.dropLast().dropFirst()
    where low(at) == typed.ill && !pauses(at - 1) && !pauses(at)
      && !typed.beforeIll.contains(low(at - 1))
      && !typed.afterIll.contains(low(at + 1))
    {
      put(typed.willDo, at: at)
    }
  }

  /// The hour that a word is, and whether it is a rough one: "7", "7pm", "9ish".
  private func hour(_ at: Int) -> (text: String, isRough: Bool)? {
    let word = low(at)
    let digits = word.prefix(while: \.isNumber)
    guard let value = Int(digits), (1...24).contains(value), digits.count <= 2 else { return nil }
    var tail = word.dropFirst(digits.count)
    if let mark = tail.first, ":.".contains(mark) {
      guard tail.dropFirst().prefix(while: \.isNumber).count == 2 else { return nil }
      tail = tail.dropFirst(3)
    }
    if tail == typed.ish { return (String(word.dropLast(typed.ish.count)), true) }
    return tail.isEmpty || typed.halves.contains(String(tail)) ? (word, false) : nil
  }

  /// "Half five", "at seven": the hour as a figure.
  mutating func writeFigures() {
    for at in words.indices.dropFirst() {
      guard let figure = typed.figures[low(at)],
        typed.hourLeads.contains(low(at - 1)) && !pauses(at - 1),
        pauses(at) || at + 1 == words.count || typed.goesOn.contains(low(at + 1))
      else { continue }
      put(figure, at: at)
    }
  }

  /// "7 after tea", where a moment is asked for.
  mutating func writeFirstHour() {
    guard words.count > 1, let first = hour(0), !pauses(0) || words[0].hasSuffix(","),
      typed.afterHour.contains(low(1))
    else { return }
    put(first.text, at: 0)
    words.insert(first.isRough ? typed.around : typed.at, at: 0)
    isChanged = true
  }

  /// "Wednesday like 7": an hour, with what leads to it.
  mutating func writeHours() {
    var at = 1
    while at < words.count {
      defer { at += 1 }
      guard let hour = hour(at),
        pauses(at) || at + 1 == words.count || typed.goesOn.contains(low(at + 1))
      else { continue }
      var host = at - 1
      while host > 0, typed.roughly.contains(low(host)) { host -= 1 }
      let isLed = low(host) == typed.at || low(host) == typed.around
      guard typed.hourHosts.contains(low(host)), !pauses(host) || isLed else {
        if hour.isRough, isLed { put(hour.text, at: at) }
        continue
      }
      for place in ((host + 1)..<at).reversed() { remove(place) }
      put(hour.text, at: host + 1)
      words.insert(hour.isRough ? typed.around : typed.at, at: host + 1)
      isChanged = true
      at = host + 2
    }
  }

  /// "For one minutes"
  mutating func writeCounts() {
    for at in words.indices.dropFirst()
    where typed.ones.contains(low(at - 1)) && typed.units.contains(low(at)) {
      put(String(low(at).dropLast()), at: at)
    }
  }

  /// "If the kids come in | I do it in the car": what they do then is set off.
  mutating func setOffAct() {
    guard words.count > 5, typed.caseWords.contains(low(0)),
      !words.contains(where: { $0.last == "," })
    else { return }
    let own = words.indices.filter { $0 > 2 && typed.ownWords.contains(low($0)) }
    guard own.count == 1, let at = own.first, at + 1 < words.count,
      !typed.beforeOwn.contains(low(at - 1)), !pauses(at - 1)
    else { return }
    words[at - 1] += ","
    isChanged = true
  }

  /// "Sunday at 7 when it's empty": what is so then is set off.
  mutating func setOffClause() {
    guard isChanged, typed.hourHosts.contains(low(0)),
      let clause = words.indices.dropFirst(2).first(where: { typed.clauseWords.contains(low($0)) }),
      !pauses(clause - 1), words.count - clause > 2, !typed.tight.contains(low(clause - 1))
    else { return }
    words[clause - 1] += ","
  }
}
