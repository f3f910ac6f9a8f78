import Journal
import Testing

/// Where the journal is when nobody says so.
@Suite struct PlaceTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/ann"], "/data/cando/journal.sqlite"),
    (["HOME": "/home/ann"], "/home/ann/.local/share/cando/journal.sqlite"),
    (["XDG_DATA_HOME": "", "HOME": "/home/ann"], "/home/ann/.local/share/cando/journal.sqlite"),
    (["XDG_DATA_HOME": "data", "HOME": "/h"], "/h/.local/share/cando/journal.sqlite"),
    ([:], nil), (["HOME": ""], nil), (["HOME": "home"], nil),
  ])
  func `it follows XDG`(variables: [String: String], path: String?) {
    #expect(Place.usual { variables[$0] } == path)
  }
}
