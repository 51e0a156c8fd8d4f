import Catalog
import Diagnostics
package import Languages
package import Mustache
import YAML

/// The string tables of all locales, with the patterns among them compiled.
package struct CompiledStrings: Sendable {
  /// The tables by locale; all have the source locale's keys in the same order.
  package let tables: [LanguageTag: CompiledGroup]

  /// The keys, with what each can be in any locale.
  let type: RecordType

  init(site: Site, library: inout TemplateLibrary) {
    let source = site.configuration.sourceLocale
    var tables: [LanguageTag: CompiledGroup] = [:]
    if let table = site.strings[source] {
      tables[source] = CompiledGroup(table.root, fallback: nil, library: &library)
    }
    for locale in site.configuration.locales where locale != source {
      guard let table = site.strings[locale] else { continue }
      tables[locale] = CompiledGroup(table.root, fallback: tables[source], library: &library)
    }
    self.tables = tables
    type =
      tables[source]?.type(with: site.configuration.locales.compactMap { tables[$0] })
      ?? RecordType([])
  }

  /// The keys with what each is in one locale.
  func type(in locale: LanguageTag) -> RecordType? {
    tables[locale].map { $0.type(with: [$0]) }
  }
}

/// Compiled strings under one key.
package struct CompiledGroup: Sendable {
  package let entries: [(key: String, string: CompiledString)]

  fileprivate init(
    _ group: StringGroup, fallback: CompiledGroup?, library: inout TemplateLibrary
  ) {
    // Both have the same keys in the same order.
    entries = group.entries.enumerated().map { index, entry in
      let source = fallback?.entries[index].string
      return (entry.key, CompiledString(entry.node, fallback: source, library: &library))
    }
  }

  fileprivate func type(with tables: [CompiledGroup]) -> RecordType {
    RecordType(
      entries.enumerated().map { index, entry in
        (entry.key, entry.string.type(with: tables.map { $0.entries[index].string }))
      })
  }
}

/// A string, a pattern, or the strings under a key.
package indirect enum CompiledString: Sendable {
  case text(String)
  case pattern(TemplateID)
  case group(CompiledGroup)

  fileprivate init(
    _ node: StringNode, fallback: CompiledString?, library: inout TemplateLibrary
  ) {
    switch node {
    case .group(let group):
      var inner: CompiledGroup?
      if case .group(let group) = fallback { inner = group }
      self = .group(CompiledGroup(group, fallback: inner, library: &library))
    case .text(_, isFallback: true) where fallback != nil:
      self = fallback ?? .text("")
    case .text(let text, _):
      // To look for a single byte is cheap, and most strings have no brace at all.
      guard text.text.utf8.contains(UInt8(ascii: "{")), text.text.contains("{{") else {
        self = .text(text.text)
        return
      }
      let (file, range) = text.patternSource
      self = .pattern(library.addUnnamed(file: file, range: range, escapesText: true))
    }
  }

  /// What the string is, given what it is in each locale.
  fileprivate func type(with variants: [CompiledString]) -> ValueType {
    if case .group(let group) = self {
      return .record(
        group.type(
          with: variants.compactMap { if case .group(let group) = $0 { group } else { nil } }))
    }
    let patterns = variants.compactMap { if case .pattern(let id) = $0 { id } else { nil } }
    return patterns.isEmpty ? .scalar : .patterns(Array(Set(patterns)))
  }
}

extension YAMLText {
  /// The text as a template whose places are places in the YAML file.
  ///
  /// A text that YAML folds or unescapes is not in the file as it is; it is then taken to start
  /// where the value starts, or on the line after the sign of a block.
  var patternSource: (SourceFile, Range<Int>) {
    let bytes = Array(text.utf8)
    for start in [range.lowerBound, range.lowerBound + 1] {
      let verbatim = start..<start + bytes.count
      if verbatim.upperBound <= file.bytes.count, file.bytes[verbatim].elementsEqual(bytes) {
        return (file, verbatim)
      }
    }
    var position = file.position(at: range.lowerBound)
    if "|>".utf8.contains(file.bytes[range.lowerBound]) {
      position = SourcePosition(line: position.line + 1, column: 1)
    }
    let part = SourceFile(path: file.path, text: text, startingAt: position)
    return (part, 0..<part.bytes.count)
  }
}
