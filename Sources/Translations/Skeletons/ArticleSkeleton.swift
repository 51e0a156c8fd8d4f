import Catalog

/// The source locale's file of a page that stands by itself, before it is written.
public enum ArticleSkeleton {
  public static var text: String {
    let menus = Article.Menu.allCases.map(\.rawValue)
    let choice = "\(menus.dropLast().joined(separator: ", ")) or \(menus.last ?? "")"
    return """
      ---
      title:
      menu: \(Article.Menu.footer)  # \(choice)
      # order:  # a number; pages with smaller ones come first in the menu
      ---

      """
  }
}
