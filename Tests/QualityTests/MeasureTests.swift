import Coaching
import Testing

@testable import Quality

/// The shares and sizes of the scorecard, on conversations written by hand.
@Suite struct MeasureTests {
  private func turn(_ typed: String, _ says: MadeUp.Sentence...) -> (String, [MadeUp.Sentence]) {
    (typed, says)
  }

  private let ask: MadeUp.Sentence = (Act.open, "ask", "What then?")

  @Test func reflectionsAreCountedPerQuestion() {
    let good = MadeUp([
      turn("the bow slipped", (Act.simple, "said", "The bow slipped."), ask),
      turn("I held on", (Act.complex, "said", "You held on, with the bow gone."), ask),
    ])
    let row = ReflectionsPerQuestion().row(of: [good.reading])
    #expect(row.holds && row.value == "1.00" && row.breaks.isEmpty)

    let poor = ReflectionsPerQuestion().row(of: [
      MadeUp([turn("the bow slipped", ask), turn("I held on", good.turns[1].says[0], ask)]).reading
    ])
    #expect(!poor.holds && poor.value == "0.50")
    #expect(poor.breaks.map(\.line) == [1])
  }

  @Test func complexReflectionsAreAShare() {
    let simple: MadeUp.Sentence = (Act.simple, "said", "The bow slipped.")
    let complex: MadeUp.Sentence = (Act.complex, "said", "The bow slipped, and you held on.")
    let even = MadeUp([turn("the bow slipped", simple), turn("and then", complex)])
    #expect(ComplexShare().row(of: [even.reading]).holds)
    let flat = MadeUp([turn("the bow slipped", simple), turn("and then", simple)])
    let row = ComplexShare().row(of: [flat.reading])
    #expect(!row.holds && row.breaks.count == 2)
  }

  @Test func scriptsAreNoAdvice() {
    let told: MadeUp.Sentence = (Act.inform, "plan.unplanned", "You should wait.")
    let script: MadeUp.Sentence = (Act.inform, "arousal.function.heart", "A fast heart helps.")
    #expect(!Telling().row(of: [MadeUp([turn("hm", told, ask)]).reading]).holds)
    #expect(Telling().row(of: [MadeUp([turn("hm", script, ask)]).reading]).holds)
  }

  @Test func wordsAreHeldAgainstThePersons() {
    let typed = "I went out and the whole hall was full of people who all looked"
    let long: MadeUp.Sentence = (
      Act.inform, "x", "So many words from me, and on and on, where you had said so few of them."
    )
    #expect(!WordsForWords().row(of: [MadeUp([turn(typed, long)]).reading]).holds)
    #expect(WordsForWords().row(of: [MadeUp([turn(typed, ask)]).reading]).holds)
    #expect(WordsForWords().row(of: [MadeUp([turn("ok", long)]).reading]).value == "no sentences")
  }

  @Test func theMedianIsInTheMiddle() {
    #expect(Figure.median([3, 1, 2]) == 2 && Figure.median([4, 1]) == 2.5)
    #expect(Figure.median([]) == 0)
  }

  @Test func questionsAloneAreCountedFromTheThird() {
    let alone = MadeUp(Array(repeating: turn("ok", ask), count: 4))
    let row = QuestionsAlone().row(of: [alone.reading])
    #expect(!row.holds && row.value == "0.50" && row.breaks.map(\.line) == [3, 4])
    let mixed = MadeUp([
      turn("ok", ask), turn("ok", ask), turn("ok", (Act.inform, "x", "I see."), ask),
    ])
    #expect(QuestionsAlone().row(of: [mixed.reading]).holds)
  }

  @Test(arguments: [
    ("cat", 1), ("table", 2), ("made", 1), ("worked", 1), ("wanted", 2), ("reading", 2),
    ("able", 2), ("times", 1), ("pieces", 2), ("the", 1), ("idea", 2), ("practice", 2), ("40", 1),
  ])
  func syllables(word: String, count: Int) {
    #expect(Syllables.count(word) == count)
  }

  @Test func theGradeGrowsWithLongWords() {
    let easy = MadeUp([turn("a", (Act.inform, "x", "The cat sat on the mat. It was warm."))])
    #expect(Grade(isQuick: false).row(of: [easy.reading]).holds)
    let hard = MadeUp([
      turn(
        "a",
        (
          Act.inform, "x",
          "Organisational psychology differentiates metacognitive anticipation considerably."
        ))
    ])
    let row = Grade(isQuick: false).row(of: [hard.reading])
    #expect(!row.holds && row.breaks.count == 1)
  }
}
