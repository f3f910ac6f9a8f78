import Testing
import Understanding

@Suite struct NegationTests {
  private func negated(_ text: String) -> Set<Substring> {
    let line = Line(text).text
    var words: Set<Substring> = []
    for span in Shipped.cues(text).negated {
      let from = line.utf8.index(line.startIndex, offsetBy: span.start)
      let to = line.utf8.index(line.startIndex, offsetBy: span.end)
      words.formUnion(line[from..<to].split(separator: " "))
    }
    return words
  }

  @Test(arguments: [
    ("I am not nervous", "nervous"), ("not nervous but tired", "nervous"),
    ("I wasn't scared at all", "scared"), ("never calm before a match", "calm"),
    ("without any fear", "fear"), ("I don't think I am ready", "ready"),
    ("hardly prepared", "prepared"), ("I am not really sure I am ready", "ready"),
    ("far from happy with it", "happy"), ("neither calm nor ready", "calm"),
    ("not nervous but tired", "nervous"),
    ("I'm not scared, I'm excited", "scared"),
    ("I can't say I was calm", "calm"),
    ("it's not like I was ready", "ready"),
    ("no one was angry with me", "angry"),
    ("I didn't feel sick or dizzy", "sick"),
    ("I didn't feel sick or dizzy", "dizzy"),
    ("neither sad nor angry", "sad"),
    ("neither sad nor angry", "angry"),
    ("I'm far from calm", "calm"),
    ("without shaking", "shaking"),
    ("I don't feel nervous anymore", "nervous"),
    ("I'm no longer afraid of it", "afraid"),
    ("I hardly felt tired", "tired"),
    ("I'm not as nervous as before", "nervous"),
    ("not that nervous", "nervous"),
    ("I am anything but relaxed", "relaxed"),
    ("I failed to stay calm", "calm"),
    ("it isn't fear, it's excitement", "fear"),
    ("don't think I'm weak", "weak"),
    ("I don't think that I was ready for it", "ready"),
    ("I doubt I'm ready", "ready"),
    ("who says I'm not ready", "ready"),
    ("I wouldn't call it panic", "panic"),
    ("there was no sweat, only heat", "sweat"),
    ("I've never been tired on stage", "tired"),
    ("I was not at all relaxed", "relaxed"),
    ("I was never really confident", "confident"),
    ("I wasn't sad, just tired", "sad"),
    ("didnt feel nervous tbh just hungry", "nervous"),
    ("I DONT FEEL READY", "READY"),
    ("i aint scared", "scared"),
    ("i wasnt even nervous", "nervous"),
    ("cant say im proud", "proud"),
    ("no fear", "fear"),
    ("hardly any nerves", "nerves"),
    ("a lack of confidence", "confidence"),
    ("nowhere near ready", "ready"),
    ("instead of panicking I counted", "panicking"),
    ("I stopped shaking", "shaking"),
    ("unable to relax", "relax"),
    ("too tired to be nervous", "nervous"),
    ("if I'm not nervous I play worse", "nervous"),
    ("I don't get angry, I get sad", "angry"),
    ("I am not angry and I am not sad", "sad"),
    ("I am not angry and sad", "sad"),
    ("I wasn't confident at first but then I felt strong", "confident"),
    ("he isn't proud of me", "proud"),
    ("nobody thinks I'm stupid", "stupid"),
  ])
  func denies(_ text: String, _ word: Substring) {
    #expect(negated(text).contains(word))
  }

  @Test(arguments: [
    ("not nervous but tired", "tired"), ("never felt so prepared", "prepared"),
    ("can't say I wasn't scared", "scared"), ("no, I was nervous", "nervous"),
    ("I can't help feeling sad", "sad"), ("not only tired but cold", "tired"),
    ("I could not be happier", "happier"), ("it wasn't that I didn't try", "try"),
    ("I did not sleep. I was nervous", "nervous"), ("no I was afraid", "afraid"),
    ("I had no time so I was stressed", "stressed"),
    ("not nervous but tired", "tired"),
    ("I'm not scared, I'm excited", "excited"),
    ("I'm not scared I'm excited", "excited"),
    ("I never felt so prepared in my life", "prepared"),
    ("can't say I wasn't terrified", "terrified"),
    ("it wasn't that I didn't care", "care"),
    ("I wasn't just nervous, I was terrified", "nervous"),
    ("I wasn't just nervous, I was terrified", "terrified"),
    ("I couldn't be calmer", "calmer"),
    ("I couldn't have been more nervous", "nervous"),
    ("without my notes I was lost", "lost"),
    ("I didn't shake because I was calm", "calm"),
    ("I did not panic when my hands shook", "shook"),
    ("I didn't fail, I passed", "passed"),
    ("it isn't fear, it's excitement", "excitement"),
    ("I can't stop shaking", "shaking"),
    ("there was no sweat, only heat", "heat"),
    ("never been so tired", "tired"),
    ("not only scared but angry", "scared"),
    ("I wasn't sad, just tired", "tired"),
    ("didnt feel nervous tbh just hungry", "hungry"),
    ("I'm not not nervous", "nervous"),
    ("instead of panicking I counted", "counted"),
    ("more excited than afraid", "afraid"),
    ("too tired to be nervous", "tired"),
    ("not because I'm lazy", "lazy"),
    ("I didn't know I was nervous until it started", "nervous"),
    ("I don't get angry, I get sad", "sad"),
    ("I wasn't confident at first but then I felt strong", "strong"),
    ("why wouldn't I be nervous", "nervous"),
  ])
  func doesNotDeny(_ text: String, _ word: Substring) {
    #expect(!negated(text).contains(word))
  }
}
