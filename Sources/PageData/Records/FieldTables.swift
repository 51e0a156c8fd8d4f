/// The tables of docs/templates.md, which say what is declared of pages and records.
///
/// In that file a table stands after a line `<!-- fields of NAME -->` and before an empty line.
enum FieldTables {
  /// The tables by what their lines call them.
  static var all: [(name: String, text: String)] {
    let records = RecordName.allCases.filter { $0 != .listedCode && !$0.isShownInOthers }
    return [("all pages", pages)] + records.map { ($0.title, table(of: $0)) }
  }

  /// A text with its tables as they are declared.
  static func updated(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (name, table) in all {
      guard let start = lines.firstIndex(of: "<!-- fields of \(name) -->") else { continue }
      let end = lines[start...].firstIndex(of: "") ?? lines.endIndex
      lines.replaceSubrange(start + 1..<end, with: table.split(separator: "\n").map(String.init))
    }
    return lines.joined(separator: "\n")
  }

  private static var pages: String {
    let rows = PageField.declared.map { field in
      let kinds = field.kinds.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      let what = field.type.said(with: field.summary)
      return "| `\(field.name)` | \(kinds.isEmpty ? "all" : kinds) | \(what) |"
    }
    return (["| field | on | what |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func table(of name: RecordName) -> String {
    (["| field | what |", "|---|---|"] + rows(of: name, prefix: "")).joined(separator: "\n")
  }

  private static func rows(of name: RecordName, prefix: String) -> [String] {
    name.declaration.declared.flatMap { field -> [String] in
      if case .record(let inner) = field.type, inner.isShownInOthers {
        return rows(of: inner, prefix: "\(prefix)\(field.name).")
      }
      return ["| `\(prefix)\(field.name)` | \(field.type.said(with: field.summary)) |"]
    }
  }
}

extension RecordName {
  /// Whether its fields stand in the tables of the records that hold it.
  fileprivate var isShownInOthers: Bool {
    switch self {
    case .outputs, .counts, .definition: true
    default: false
    }
  }

  fileprivate var link: String {
    let title = self == .listedCode ? RecordName.code.title : title
    return "[\(title)](#\(title.split(separator: " ").joined(separator: "-")))"
  }
}

extension FieldType {
  /// The type and what the field is.
  fileprivate func said(with summary: String) -> String {
    summary.isEmpty ? phrase : "\(phrase): \(summary)"
  }

  private var phrase: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .name: "text or HTML"
    case .flag: "flag"
    case .list(let item): "list of \(item.itemPhrase)"
    case .record(let name): "record \(name.link)"
    case .sections: "record of [passage](#passage)"
    case .forms: "record of texts or HTML"
    case .term: "record of [forms](#forms-of-words)"
    case .strings: "record of strings"
    case .assets: "record of addresses"
    }
  }

  private var itemPhrase: String {
    if case .record(let name) = self { name.link } else { phrase }
  }
}
