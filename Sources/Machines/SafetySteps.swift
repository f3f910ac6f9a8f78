import Dialogue

extension Safety {
  public func step(_ event: Event) -> Turn<Safety> {
    switch event {
    case .medical: alarm(.medical)
    case .danger: alarm(.danger)
    case .crisis: alarm(.crisis)
    case .abuse: alarm(.abuse)
    case .harmOthers: alarm(.harm)
    case .clinical: alarm(.clinical)
    case .minor: alarm(.minor)
    case .thirdParty: alarm(.third)
    case .medicalUnclear: check(body: true)
    case .crisisUnclear: check(body: false)
    case .yes, .no, .safe, .helped, .told, .figure, .denied, .resume, .onward, .leave,
      .numbers, .forget, .pass:
      answer(event)
    }
  }

  /// A clear sign. A medical emergency stays one until help has come, imminent danger stays danger;
  /// else the newest concern has the floor.
  private func alarm(_ new: Concern) -> Turn<Safety> {
    let words = "safety." + new.rawValue
    switch (self, concern) {
    case (.held(let old), _) where old == new: return Turn(self, [.inform(words + ".next")])
    case (_, .medical?): return Turn(.held(by: .medical), [.inform(words)])
    case (_, .danger?) where new != .medical:
      return Turn(.held(by: .danger), [.inform(new == .crisis ? "safety.danger.next" : words)])
    case _: return Turn(.held(by: new), [.inform(words)])
    }
  }

  /// A vague sign: one question, unless something graver holds already.
  private func check(body: Bool) -> Turn<Safety> {
    if let grave = concern, grave == .medical || grave == .danger { return said(grave) }
    switch (self, body) {
    case (.checkingBody, true): return Turn(.held(by: .medical), [.inform("safety.medical")])
    case (.checkingMind(let old), false):
      return Turn(.held(by: old ?? .crisis), [.inform("safety.crisisSoft")])
    case (.checkingBody(let old), false), (.checkingMind(let old), true):
      return ask(body: body, during: old)
    case (.clear, _): return ask(body: body, during: nil)
    case (.held(let old), _), (.returning(let old), _), (.offering(let old), _):
      switch (old, body) {
      case (.medical, _), (.danger, _), (.crisis, false): return said(old)
      case (.helped, _), (.crisis, true), (.abuse, _), (.harm, _), (.clinical, _), (.minor, _),
        (.third, _):
        return ask(body: body, during: old)
      }
    }
  }

  private func ask(body: Bool, during old: Concern?) -> Turn<Safety> {
    body
      ? Turn(.checkingBody(during: old), [.ask("safety.checkingBody")])
      : Turn(.checkingMind(during: old), [.ask("safety.checkingMind")])
  }

  private func answer(_ event: Event) -> Turn<Safety> {
    switch (self, event) {
    case (.clear, _): Turn(.clear)
    case (_, .leave): Turn(self, [.inform("safety.leave")])
    case (_, .numbers): Turn(self, [.inform(numbers)])
    case (_, .forget): Turn(self, [.inform("safety.forgotten")])
    case (.checkingBody(let old), _): body(event, old)
    case (.checkingMind(let old), _): mind(event, old)
    case (.held(let concern), _): held(event, concern)
    case (.returning(let concern), .yes), (.returning(let concern), .safe):
      Turn(.clear, [.inform(concern == .helped ? "safety.returnedWell" : "safety.returned")])
    case (.returning(let concern), .resume):
      Turn(.returning(from: concern), [.ask("safety.returning")])
    case (.returning(let concern), .denied) where concern.canBeDenied: Self.mistaken(concern)
    // That they are safe was said: to ask for the rest is enough.
    case (.offering, .yes), (.offering, .safe), (.offering, .resume), (.offering, .onward):
      Turn(.clear, [.inform("safety.returned")])
    case (.offering(let concern), .denied): Self.mistaken(concern)
    case (.returning(let concern), _), (.offering(let concern), _):
      Turn(.held(by: concern), [.inform("safety.notYet")])
    }
  }

  /// Anything but a clear no is medical; after a red flag, a joke as well.
  private func body(_ event: Event, _ old: Concern?) -> Turn<Safety> {
    switch (event, old) {
    case (.no, .medical?), (.safe, .medical?), (.denied, .medical?):
      Self.mistaken(.medical)
    case (.no, _), (.safe, _), (.denied, _): back(to: old, [.inform("safety.bodyClear")])
    case (.figure, .medical?): said(.medical)
    case (.figure, _): back(to: old, [.inform("safety.joke")])
    case _: Turn(.held(by: .medical), [.inform("safety.medical")])
    }
  }

  private func mind(_ event: Event, _ old: Concern?) -> Turn<Safety> {
    switch event {
    case .no, .safe, .denied: back(to: old, [.inform("safety.mindClear")])
    case .figure: back(to: old, [.inform("safety.joke")])
    case .yes: Turn(.held(by: .crisis), [.inform("safety.crisis")])
    case _: Turn(.held(by: .crisis), [.inform("safety.crisisSoft")])
    }
  }

  /// What held before the check holds again.
  private func back(to old: Concern?, _ moves: [Move]) -> Turn<Safety> {
    old.map { Turn(.held(by: $0), moves) } ?? Turn(.clear, moves)
  }

  private func held(_ event: Event, _ concern: Concern) -> Turn<Safety> {
    switch (concern, event) {
    case (.medical, .yes), (.medical, .helped):
      Turn(.held(by: .helped), [.inform("safety.helped")])
    case (_, .denied) where concern.canBeDenied: Self.mistaken(concern)
    case (.medical, .figure), (.medical, .safe), (.medical, .resume):
      ask(body: true, during: .medical)
    case (.danger, .figure), (.danger, .denied), (.crisis, .denied):
      Turn(.returning(from: concern), [.ask("safety.returning")])
    case (.medical, _): said(.medical)
    case (_, .figure): Turn(.clear, [.inform("safety.joke")])
    case (_, .resume): Turn(.returning(from: concern), [.ask("safety.returning")])
    case (.helped, _): said(.helped)
    case (.abuse, .onward), (.harm, .onward), (.clinical, .onward), (.minor, .onward),
      (.third, .onward):
      Turn(.clear, [.inform("safety.returned")])
    case (.abuse, .safe), (.harm, .safe):
      Turn(.offering(after: concern), [.ask("safety.onward")])
    case (.danger, .safe), (.crisis, .safe):
      Turn(self, [.inform("safety.safe")])
    case (.danger, .yes), (.crisis, .yes), (.crisis, .helped), (.danger, .helped):
      Turn(self, [.inform("safety.company")])
    case (.crisis, .no): Turn(self, [.inform("safety.alone")])
    case (.abuse, .no): Turn(self, [.inform("safety.abuse.unsafe")])
    case (.third, .no): Turn(.checkingMind(during: .third), [.ask("safety.checkingMind")])
    case (.danger, _), (.crisis, _), (.abuse, _), (.harm, _), (.clinical, _), (.minor, _),
      (.third, _):
      said(concern)
    }
  }

  /// Where to call: for the body it is the emergency number alone.
  private var numbers: String {
    switch concern {
    case .medical?, .helped?: "safety.numbers.body"
    case .danger?, .crisis?, .abuse?, .harm?, .clinical?, .minor?, .third?:
      "safety.numbers"
    case nil:
      if case .checkingBody = self { "safety.numbers.body" } else { "safety.numbers" }
    }
  }

  /// A false alarm: one apology, and the floor as it was.
  private static func mistaken(_ concern: Concern) -> Turn<Safety> {
    switch concern {
    case .medical, .helped: Turn(.clear, [.inform("safety.bodyWrong")])
    case .danger, .crisis, .abuse, .harm, .clinical, .minor, .third:
      Turn(.clear, [.inform("safety.joke")])
    }
  }

  /// The next thing to say, in the same concern.
  private func said(_ concern: Concern) -> Turn<Safety> {
    Turn(.held(by: concern), [.inform("safety." + concern.rawValue + ".next")])
  }
}

extension Safety.Concern {
  /// True where a plain denial ends it. A crisis ends over the way back alone.
  var canBeDenied: Bool {
    switch self {
    case .medical, .helped, .abuse, .harm, .clinical, .minor, .third: true
    case .danger, .crisis: false
    }
  }
}
