/// What a page says inside `<main>`, line by line: each block is a line, and so is the number of an
/// item before its text.
///
/// Left out is what belongs to the theme and not to the text, so that it may change:
///
/// - everything around `<main>`: the head, the site's header and footer;
/// - navigation (`nav`, such as the breadcrumbs), controls, scripts, templates and drawings;
/// - what is hidden: `hidden`, `aria-hidden="true"` and the class `hidden`, which is only read
///   aloud. In the title that class is read, since the protocol's name there has it;
/// - `aria-label` and other attributes;
/// - on comparisons, the heads over the two sides with what links there (`head`, `kind`), and the
///   notices that a part is not translated or stale (`state`).
///
/// Every start tag needs its end tag, as our own pages have it.
struct MainText {
  struct Malformed: Error {
    let complaint: String
  }

  private(set) var lines: [PageLine] = []

  private var open: [Element] = []

  /// The text since the last line, and whether it stands in links, elsewhere or both.
  private var text = ""
  private var isInLinks: Set<Bool> = []

  init(ofPage html: String) throws(Malformed) {
    guard let main = html.firstMatch(of: /(?s)<main\b[^>]*>(.*)<\/main>/)?.output.1 else {
      throw Malformed(complaint: "there is no main element")
    }
    let markup =
      #/
      (?s) <!--.*?-->
      | <script\b.*?</script>
      | <style\b.*?</style>
      | <(?<slash>/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?:[^>"]|"[^"]*")*)>
      /#
    var end = main.startIndex
    for match in main.matches(of: markup) {
      add(main[end..<match.range.lowerBound])
      end = match.range.upperBound
      guard let name = match.output.name else { continue }
      if match.output.slash == "/" {
        try close(name)
      } else {
        begin(name, Attributes(match.output.attributes ?? ""))
      }
    }
    add(main[end...])
    finishLine()
    if let element = open.last { throw Malformed(complaint: "<\(element.name)> is not closed") }
  }

  private mutating func begin(_ name: Substring, _ attributes: Attributes) {
    if !Self.inline.contains(name) { finishLine() }
    guard !Self.void.contains(name) else { return }
    let isLeftOut = open.last?.isLeftOut == true || leavesOut(name, attributes)
    if name == "li", !isLeftOut, let list = open.indices.last, open[list].name == "ol" {
      open[list].items += 1
      lines.append(PageLine(kind: .number, text: "\(open[list].items)."))
    }
    open.append(Element(name: name, isLeftOut: isLeftOut))
  }

  private mutating func close(_ name: Substring) throws(Malformed) {
    guard open.last?.name == name else { throw Malformed(complaint: "</\(name)> closes nothing") }
    if !Self.inline.contains(name) { finishLine() }
    open.removeLast()
  }

  private mutating func add(_ piece: Substring) {
    guard open.last?.isLeftOut != true else { return }
    text += piece
    if !piece.allSatisfy(\.isWhitespace) { isInLinks.insert(isInside(["a"])) }
  }

  private mutating func finishLine() {
    let words = text.split { $0.isASCII && $0.isWhitespace }
    if !words.isEmpty {
      lines.append(PageLine(kind: kind, text: Self.decoded(words.joined(separator: " "))))
    }
    text = ""
    isInLinks = []
  }

  /// The kind of a line that ends here.
  private var kind: PageLine.Kind {
    if isInside(["h1"]) { return .title }
    if isInside(["h2", "h3", "h4", "h5", "h6"]) { return .heading }
    return isInLinks == [true] ? .link : .paragraph
  }

  private func isInside(_ names: Set<Substring>) -> Bool {
    open.contains { names.contains($0.name) }
  }

  private func leavesOut(_ name: Substring, _ attributes: Attributes) -> Bool {
    Self.leftOut.contains(name) || attributes["hidden"] != nil
      || attributes["aria-hidden"] == "true"
      || !Self.leftOutClasses.isDisjoint(with: attributes.classes)
      || (attributes.classes.contains("hidden") && !isInside(["h1"]))
  }

  /// Resolves the references that templates and Markdown write.
  private static func decoded(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let leftOut: Set<Substring> = [
    "nav", "form", "button", "select", "label", "template", "dialog", "svg",
  ]

  private static let leftOutClasses: Set<Substring> = ["head", "kind", "state"]

  /// Elements that stand inside a line.
  private static let inline: Set<Substring> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]

  /// Elements without an end tag.
  private static let void: Set<Substring> = ["br", "col", "hr", "img", "input", "wbr"]
}

/// An element that has not ended yet.
private struct Element {
  let name: Substring
  let isLeftOut: Bool
  var items = 0
}

/// The attributes of a start tag as they are written.
private struct Attributes {
  private var values: [Substring: Substring] = [:]

  init(_ text: Substring) {
    for match in text.matches(of: /([a-z-]+)(?:="([^"]*)")?/) {
      values[match.output.1] = match.output.2 ?? ""
    }
  }

  subscript(_ name: Substring) -> Substring? { values[name] }

  var classes: Set<Substring> { Set((values["class"] ?? "").split(separator: " ")) }
}
