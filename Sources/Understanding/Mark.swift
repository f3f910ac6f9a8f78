/// What a lexicon entry stands for: one section of one lexicon file. The order is that of `files`.
enum Mark: UInt8, CaseIterable, Sendable {
  case negationNot, negationAffirmed, negationEnd
  case polarityYes, polarityNo, polarityUnsure, polarityHedge, polarityFiller, polarityDo
  case polarityDont, polarityElsewhere
  case ratingsVerbal, ratingsPercent, ratingsOutOf, ratingsPoints, ratingsBest, ratingsNever,
    ratingsValue
  case ratingsBetween, ratingsLead, ratingsGiven, ratingsElsewhere
  case outcomesSuccess, outcomesFailure, outcomesPartial, outcomesNotAttempted
  case outcomesMaybeSuccess, outcomesMaybeFailure, outcomesAttempt, outcomesAhead, outcomesField
  case outcomesElsewhere
  case causesEffort, causesNoEffort, causesStrategy, causesNoStrategy, causesPreparation,
    causesNoPreparation, causesAbility, causesNoAbility, causesLuck, causesBadLuck, causesEase,
    causesDifficulty, causesHelp, causesNoHelp, causesGoodState, causesState, causesFeeling,
    causesBecause, causesElsewhere
  case peersSimilar, peersAhead, peersBehind, peersExpert, peersStruggled, peersEasy
  case peersEveryone, peersNobody, peersBeside
  case feedbackPositive, feedbackNegative, feedbackPerson, feedbackProcess, feedbackGiver
  case feedbackSaid, feedbackSpecific
  case sensationsHeart, sensationsBreath, sensationsSweat, sensationsShaking, sensationsVoice
  case sensationsStomach, sensationsBlankMind, sensationsHeat, sensationsTension
  case sensationsDryMouth, sensationsDizziness, sensationsTears, sensationsTired, sensationsCalm
  case sensationsNumb, sensationsElsewhere
  case readingsThreat, readingsChallenge, readingsNeutral
  case whenNow, whenToday, whenTomorrow, whenYesterday, whenMinute, whenHour, whenDay, whenWeek
  case whenMonth, whenYear, whenWeekday, whenMonthName, whenNext, whenLast, whenAgo, whenIn
  case whenFeast, whenEnd, whenPart, whenClock, whenHourEnd, whenVague, whenElsewhere
  case timePast, timeLongPast, timeFuture, timeNow, timeIf, timeElsewhere
  case commandsStop, commandsSkip, commandsBack, commandsUndo, commandsWhy, commandsHelp
  case commandsRepeat, commandsProgress, commandsQuality, commandsForget, commandsGreeting,
    commandsGoodbye
  case commandsThanks, commandsCorrection, commandsJoke, commandsQuick, commandsRestart
  case commandsResume
  case commandsMastery, commandsVicarious, commandsPersuasion, commandsArousal, commandsPlan
  case commandsClose, commandsTo, commandsFiller, commandsElsewhere
  case questionsWhatIsSelfEfficacy, questionsVsConfidence, questionsVsSelfEsteem
  case questionsFourSources, questionsTooHigh, questionsDoesReappraisalWork
  case questionsAreYouHuman, questionsWhatCanYouDo, questionsPrivacy, questionsWhyAsk
  case questionsDoesThisWork, questionsWhoIsBandura, questionsOther, questionsAsking
  case peopleSelf, peopleOther, peopleGroup
  case mannerLaughing, mannerInsult, mannerDontKnow, mannerThin, mannerSarcasm, mannerNothing
  case mannerRefusal, mannerLowMood, mannerPanic, mannerUnprepared, mannerPrefersCalm
  case mannerContrast, mannerTooBig, mannerNotYet, mannerAbsurd, mannerOdd, mannerLoss
  case mannerDuty
  case choiceFirst, choiceSecond, choiceThird, choiceFourth, choiceFifth, choiceLast
  case safetyMedical, safetyChestPain, safetyChestTight, safetyFlag, safetyStrongFlag
  case safetyMedicalUnclear, safetyCrisis, safetyImminent, safetyPillCount, safetyCrisisNoun
  case safetyCrisisUnclear
  case safetyHyperbole, safetyAbuse, safetyAbuseNoun, safetyHarmOthers, safetyClinical
  case safetyTrouble, safetyThird, safetyIdiom, safetyDenied, safetyFrame, safetyQuote, safetyPast
  case safetyResolved, safetySoon, safetyYoung, safetyFigure, safetyHelped, safetySafe
  case safetyNumbers, safetyCleared, safetyDeclined, safetyOnward, safetyAsksBack

  /// The lexicon files that hold cues, and the sections of each.
  static let files: [(name: String, keys: [String])] = [
    ("negation", ["not", "affirmed", "end"]),
    ("polarity", ["yes", "no", "unsure", "hedge", "filler", "do", "dont", "elsewhere"]),
    (
      "ratings",
      [
        "verbal", "percent", "outOf", "points", "best", "never", "value", "between", "lead",
        "given", "elsewhere",
      ]
    ),
    (
      "outcomes",
      [
        "success", "failure", "partial", "notAttempted", "maybeSuccess", "maybeFailure",
        "attempt", "ahead", "field", "elsewhere",
      ]
    ),
    (
      "causes",
      [
        "effort",
        "noEffort",
        "strategy",
        "noStrategy",
        "preparation",
        "noPreparation",
        "ability",
        "noAbility",
        "luck",
        "badLuck",
        "ease",
        "difficulty",
        "help",
        "noHelp",
        "goodState",
        "state",
        "feeling",
        "because",
        "elsewhere",
      ]
    ),
    (
      "peers",
      [
        "similar", "ahead", "behind", "expert", "struggled", "easy", "everyone", "nobody", "beside",
      ]
    ),
    (
      "feedback", ["positive", "negative", "person", "process", "giver", "said", "specific"]
    ),
    (
      "sensations",
      [
        "heart", "breath", "sweat", "shaking", "voice", "stomach", "blankMind", "heat",
        "tension", "dryMouth", "dizziness", "tears", "tired", "calm", "numb", "elsewhere",
      ]
    ),
    ("readings", ["threat", "challenge", "neutral"]),
    (
      "when",
      [
        "now", "today", "tomorrow", "yesterday", "minute", "hour", "day", "week", "month",
        "year", "weekday", "monthName", "next", "last", "ago", "in", "feast", "end", "part",
        "clock", "hourEnd", "vague", "elsewhere",
      ]
    ),
    ("time", ["past", "longPast", "future", "now", "if", "elsewhere"]),
    (
      "commands",
      [
        "stop", "skip", "back", "undo", "why", "help", "repeat", "progress", "quality", "forget",
        "greeting", "goodbye", "thanks", "correction", "joke", "quick", "restart", "resume",
        "mastery", "vicarious", "persuasion", "arousal", "plan", "close", "to", "filler",
        "elsewhere",
      ]
    ),
    (
      "questions",
      [
        "whatIsSelfEfficacy", "vsConfidence", "vsSelfEsteem", "fourSources", "tooHigh",
        "doesReappraisalWork", "areYouHuman", "whatCanYouDo", "privacy", "whyAsk",
        "doesThisWork", "whoIsBandura", "other", "asking",
      ]
    ),
    ("people", ["self", "other", "group"]),
    (
      "manner",
      [
        "laughing", "insult", "dontKnow", "thin", "sarcasm", "nothing", "refusal", "lowMood",
        "panic", "unprepared", "prefersCalm", "contrast", "tooBig", "notYet", "absurd", "odd",
        "loss", "duty",
      ]
    ),
    ("choice", ["first", "second", "third", "fourth", "fifth", "last"]),
    (
      "safety",
      [
        "medical", "chestPain", "chestTight", "flag", "strongFlag", "medicalUnclear", "crisis",
        "imminent", "pillCount", "crisisNoun", "crisisUnclear", "hyperbole", "abuse", "abuseNoun",
        "harmOthers", "clinical", "trouble", "third", "idiom", "denied", "frame", "quote",
        "past", "resolved", "soon", "young", "figure", "helped", "safe", "numbers",
        "cleared", "declined", "onward", "asksBack",
      ]
    ),
  ]

  /// One file of lexicons, by its place in `files`.
  enum File: UInt8, CaseIterable, Sendable {
    case negation, polarity, ratings, outcomes, causes, peers, feedback, sensations, readings
    case when, time, commands, questions, people, manner, choice, safety
  }

  /// The name of the file and the section, for instance `sensations` and `heart`.
  static let names: [(file: String, key: String)] = files.flatMap { file in
    file.keys.map { (file.name, $0) }
  }
}
