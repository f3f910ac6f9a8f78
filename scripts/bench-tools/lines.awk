# Lines such as people type in a session, the same in every run. -v count=N
function any(list,  parts, size) {
  size = split(list, parts, "|")
  # A linear congruential generator; the high bits are the good ones.
  state = (state * 1103515245 + 12345) % 2147483648
  return parts[1 + int(state / 65536) % size]
}
function part(text,  at, name) {
  while (match(text, /\{[a-z]+\}/)) {
    name = substr(text, RSTART + 1, RLENGTH - 2)
    text = substr(text, 1, RSTART - 1) any(words[name]) substr(text, RSTART + RLENGTH)
  }
  return text
}
BEGIN {
  state = 20261123
  words["task"] = "play the sonata at my recital|pass my driving test|speak up in the team meeting|sing at my sister's wedding|run ten kilometres without stopping|give the talk at the conference|swim across the lake|ask my boss for a raise|finish the marathon|hold a handstand|shoot two arrows in the red|teach my first class"
  words["when"] = "on Friday|next Tuesday|tomorrow|in two weeks|in ten minutes|on the 12th of March|tonight|soon|some day"
  words["body"] = "my hands shake|my heart races|my mouth goes dry|my voice trembles|I sweat a lot|my stomach hurts|my mind goes blank|I feel hot"
  words["past"] = "I played the first page without a mistake|it went wrong on the second page|I finally held the chord|I stepped off the line|I forgot the words|we won the match|I kept going although it rained|I got through it somehow"
  words["why"] = "I had practised every day|I was lucky|the teacher helped me|it was easy|I am just not talented|I slept badly|I tried another fingering|I prepared with a list"
  words["who"] = "Mara|my sister|the first oboe|a friend from class|my coach|everyone else|nobody|my dad"
  words["said"] = "I have a good ear|my bow arm got steadier|I am far too slow|it was nice|I should give up|I count very well"
  words["step"] = "play the hard bar slowly five times|call the office in the morning|walk round the block first|record myself once|ask for feedback after the lesson|write down three points"
  words["short"] = "yes|no|idk|maybe|ok|not really|sure|hmm|I guess|whatever|lol|nothing|why|skip|go back|help|undo|what do you mean|no idea|fine"
  count_of = split("I want to {task} {when}|{task}, {when}|it's {when}|{short}|{short}|{short}|{past} because {why}|{past}|{why}|I think {why}|{body}|{body} when I {task}|before it {body} and {body}|{who} did it last year|{who} said {said}|{who} told me {said} but I do not believe it|I could {step}|if {body} then I {step}|I will {step} {when}|%|%|about % out of 100|I'd say %%, not more|I am {when} going to {task}, and {body}, so {why}|honestly? {past}, but {why}", shapes, "|")
  for (line = 0; line < count; line++) {
    state = (state * 1103515245 + 12345) % 2147483648
    text = part(shapes[1 + int(state / 65536) % count_of])
    state = (state * 1103515245 + 12345) % 2147483648
    gsub(/%%/, 10 * (int(state / 65536) % 11) "%", text) || gsub(/%/, 5 * (int(state / 65536) % 21), text)
    print text
  }
}
