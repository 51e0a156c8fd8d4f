import Addresses
import Catalog
import JSON

/// `diptych new pair`: the file of a pair, to be filled in.
struct NewPairCommand {
  private let arguments: ArgumentReader
  private let loading: SiteLoading

  init(_ arguments: ArgumentReader) throws(UsageError) {
    self.arguments = arguments
    loading = try SiteLoading(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    guard let site = await loading.readSite() else {
      return console.refuse(loading.log)
    }
    let named = try ProtocolArgument(arguments.operands[0], of: site, arguments)
    let codes = try arguments.operands.dropFirst().map { name throws(UsageError) in
      try named.code(name).id
    }
    guard codes[0] != codes[1] else {
      throw arguments.error("“\(codes[0])” is one code; name two")
    }
    let order = named.entry.codes.map(\.id)
    let sorted = order.filter(codes.contains)
    let source = site.configuration.sourceLocale
    let placeholder = StarterTexts.ofSource(source).placeholder
    let name = PairName.text(sorted[0].text, sorted[1].text)
    return NewFileWriting.write(
      """
      ---
      difference: \(JSONValue.quoted(placeholder))
      ---
      \(placeholder)

      """, to: loading.root.path(of: "Content/\(named.entry.id)/pairs/\(name).md"),
      console: console)
  }
}
