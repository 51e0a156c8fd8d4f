import Mustache

extension PageInputs {
  /// The value of a page's address as it is served.
  ///
  /// - Parameters:
  ///   - path: the address of the file.
  ///   - value: its value, which is the same unless the host says otherwise.
  func servedPath(_ path: some Sequence<UInt8>, _ value: Value, local: inout ValueStore) -> Value {
    guard site.configuration.pageEnding == .none else { return value }
    var served = Array(path)
    site.configuration.pageEnding.cut(&served)
    return local.markup(served)
  }

  /// The value of a field that all pages of a locale have in common; for the versions and the
  /// canonical one, what holds unless a page says otherwise.
  ///
  /// - Returns: nothing for a field that belongs to the page.
  func sharedValue(of field: PageField, in locale: Int) -> Value {
    let locale = values.locales[locale]
    return switch field {
    case .site: values.common.site
    case .assets: values.common.assets
    case .locale: locale.locale
    case .locales: values.common.localeList
    case .strings: locale.strings
    case .alternates, .versions: locale.alternates
    case .sourceTag: values.common.sourceTag
    case .canonicalTag: locale.tag
    default: .null
    }
  }
}
