/// The text face: one line in, one reply line out.
public enum TextFace {}
