import Catalog
import Diagnostics
import Files
import JSON
import Translations

/// `diptych new protocol`: the files of a protocol, to be filled in, with one code or those of a
/// table.
struct NewProtocolCommand {
  private let id: String
  private let loading: SiteLoading
  private let tablePath: String?

  init(_ arguments: ArgumentReader) throws(UsageError) {
    id = arguments.operands[0]
    tablePath = arguments.value(.from)
    loading = try SiteLoading(arguments)
    guard ProtocolID.isFit(id), id != Article.folder else {
      throw arguments.error(
        "a protocol can't be called “\(id)”; use small letters, digits and hyphens")
    }
    guard FileReading.entry(at: loading.root.path(of: "Content/\(id)")) == nil else {
      throw arguments.error("the site has a folder “Content/\(id)” already")
    }
  }

  func run(console: Console) async throws -> ExitStatus {
    var table: CodeTable?
    if let tablePath {
      let bytes = try FileReading.bytes(ofFileOrPipe: tablePath)
      let read: CodeTable
      do {
        read = CodeTable(try SourceFile(path: tablePath, bytes: bytes))
      } catch {
        console.say("\(error)")
        return .siteHasErrors
      }
      guard read.log.isEmpty else { return console.refuse(read.log) }
      table = read
    }
    let folder = NewFolder(loading.root.path(of: "Content/\(id)"))
    return try await folder.fill {
      try folder.write(protocolFile(with: table), to: "protocol.yaml")
      return if let table {
        try await write(table, in: folder, console: console)
      } else {
        try await writeFirstCode(in: folder, console: console)
      }
    }
  }

  private func write(
    _ table: CodeTable, in folder: NewFolder, console: Console
  ) async throws -> ExitStatus {
    let ids = classIDs(table.classes)
    for row in table.rows {
      try folder.write(text(of: row, in: ids[row.codeClass]), to: "\(row.code).md")
    }
    let errors = await errors(in: folder)
    guard errors.isEmpty else { return console.refuse(errors) }
    console.say(
      "\(folder.path): a protocol with \(Count(table.rows.count, "code").text); write their texts, then run "
        + "“diptych check”")
    return .done
  }

  /// What is wrong with the files that a table makes: a code may be called what no file can be, or
  /// as a translation is.
  private func errors(in folder: NewFolder) async -> DiagnosticLog {
    var loading = loading
    _ = await loading.readSite()
    var errors = DiagnosticLog()
    for diagnostic in loading.log.diagnostics
    where diagnostic.severity == .error && diagnostic.path.hasPrefix("\(folder.path)/") {
      errors.append(diagnostic)
    }
    return errors
  }

  /// A protocol has a code at least.
  private func writeFirstCode(in folder: NewFolder, console: Console) async throws -> ExitStatus {
    var loading = loading
    guard let site = await loading.readSite(),
      let entry = site.protocols.first(where: { $0.id == id }), let code = CodeID("1")
    else { return console.refuse(loading.log) }
    let placeholder = StarterTexts.ofSource(site.configuration.sourceLocale).placeholder
    let skeleton = CodeSkeleton(
      for: entry, of: site, code, shownAs: CodeValue(code), placeholder: placeholder)
    try folder.write(skeleton.text, to: "\(code).md")
    console.say(
      "\(folder.path): a protocol with one code; rename \(code).md as that is called, fill both in, then run "
        + "“diptych check”")
    return .done
  }

  // MARK: Texts

  private var name: String { id.uppercased() }

  private func protocolFile(with table: CodeTable?) -> String {
    var lines = [
      "name: \(JSONValue.quoted(name))", "title: \(JSONValue.quoted(name))  # the name in full",
    ]
    if let table {
      // Their texts come later, one by one.
      lines += [
        "sections:", "  - {id: description, role: meaning, required: false}",
        "  - {id: encounter, role: encounter, required: false}",
        "  - {id: fix, role: advice, required: false}",
      ]
      let ids = classIDs(table.classes)
      lines.append("classes:")
      lines += table.classes.map { "  - {id: \(ids[$0] ?? ""), name: \(JSONValue.quoted($0))}" }
      if table.classes.isEmpty || table.rows.contains(where: { $0.codeClass.isEmpty }) {
        lines.append(defaultClass)
      }
    } else {
      lines += ["classes:", defaultClass]
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private var defaultClass: String {
    "  - {id: all, name: \(JSONValue.quoted(name)), default: true}  # those in no other class"
  }

  /// What the classes are called in addresses and front matter.
  private func classIDs(_ names: [String]) -> [String: String] {
    var ids: [String: String] = [:]
    for (index, name) in names.enumerated() {
      var id = ""
      for scalar in name.lowercased().unicodeScalars {
        if scalar.isASCII, Character(scalar).isLetter || Character(scalar).isNumber {
          id.unicodeScalars.append(scalar)
        } else if !id.isEmpty, !id.hasSuffix("-") {
          id += "-"
        }
      }
      if id.hasSuffix("-") { id.removeLast() }
      let isFree = !id.isEmpty && id != "all" && !ids.values.contains(id)
      ids[name] = isFree ? id : "class-\(index + 1)"
    }
    return ids
  }

  private func text(of row: CodeTable.Row, in classID: String?) -> String {
    var lines = ["---"]
    if row.value != CodeValue(row.code) {
      lines.append("code: \(JSONValue.quoted(row.value.text))")
    }
    lines.append("name: \(JSONValue.quoted(row.name))")
    if let classID { lines.append("class: \(classID)") }
    if let reference = row.reference {
      let url = JSONValue.quoted(reference.url)
      lines += [
        "references:",
        reference.isWritten
          ? "  - {title: \(JSONValue.quoted(reference.title)), url: \(url)}"
          : "  - \(reference.title)",
      ]
    }
    return (lines + ["---"]).map { "\($0)\n" }.joined()
  }
}
