import Catalog
import JSON

/// The source locale's file of a page that stands by itself, before it is written.
public enum ArticleSkeleton {
  /// The file with a title in its front matter, and the placeholder where the text is still to be
  /// written.
  public static func text(titled title: String, placeholder: String) -> String {
    let menus = Article.Menu.allCases.map(\.rawValue)
    let choice = "\(menus.dropLast().joined(separator: ", ")) or \(menus.last ?? "")"
    return """
      ---
      title: \(JSONValue.quoted(title))
      menu: \(Article.Menu.footer)  # \(choice)
      # order:  # a number; pages with smaller ones come first in the menu
      ---
      \(placeholder)

      """
  }
}
