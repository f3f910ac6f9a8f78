import Coaching

/// The compact forms of the sessions that wait, one after the other in a few long stretches of memory:
/// what is put by at one time lies together, and none is a piece of memory of its own.
///
/// Each is put by once and taken out once. A stretch of which nothing is left is given back; where too
/// much of the whole is gaps, whoever owns the forms moves those of one stretch (`untidy`).
struct Shelf {
  /// Where a form lies.
  struct Place: Equatable {
    fileprivate var stretch: Int32
    fileprivate var start: Int32
  }

  /// How long a stretch is in bytes, but for one that holds a longer form alone.
  private static let long = 1 << 16
  /// Before each form: whose it is, and how long.
  private static let head = 8

  private struct Stretch {
    var bytes: [UInt8] = []
    /// How many of them are of forms that are still there.
    var kept = 0

    var gaps: Int { bytes.count - kept }
  }

  private var stretches: [Stretch] = []
  /// Those that were given back.
  private var free: [Int32] = []
  /// The one that is being filled; -1 for none.
  private var last: Int32 = -1
  private var kept = 0
  private var gaps = 0

  /// - Parameters:
  ///   - form: what was written.
  ///   - owner: tells it from all others, for as long as it lies there.
  mutating func put(_ form: borrowing ByteWriter, of owner: Int32) -> Place {
    form.withBytes { put($0, of: owner) }
  }

  private mutating func put(_ form: UnsafeBufferPointer<UInt8>, of owner: Int32) -> Place {
    let size = form.count + Self.head
    if last < 0 || stretches[Int(last)].bytes.count + size > Self.long { begin(size) }
    let place = Place(stretch: last, start: Int32(stretches[Int(last)].bytes.count))
    withUnsafeBytes(of: (owner.littleEndian, Int32(form.count).littleEndian)) {
      stretches[Int(last)].bytes.append(contentsOf: $0)
    }
    stretches[Int(last)].bytes.append(contentsOf: form)
    stretches[Int(last)].kept += size
    kept += size
    return place
  }

  /// What all of it takes, in bytes.
  var taken: Int { kept + gaps }

  /// How long a form is.
  func count(at place: Place) -> Int { Int(number(place.stretch, Int(place.start) + 4)) }

  func form(at place: Place) -> [UInt8] {
    let start = Int(place.start) + Self.head
    return Array(stretches[Int(place.stretch)].bytes[start..<start + count(at: place)])
  }

  mutating func remove(at place: Place) {
    let size = count(at: place) + Self.head
    let at = Int(place.stretch)
    stretches[at].kept -= size
    kept -= size
    gaps += size
    guard stretches[at].kept == 0 else { return }
    gaps -= stretches[at].bytes.count
    if place.stretch == last {
      stretches[at].bytes.removeAll(keepingCapacity: stretches[at].bytes.count <= Self.long)
    } else {
      stretches[at].bytes = []
      free.append(place.stretch)
    }
  }

  /// The forms of the stretch that has most gaps, with whose they are, where more than a fifth of all is
  /// gaps: those of them that are still there are to be moved. Nil where there are few gaps.
  var untidy: [(owner: Int32, place: Place)]? {
    guard gaps > kept / 4 + 4 * Self.long else { return nil }
    let worst = stretches.indices.filter { $0 != Int(last) }.max {
      stretches[$0].gaps < stretches[$1].gaps
    }
    guard let worst else { return nil }
    var forms: [(owner: Int32, place: Place)] = []
    var at = 0
    while at < stretches[worst].bytes.count {
      let place = Place(stretch: Int32(worst), start: Int32(at))
      forms.append((number(place.stretch, at), place))
      at += count(at: place) + Self.head
    }
    return forms
  }

  /// Puts a form to the others that were put by last.
  mutating func move(_ place: Place, of owner: Int32) -> Place {
    let new = form(at: place).withUnsafeBufferPointer { put($0, of: owner) }
    remove(at: place)
    return new
  }

  private mutating func begin(_ size: Int) {
    if let old = free.popLast() {
      last = old
    } else {
      last = Int32(stretches.count)
      stretches.append(Stretch())
    }
    stretches[Int(last)].bytes.reserveCapacity(max(size, Self.long))
  }

  private func number(_ stretch: Int32, _ at: Int) -> Int32 {
    stretches[Int(stretch)].bytes.withUnsafeBytes {
      Int32(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Int32.self))
    }
  }
}
