import Understanding

/// What is said about the talk itself by faces that serve many people. None changes the session.
extension Coach {
  /// To lines that were written long before they came.
  public func late(_ session: Session, at: Moment) -> Reply { aside("commands.late", session, at) }

  /// Where others read along.
  public func elsewhere(_ session: Session, at: Moment) -> Reply {
    aside("commands.private", session, at)
  }

  /// Before falling silent for a while, because what comes looks like a loop.
  public func pause(_ session: Session, at: Moment) -> Reply {
    aside("commands.paused", session, at)
  }

  /// True where a line bears on somebody's safety: it is answered whatever else holds.
  public func isGrave(_ bytes: [UInt8]) -> Bool {
    gravePiece(of: bytes) != nil
  }
}
