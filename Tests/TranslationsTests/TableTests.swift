import Catalog
import Languages
import Testing

@testable import Translations

@Suite struct `The table of translations` {
  @Test(arguments: [
    (
      "en",
      """
      locale  protocol  texts  translated  stale  missing  percent  words to do
      fr      sip       2,250       2,247      2        1      99%       12,345
      pt-BR   lsp           0           0      0        0     100%            0

      """
    ),
    (
      "de",
      """
      locale  protocol  texts  translated  stale  missing  percent  words to do
      fr      sip       2.250       2.247      2        1      99%       12.345
      pt-BR   lsp           0           0      0        0     100%            0

      """
    ),
  ])
  func `has aligned columns and the source locale's numbers`(tag: String, table: String) throws {
    var french = TranslationCount(locale: try locale("fr"), protocolID: "sip")
    french.texts = 2250
    french.stale = 2
    french.missing = 1
    french.wordsToDo = 12345
    let empty = TranslationCount(
      locale: try locale("pt-BR"), protocolID: "lsp")
    let numbers = NumberSymbols(for: try locale(tag))
    #expect(TranslationTable([french, empty], numbers: numbers).description == table)
  }
}
