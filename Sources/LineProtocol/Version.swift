/// The version of the program, as `--version` and `hello` tell it.
public enum Version {
  public static let program = "0.1.0"
}
