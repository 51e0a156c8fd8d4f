import Diagnostics

/// Finds the classes of a protocol's codes, and what is wrong with them.
struct CodeClasses {
  private let classes: [CodeClass]
  private let locations: [SourceLocation]

  /// - Parameters:
  ///   - classes: at least one.
  ///   - locations: where each of them is declared.
  init(_ classes: [CodeClass], declaredAt locations: [SourceLocation]) {
    self.classes = classes
    self.locations = locations
  }

  /// Reports classes that say of no code that it is theirs, if no code says so either.
  ///
  /// - Parameter files: those of the codes.
  func reportEmpty(besides files: [CodeFile] = [], log: inout DiagnosticLog) {
    let named = Set(files.compactMap(\.naming.classID?.text))
    for (codeClass, location) in zip(classes, locations)
    where codeClass.codes.isEmpty && !codeClass.isDefault && !named.contains(codeClass.id) {
      log.append(
        Diagnostic(
          at: location, "“codes” is missing",
          remedy: "say which codes belong to the class, as in “100-199” or “[0, 3, 5-9]”"))
    }
  }

  /// The index of a code's class. Without one, after a message, it is the first: the code stays, so
  /// that what refers to it is not reported as well.
  func index(of code: CodeValue, _ file: CodeFile, log: inout DiagnosticLog) -> Int {
    if let id = file.naming.classID {
      if let index = classes.firstIndex(where: { $0.id == id.text }) { return index }
      log.append(
        Diagnostic(
          at: id.location, "there is no class “\(id.text)”",
          remedy: Suggestion.remedy(for: id.text, among: classes.map(\.id))))
      return classes.startIndex
    }
    let matches = classes.matches(of: code)
    if matches.count != 1 {
      log.append(Self.diagnostic(code, matches.map { (classes[$0.index].id, $0.range) }, file))
    }
    return matches.first?.index ?? classes.startIndex
  }

  private static func diagnostic(
    _ code: CodeValue, _ matches: [(id: String, range: CodeRange?)], _ file: CodeFile
  ) -> Diagnostic {
    if matches.isEmpty {
      return Diagnostic(
        at: file.text.location, "the code \(code) is in no class",
        remedy: "add it to “codes” of a class in protocol.yaml")
    }
    let patterns = matches.compactMap { match in
      match.range.flatMap { $0.isPattern ? "“\($0)” of “\(match.id)”" : nil }
    }
    guard patterns.isEmpty else {
      return Diagnostic(
        at: file.text.location,
        "the code \(code) matches \(patterns.joined(separator: " and "))",
        remedy: "name it in “codes” of one of the classes, or write “class” here")
    }
    let ids = matches.map { "“\($0.id)”" }.joined(separator: " and ")
    return Diagnostic(
      at: file.text.location, "the code \(code) is in the classes \(ids)",
      remedy: "leave it in one of them")
  }
}
