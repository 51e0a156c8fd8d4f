import Addresses
import Catalog
import JSON

/// `diptych new pair`: the file of a pair.
struct NewPair: NewContent {
  let path: String
  let text: String

  init(_ arguments: ArgumentReader, for site: Site, in root: SiteRoot) throws(UsageError) {
    let named = try ProtocolArgument(arguments.operands[0], of: site, arguments)
    let codes = try arguments.operands.dropFirst().map { name throws(UsageError) in
      try named.code(name).id
    }
    guard codes[0] != codes[1] else {
      throw arguments.error("“\(codes[0])” is one code; name two")
    }
    let sorted = named.entry.codes.map(\.id).filter(codes.contains)
    let placeholder = StarterTexts.ofSource(site.configuration.sourceLocale).placeholder
    let name = PairName.text(sorted[0].text, sorted[1].text)
    path = root.path(of: "Content/\(named.entry.id)/pairs/\(name).md")
    text = """
      ---
      difference: \(JSONValue.quoted(placeholder))
      ---
      \(placeholder)

      """
  }
}
