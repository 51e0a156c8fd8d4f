/// `stamp`: a translation records which source text it was made from.
enum StampCheck {
  static func finding(in file: ProofFile) -> Finding? {
    guard let unstamped = file.unstamped, !unstamped.isEmpty else { return nil }
    let isPartial = unstamped.count < file.texts.count
    let names = unstamped.map { "“\($0)”" }.joined(separator: ", ")
    return Finding(
      check: .stamp, location: file.location,
      message: isPartial
        ? "“translatedFrom” does not say which source text \(names) translates"
        : "“translatedFrom” is missing, so nobody will know when the translation is stale",
      remedy: "run “diptych restamp” for this file")
  }
}
