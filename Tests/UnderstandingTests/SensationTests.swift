import Testing
import Understanding

@Suite struct SensationTests {
  /// What the writer feels; "not" where that is denied.
  @Test(arguments: [
    ("I get goosebumps and my legs wobble", "tension, shaking"),
    ("my throat closes up", "voice"),
    ("there's a knot in my stomach", "stomach"),
    ("I feel a lump in my throat", "voice"),
    ("my palms are sweaty", "sweat"),
    ("knees weak", "shaking"),
    ("my jaw is tight", "tension"),
    ("my tongue sticks to the roof of my mouth", "dryMouth"),
    ("I can hear my heart in my ears", "heart"),
    ("my chest is pounding", "heart"),
    ("I need to pee constantly", "stomach"),
    ("my eyes well up", "tears"),
    ("my head spins", "dizziness"),
    ("my bow arm trembles", "shaking"),
    ("I felt nothing, totally calm", "numb, calm"),
    ("not sweaty at all", "not sweat"),
    ("I wasn't shaking this time", "not shaking"),
    ("no shaking, no sweating", "not shaking, not sweat"),
    ("my hands didn't shake", "not shaking"),
    ("I couldn't stop shaking", "shaking"),
    ("her voice shook", ""),
    ("the car was shaking", ""),
    ("my dog shakes", ""),
    ("i sweat buckets", "sweat"),
    ("HEART POUNDING", "heart"),
    ("my heart skips", "heart"),
    ("heart in my mouth", "heart"),
    ("pulse is through the roof", "heart"),
    ("blood pounding in my ears", "heart"),
    ("I feel hot and cold", "heat"),
    ("tight chest", "tension"),
    ("shoulders up by my ears", "tension"),
    ("hands like ice", "numb"),
    ("pins and needles", "numb"),
    ("i keep yawning", "tired"),
    ("i could cry", "tears"),
    ("voice goes squeaky", "voice"),
    ("stuttering", "voice"),
  ])
  func theBodyIsHeard(_ text: String, _ heard: String) {
    #expect(Heard.sensations(in: text) == heard)
  }
}
