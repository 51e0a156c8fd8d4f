/// What the files of a site make up.
package enum SiteForm: Sendable, Hashable {
  /// A folder for a web server, or to be opened as it is.
  case folder

  /// A bundle for documentation browsers such as Dash and Zeal.
  case docset

  /// The folder that the pages are in; empty if there is none of their own.
  var folder: String {
    switch self {
    case .folder: ""
    case .docset: "Contents/Resources/Documents"
    }
  }
}
