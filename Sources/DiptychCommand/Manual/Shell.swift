/// The shells that can complete command lines.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// A script that tells the shell what the tool takes.
  var completion: String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }
}
