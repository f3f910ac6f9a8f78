import Coaching
import Testing

@testable import LineProtocol

/// What is put on the shelf comes back as it was, and gaps do not pile up.
@Suite struct ShelfTests {
  private struct Dice {
    var state: UInt64 = 7

    mutating func callAsFunction(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  @Test func `forms that are put by and taken out in any order come back as they were`() {
    var shelf = Shelf()
    var dice = Dice()
    var known: [Int32: (place: Shelf.Place, form: [UInt8])] = [:]
    var most = 0
    for _ in 0..<40_000 {
      let owner = Int32(dice(2_000))
      if let (place, form) = known.removeValue(forKey: owner) {
        #expect(shelf.form(at: place) == form && shelf.count(at: place) == form.count)
        shelf.remove(at: place)
        continue
      }
      var writer = ByteWriter()
      // One in many is longer than a stretch.
      let count = dice(1_000) == 0 ? 70_000 + dice(9_000) : dice(1_500)
      for _ in 0..<count { writer.byte(UInt8(dice(256))) }
      known[owner] = (shelf.put(writer, of: owner), writer.bytes)
      while let forms = shelf.untidy {
        for form in forms where known[form.owner]?.place == form.place {
          known[form.owner]?.place = shelf.move(form.place, of: form.owner)
        }
      }
      most = max(most, shelf.taken)
    }
    for (place, form) in known.values {
      #expect(shelf.form(at: place) == form)
      shelf.remove(at: place)
    }
    #expect(most < 2_000 * 1_500)
    #expect(shelf.taken == 0)
  }
}
