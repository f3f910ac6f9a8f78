import Packs

extension PromptsFolder {
  /// What `make` reads from the folder of the language. Leaves with what is wrong, status 66 where
  /// there is no such folder or file and 65 where a line in it is wrong.
  static func read<Pack>(
    _ named: String?, _ make: (String) throws(PackProblem) -> Pack
  ) -> Pack {
    switch find(named) {
    case .failure(let missing): Exit.noPrompts(missing.why)
    case .success(let folder):
      do throws(PackProblem) {
        return try make(folder)
      } catch {
        error.line > 0 ? Exit.data(error.description) : Exit.noPrompts(error.description)
      }
    }
  }
}
