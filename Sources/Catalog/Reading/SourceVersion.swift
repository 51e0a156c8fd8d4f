public import Diagnostics

/// The texts of a file of the source locale as they were at some time, for comparing them with
/// those that the site has now.
public enum SourceVersion {
  /// The sections of a code's file, as far as they can be read.
  public static func sections(
    in file: SourceFile, of entry: ProtocolEntry, _ site: Site
  ) -> [Section: Passage] {
    let source = site.configuration.sourceLocale
    guard let strings = site.strings[source] else { return [:] }
    let names = entry.names[source]
    var reader = CodeFileReader(
      file: file,
      rules: CodeFileReader.Rules(
        isSource: true,
        headings: SectionHeadings(
          of: entry.sections, own: strings, names, source: strings, names),
        texts: TextRules(site.configuration.markdown)))
    return reader.read()?.text.passages ?? [:]
  }

  /// The text of a page that stands by itself, if it can be read.
  public static func article(in file: SourceFile, of site: Site) -> Passage? {
    var reader = ArticleReader(
      file: file,
      rules: ArticleReader.Rules(isSource: true, texts: TextRules(site.configuration.markdown)))
    return reader.read()?.text.passage
  }

  /// The parts of a pair's file, as far as they can be read.
  public static func parts(in file: SourceFile, of site: Site) -> [PairPart: Passage] {
    let strings = site.strings[site.configuration.sourceLocale]
    var reader = PairNoteReader(
      file: file,
      rules: PairNoteReader.Rules(
        headings: PairHeadings(own: strings, source: strings),
        texts: TextRules(site.configuration.markdown)))
    return reader.read()?.passages ?? [:]
  }
}
