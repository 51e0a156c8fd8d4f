/// `numbers`: a translation has the numbers of its source, however its language writes them.
///
/// A number that the source spells out may stand in digits, as is usual before Japanese and
/// Korean counters.
struct NumbersCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    let own = NumberScanner(for: pair.locale).numbers(in: pair.content)
    let originals = NumberScanner(for: pair.sourceLocale).numbers(in: source)
    var difference = SetDifference(of: own, from: originals)
    if !difference.added.isEmpty {
      let spelled = SpelledNumbers.values(in: source, locale: pair.sourceLocale)
      let added = Set(difference.added.map(\.text)).intersection(spelled)
      difference = SetDifference(of: own.filter { !added.contains($0.text) }, from: originals)
    }
    return difference.findings(.numbers, in: pair.content) { "the number \($0)" }
  }
}
