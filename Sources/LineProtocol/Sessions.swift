import Coaching
import Journal

/// The sessions of one process, in bounded room.
///
/// Those that spoke last are at work; all others wait in their compact form and come back as they
/// were. When the waiting ones outgrow `room`, those that have been silent longest are let go; with a
/// journal they are taken up from it again.
struct Sessions {
  /// How many are at work at most.
  static let working = 16
  /// What one that waits takes besides its compact form, in bytes: the slot, its place in the
  /// index, and the heap block of its name.
  static let overhead = 192

  private enum State {
    /// Among the `working` that spoke last.
    case working(Live)
    case resting(Shelf.Place)
    /// New, or it has no compact form.
    case waiting(Live)
    /// There is no session here.
    case none
  }

  private struct Slot {
    var name = ""
    var state = State.none
    /// Neighbours by last use; -1 at the ends.
    var newer: Int32 = -1
    var older: Int32 = -1
  }

  private let room: Int
  /// A session that is not held: a new one, or one that is taken up.
  private let take: (String) throws(JournalProblem) -> Live
  private var slots: [Slot] = []
  private var free: [Int32] = []
  private var index = NameTable()
  private var newest: Int32 = -1
  private var oldest: Int32 = -1
  /// The one at work that was silent longest.
  private var last: Int32 = -1
  private var workingCount = 0
  private var waiting = 0
  private var shelf = Shelf()
  private var writer = ByteWriter()

  /// - Parameters:
  ///   - room: for the waiting ones, in bytes.
  ///   - take: a session that is not held, by its name.
  init(room: Int, take: @escaping (String) throws(JournalProblem) -> Live) {
    self.room = room
    self.take = take
  }

  /// Why a session cannot be had.
  enum Problem: Error {
    case damaged(ByteReader.Problem)
    case journal(JournalProblem)
  }

  var count: Int { index.count }

  /// How many were let go for want of room.
  private(set) var dropped = 0

  /// The session of this name, at work; one that is taken up or new where none is held.
  mutating func open(_ name: String) throws(Problem) -> Live {
    let at: Int32
    if let known = index.place(of: name, { slots[Int($0)].name }) {
      at = known
    } else {
      at = try add(name)
    }
    let live: Live
    do throws(ByteReader.Problem) {
      switch slots[Int(at)].state {
      case .working(let working):
        touch(at)
        return working
      case .resting(let place): live = try Self.thaw(shelf.form(at: place))
      case .waiting(let whole): live = whole
      case .none: preconditionFailure("a session without a place")
      }
    } catch {
      remove(name)
      throw .damaged(error)
    }
    takeOut(at)
    slots[Int(at)].state = .working(live)
    unlink(at)
    link(at)
    begin(at)
    return live
  }

  /// Those at work, by their names.
  var atWork: [(name: String, live: Live)] {
    slots.compactMap { slot in
      if case .working(let live) = slot.state { (slot.name, live) } else { nil }
    }
  }

  /// Nothing is left of it.
  mutating func remove(_ name: String) {
    guard let at = index.remove(name, { slots[Int($0)].name }) else { return }
    if isWorking(at) {
      workingCount -= 1
      if at == last { last = slots[Int(at)].newer }
    } else {
      takeOut(at)
    }
    unlink(at)
    slots[Int(at)] = Slot()
    free.append(at)
  }

  /// One that was not held, which waits.
  private mutating func add(_ name: String) throws(Problem) -> Int32 {
    let slot: Slot
    do throws(JournalProblem) {
      slot = Slot(name: name, state: .waiting(try take(name)))
    } catch {
      throw .journal(error)
    }
    let at = free.popLast() ?? Int32(slots.count)
    if Int(at) == slots.count { slots.append(slot) } else { slots[Int(at)] = slot }
    index.add(at, name)
    waiting += Self.overhead
    link(at)
    return at
  }

  private mutating func touch(_ at: Int32) {
    guard at != newest else { return }
    if at == last { last = slots[Int(at)].newer }
    unlink(at)
    link(at)
  }

  /// The newest is at work from now on; who was silent longest waits.
  private mutating func begin(_ at: Int32) {
    workingCount += 1
    if last < 0 { last = at }
    if workingCount > Self.working { rest(last) }
    while waiting > room, !isWorking(oldest) {
      dropped += 1
      remove(slots[Int(oldest)].name)
    }
  }

  private mutating func rest(_ at: Int32) {
    guard case .working(let live) = slots[Int(at)].state else { return }
    last = slots[Int(at)].newer
    workingCount -= 1
    writer.removeAll()
    waiting += Self.overhead
    guard writer.live(live) else {
      slots[Int(at)].state = .waiting(live)
      return
    }
    let place = shelf.put(writer, of: at)
    slots[Int(at)].state = .resting(place)
    waiting += shelf.count(at: place)
    while let forms = shelf.untidy {
      for form in forms {
        guard case .resting(let place) = slots[Int(form.owner)].state, place == form.place else {
          continue
        }
        slots[Int(form.owner)].state = .resting(shelf.move(place, of: form.owner))
      }
    }
  }

  private func isWorking(_ at: Int32) -> Bool {
    if case .working = slots[Int(at)].state { true } else { false }
  }

  /// One that waited waits no longer.
  private mutating func takeOut(_ at: Int32) {
    waiting -= Self.overhead
    guard case .resting(let place) = slots[Int(at)].state else { return }
    waiting -= shelf.count(at: place)
    shelf.remove(at: place)
  }

  private static func thaw(_ bytes: [UInt8]) throws(ByteReader.Problem) -> Live {
    try bytes.withUnsafeBufferPointer { pointer throws(ByteReader.Problem) in
      var reader = ByteReader(pointer, of: bytes)
      return try reader.resting()
    }
  }

  private mutating func link(_ at: Int32) {
    slots[Int(at)].older = newest
    slots[Int(at)].newer = -1
    if newest >= 0 { slots[Int(newest)].newer = at } else { oldest = at }
    newest = at
  }

  private mutating func unlink(_ at: Int32) {
    let (newer, older) = (slots[Int(at)].newer, slots[Int(at)].older)
    if newer >= 0 { slots[Int(newer)].older = older } else { newest = older }
    if older >= 0 { slots[Int(older)].newer = newer } else { oldest = newer }
  }
}
