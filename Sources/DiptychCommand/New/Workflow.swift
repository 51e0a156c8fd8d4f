import Theme

/// What checks, builds and publishes a new site whenever its repository changes.
enum Workflow: String, CaseIterable {
  case github, gitlab

  /// The file in the site.
  var file: String {
    switch self {
    case .github: ".github/workflows/site.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  var text: String {
    ThemeFile.workflow(rawValue).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
