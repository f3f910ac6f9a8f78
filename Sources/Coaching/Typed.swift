import Understanding

/// How what is kept was typed.
extension Keeping {
  /// The if-then as it was typed, without its full stop: of several sentences the one that holds it.
  var typed: String {
    let sentences = Sentences.all(in: line.text)
    let whole = sentences.first { sentence in
      guard sentences.count > 1 else { return false }
      let plan = phraser.plan(of: Line(String(sentence)))
      return plan.cue != nil && plan.act != nil
    }
    return String((whole ?? line.text[...]).bare)
  }

  /// True where the line has the number in words: "thirty" for 30, and not "three".
  func isSpelled(_ number: Int) -> Bool {
    heard.cues.because.contains { reason in
      guard reason.isOf("ratings", "number") else { return false }
      let words = Line(line.slice(reason.span))
      let rating = understander.rating(of: words, asked: .scale(top: 100))
      return rating.map { !$0.verbal && Int($0.value.rounded()) == number } ?? false
    }
  }
}
