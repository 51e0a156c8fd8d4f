import Mustache

/// The values that differ from one page of a code to the next, in the order in which a page brings
/// them.
enum CodeHole: Int, CaseIterable {
  case path, servedPath, code, plainCode, likely, classes
}

/// The pages of a protocol's codes in a locale.
struct CodeListing: Hashable {
  let locale: Int

  /// The index of the protocol.
  let index: Int
}

extension PageInputs {
  /// The data of the pages of codes, as far as it is known before the code is.
  func sketch(of listing: CodeListing) -> Sketch {
    let entry = values.entry(listing.index, in: listing.locale)
    let fields = PageField.allCases.map { field -> Sketch in
      switch field {
      case .site, .assets, .locale, .locales, .strings, .alternates, .versions, .sourceTag,
        .canonicalTag:
        .known(sharedValue(of: field, in: listing.locale))
      case .root: .known(values.common.codeRoot)
      case .path: .hole(CodeHole.path.rawValue, .scalar)
      case .servedPath: .hole(CodeHole.servedPath.rawValue, .scalar)
      case .plain: plain(entry)
      case .protocol: .known(entry.marked)
      case .code: .hole(CodeHole.code.rawValue, types[.record(.code)])
      case .likely: .hole(CodeHole.likely.rawValue, .list(of: types[.record(.comparison)]))
      case .classes: .hole(CodeHole.classes.rawValue, .list(of: types[.record(.classComparisons)]))
      case .protocols, .a, .b, .sameClass, .summary, .encounters, .advice, .related,
        .specifications, .facts, .note, .confused, .entries, .latest, .listings:
        .known(.null)
      }
    }
    return .record(pageShape, fields)
  }

  private func plain(_ entry: SharedValues.ProtocolValues) -> Sketch {
    Record.plain.sketch(
      [
        "protocol": .known(entry.plain),
        "code": .hole(CodeHole.plainCode.rawValue, types[.record(.code)]),
      ], values.common.records)
  }
}
