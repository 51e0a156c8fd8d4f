/// Where a link leads.
enum LinkTarget: Sendable {
  /// To a file of the tree, and perhaps to a place in it.
  case file(Int, Fragment?)

  /// To a file of the tree by the name of its folder without a slash at the end, which a host has
  /// to redirect.
  case folderWithoutSlash(Int, Fragment?)

  /// To nothing, at this path below the root.
  case missing(path: String)

  /// To a folder that has no `index.html`, at this path below the root.
  case folderWithoutIndex(path: String)

  /// Up and out of the tree.
  case outOfTree

  /// By a path without a host to a place that the tree does not include.
  case besideTree

  /// To another site, or to something that is no page, such as a mail address.
  case elsewhere

  /// To nothing, since it is empty.
  case empty

  /// The file that the link leads to.
  var file: Int? {
    switch self {
    case .file(let number, _), .folderWithoutSlash(let number, _): number
    default: nil
    }
  }

  var fragment: Fragment? {
    switch self {
    case .file(_, let fragment), .folderWithoutSlash(_, let fragment): fragment
    default: nil
    }
  }
}
