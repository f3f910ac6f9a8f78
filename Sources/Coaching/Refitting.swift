import Dialogue
import Machines
import Understanding

extension Coach {
  /// The moves of a step, fitted to how it was told: the machines know what was answered, and not in which
  /// words.
  func refit(_ step: inout Floor.Step, _ heard: Heard, _ sitting: Sitting) {
    if heard.cues.reading == .neutral {
      // "I'm not nervous" says so itself.
      step.replace("arousal.quiet", with: .reflect("heard"))
    }
    step.moves = readBack(finer(linked(step, sitting), sitting.facts), heard)
    if middle(heard, sitting) != nil || isBetween(heard) {
      step.replace("opening.rated", with: .reflect("opening.ratedMiddle"))
    } else if isInTenths(heard, step, sitting) {
      step.replace("opening.rated", with: .reflect("opening.ratedTenths"))
    }
    if heard.cues.when == nil, heard.words > 4, heard.heart?.clause != nil {
      // "My neighbour got one, it's there every day" is no day.
      step.replace("opening.dated", with: .reflect("heard"))
    }
    if let giver = sitting.facts[.giver], giver.turn < sitting.turn {
      // Who it was is known: what was said is taken up.
      step.replace("persuasion.heard", with: .reflect("heard"))
    }
    if heard.cues.manner.contains(.dontKnow) {
      // "Dunno" says that nothing of it is known, and not that some of it is so.
      step.replace("persuasion.partly", with: .reflect("persuasion.open"))
      step.replace("arousal.fitsPartly", with: .reflect("arousal.open"))
    }
    if heard.cues.polarity == .yes, heard.heart?.role == .but, heard.heart?.clause != nil {
      // "Yeah, but it doesn't help"
      step.replace("arousal.fits", with: .reflect("arousal.fits.but"))
    }
    refitInPart(&step, heard)
    refitFelt(&step, sitting)
    if heard.heart?.feeling == true {
      // "I was afraid to forget the words" is out of nobody's hands, and nobody's fault.
      step.replace("mastery.outOfHands", with: .reflect("mastery.felt"))
    }
    if [.none, .failure].contains(heard.cues.outcome),
      heard.phrases.contains(where: { $0.past && !$0.feeling && $0.doing != nil && $0.isOfYou })
    {
      // "Rushed it and missed a loose neutral" tells what they did.
      step.replace("mastery.doing", with: .ask("mastery.doing.next"))
    }
    if sitting.facts[.numberless]?.turn == sitting.turn {
      // No number is said back to somebody who wants no more of them.
      step.moves.removeAll { $0.act == .reflect && heard.phrases.allSatisfy { !$0.isShaped } }
    }
    if step.moves.contains(where: { $0.isNamed("arousal.fitsPartly") }),
      let quote = heard.heart?.quote, hints.long.halves.hold(MetaWord.all(in: quote))
    {
      // "A bit yeah": how much of a yes it is.
      step.replace("arousal.fitsPartly", with: .reflect("arousal.fitsPartly.half"))
    }
    if sitting.facts[.date].map({ $0.turn >= sitting.turn - 1 }) == true {
      let task = sitting.facts[.task]?.phrase.todo
      // After a restart there may be no words left for that.
      let isLeft =
        speaker.variants(of: "opening.rated.of")?
        .contains { !sitting.spoken.contains($0.id) } == true
      let isShort = isLeft && task.map { $0.wordCount <= 7 } ?? false
      step.replace(
        "opening.rated", with: .reflect(isShort ? "opening.rated.of" : "opening.rated.now"))
    }
    if step.moves.contains(where: { $0.isNamed("plan.valued") }), heard.words > 3,
      whyItMatters(heard) != nil
    {
      step.replace("plan.valued", with: .reflect("plan.valued.why"))
    }
  }
}
