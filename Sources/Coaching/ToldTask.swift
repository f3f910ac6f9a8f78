import Dialogue
import Understanding

/// A task that is to tell somebody something, with what is to be told: "ring him and tell him it's over",
/// "tell my landlord the heating's been broken for three weeks".
extension Coach {
  private static let most = 18

  /// - Parameter without: the day that stands in the line, which is no part of it.
  /// - Returns: nil where the line names none, or what is to be told is not its own clause.
  func toldTask(_ line: Line, _ heard: Heard, without day: Span?) -> Phrase? {
    guard hints.heard.telling.stand(in: heard.said), !heard.isQuestion, line.words <= Self.most
    else {
      return nil
    }
    let words = withoutDay(line, day).parted
    guard
      let verb = words.indices.dropLast(2).first(where: {
        hints.heard.telling.hold(MetaWord.all(in: words[$0]))
      })
    else { return nil }
    for most in 1...3 where verb + most + 1 < words.count {
      let person = words[verb + 1...verb + most]
      guard isSomebody(person), let told = told(words[(verb + most + 1)...]) else { continue }
      // "Phone mum and tell her": it is mum who is told.
      let known = joined(words[..<verb], person) ?? person.joined(separator: " ")
      let act = Line(words[verb] + " " + known)
      guard var task = phraser.task(of: act, date: nil), let todo = task.todo else { return nil }
      task.todo = todo + " " + told
      task.doing = task.doing.map { $0 + " " + told }
      task.noun = nil
      task.quote = line.text
      return task
    }
    return nil
  }

  private func withoutDay(_ line: Line, _ day: Span?) -> String {
    guard let day else { return line.text }
    let bytes = Array(line.text.utf8)
    let rest = bytes[..<day.start] + bytes[min(day.end, bytes.count)...]
    return String(decoding: rest, as: UTF8.self)
  }

  /// Who is named in the act before, where "and" stands between and then only "him" or "her".
  private func joined(_ words: ArraySlice<Substring>, _ person: ArraySlice<Substring>) -> String? {
    guard words.count > 2, hints.heard.joints.contains(" \(words.last!.lowercased()) "),
      hints.heard.them.hold(MetaWord.all(in: person.joined(separator: " ")))
    else { return nil }
    return [2, 1].lazy.filter { $0 < words.count - 1 }
      .map { words.dropLast().suffix($0) }
      .first { isSomebody($0) && $0.joined(separator: " ") != person.joined(separator: " ") }?
      .joined(separator: " ")
  }

  private func isSomebody(_ words: ArraySlice<Substring>) -> Bool {
    let name = words.joined(separator: " ")
    return hints.heard.them.hold(MetaWord.all(in: name))
      || phraser.person(of: Line(name)) != nil || phraser.isTheirs(phraser.turned(name))
  }

  /// A clause as it is said back; "its over" is "it's over".
  private func told(_ words: ArraySlice<Substring>) -> String? {
    var text = words.joined(separator: " ")[...].bare
    text.strip(hints.heard.thats)
    guard text.wordCount >= 2 else { return nil }
    let isLoose = hints.heard.loose.open(text)
    let whole = isLoose ? hints.heard.mended + text.drop { $0 != " " } : String(text)
    let phrases = phraser.phrases(of: Line(whole))
    if phrases.count == 1, let clause = phrases[0].clause {
      return joints.soundness.holds(clause) ? clause : nil
    }
    // "The heating's been broken": a word that looks like an act is a thing behind its article.
    guard text.wordCount <= 9, corrections.articles.open(text),
      hints.heard.beings.stand(in: MetaWord.all(in: text))
    else { return nil }
    return phraser.turned(whole)
  }
}
