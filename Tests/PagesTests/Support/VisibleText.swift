import Foundation

/// What of a page is made from sentence patterns, as a reader sees it.
enum VisibleText {
  /// The title, the description, the headings, and the paragraphs and list items that quote codes.
  static func sentences(of page: String) -> [String] {
    let page = page.replacing(/(?s)<script.*?<\/script>/, with: "")
    let head = [
      text(between: "<title>", and: "</title>", in: page),
      text(between: "<meta name=\"description\" content=\"", and: "\">", in: page),
    ].flatMap { $0 }
    let elements = [
      ("<h1", "</h1>"), ("<p class=\"summary\"", "</p>"), ("<p class=\"kind\"", "</p>"),
      ("<h2 ", "</h2>"), ("<li", "</li>"), ("<p class=\"hint\"", "</p>"), ("<dt", "</dt>"),
      ("<dd", "</dd>"),
    ].flatMap { open, close in text(between: open, and: close, in: page) }
    let advice = text(between: "<section class=\"advice\"", and: "</section>", in: page)
    return (head + elements + advice).map { plain($0) }.filter { !$0.isEmpty }
  }

  private static func text(between open: String, and close: String, in page: String) -> [String] {
    page.components(separatedBy: open).dropFirst().compactMap { part in
      part.components(separatedBy: close).first
    }
  }

  /// The text without tags, with white space folded.
  private static func plain(_ html: String) -> String {
    var text = ""
    var isInTag = !html.hasPrefix("<") && html.prefix { $0 != "<" }.contains(">")
    for character in html {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { text.append(character) }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
