import Catalog
import Diagnostics
import Languages
import Translations

/// `diptych new code`: the file of a code.
struct NewCode: NewContent {
  let path: String
  let text: String

  init(_ arguments: ArgumentReader, for site: Site, in root: SiteRoot) throws(UsageError) {
    let entry = try ProtocolArgument(arguments.operands[0], of: site, arguments).entry
    let (code, value) = try Self.code(arguments, of: entry, in: site.configuration.locales)
    path = root.path(of: "Content/\(entry.id)/\(code).md")
    let placeholder = StarterTexts.ofSource(site.configuration.sourceLocale).placeholder
    text =
      CodeSkeleton(for: entry, of: site, code, shownAs: value, placeholder: placeholder).text
  }

  /// The code that is asked for: what names its file, and what is shown.
  private static func code(
    _ arguments: ArgumentReader, of entry: ProtocolEntry, in locales: [LanguageTag]
  ) throws(UsageError) -> (CodeID, CodeValue) {
    let name = arguments.operands[1]
    guard let value = CodeValue(name) else {
      throw arguments.error(
        "a code can't be called “\(name)”, which is more than one line or has spaces at its ends")
    }
    guard let code = CodeID(name) ?? CodeID(naming: value) else {
      throw arguments.error(
        "no name of a file follows from “\(name)”; write one by hand, with “code” in its front matter"
      )
    }
    guard code.text.utf8.count <= PortableNames.mostBytesOfCode else {
      throw arguments.error(
        "a code of \(code.text.utf8.count) bytes is too long for the names of files; shorten it to "
          + "\(PortableNames.mostBytesOfCode) bytes")
    }
    if let unfit = name.unicodeScalars.first(where: UnfitCharacter.isUnfit) {
      throw arguments.error(
        "\(UnfitCharacter.words(for: unfit.value)) can't stand in a code; leave it out"
      )
    }
    if let dot = name.lastIndex(of: "."),
      let tag = LanguageTag(String(name[name.index(after: dot)...])),
      locales.contains(tag) || entry.codes.contains(where: { $0.id.text == name[..<dot] })
    {
      throw arguments.error("“\(name)” would be read as a translation, since it ends like a locale")
    }
    if let same = entry.codes.first(where: { $0.value.isSame(as: value) && $0.id != code }) {
      throw arguments.error("“\(name)” is the same code as “\(same.id)”, which is here already")
    }
    if let owner = entry.codes.first(where: { $0.aliases.contains(code) }) {
      throw arguments.error("“\(name)” is an alias of “\(owner.id)”; take it away there first")
    }
    guard !entry.classes.matches(of: value).isEmpty else {
      throw arguments.error(
        "the code \(value) is in no class; add it to one in Content/\(entry.id)/protocol.yaml")
    }
    return (code, value)
  }
}
