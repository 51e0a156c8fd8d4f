import Languages

/// A number of things as a summary says it: `1 file`, `14,262 files`.
struct Count {
  let text: String

  init(_ count: Int, _ noun: String) {
    let number = LanguageTag("en").map { NumberSymbols(for: $0).format(count) } ?? String(count)
    text = "\(number) \(noun)\(count == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
  }
}
