/// A line of a page as it is read: a block, or the number of an item.
struct PageLine: Equatable {
  enum Kind {
    case title, heading, number, link, paragraph
  }

  let kind: Kind
  let text: String

  /// What the line is, with its words where they are the theme's or a name.
  var outline: String {
    switch kind {
    case .title: "# \(text)"
    case .heading: "## \(text)"
    case .number: text
    case .link: "-> \(text)"
    case .paragraph: "¶"
    }
  }
}
