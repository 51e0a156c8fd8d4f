import Catalog
import Diagnostics

/// What the command line says in the place of the configuration.
struct SiteOverrides: Sendable {
  var baseURL: String?
  var target: HostingTarget?
  var precompress = false

  init() {}

  init(_ arguments: ArgumentReader) throws(UsageError) {
    baseURL = try arguments.baseURL()
    target = try Self.target(arguments)
    precompress = arguments.has(.precompress)
  }

  func apply(to configuration: inout SiteConfiguration) {
    if let baseURL { configuration.publish(at: baseURL) }
    if let target { configuration.hosting.target = target }
    configuration.hosting.precompress = precompress
  }

  /// A text that differs for other overrides.
  var key: String {
    [baseURL ?? "", target?.rawValue ?? "", "\(precompress)"].joined(separator: "\n")
  }

  private static func target(_ arguments: ArgumentReader) throws(UsageError) -> HostingTarget? {
    guard let text = arguments.value(.target) else { return nil }
    if let target = HostingTarget(rawValue: text) { return target }
    let advice = Suggestion.advice(for: text, among: HostingTarget.allCases.map(\.rawValue))
    throw arguments.error("there is no host “\(text)”\(advice)")
  }
}
