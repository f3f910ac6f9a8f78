/// A machine of the dialogue.
public protocol Machine {}
