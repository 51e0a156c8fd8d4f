import Catalog
import Diagnostics
import Files
import Translations

/// `diptych restamp`: records which source texts translations were made from.
struct RestampCommand {
  private let paths: [String]
  private let loading: SiteLoading

  init(_ arguments: ArgumentReader) throws(UsageError) {
    paths = arguments.operands
    if arguments.has(.missing) {
      guard paths.isEmpty else {
        throw arguments.error("--missing stamps files of its own choice; leave out “\(paths[0])”")
      }
    } else if paths.isEmpty {
      throw arguments.missing(0)
    }
    loading = try SiteLoading(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    guard let site = await loading.readSite() else {
      return console.refuse(loading.log)
    }
    let restamping = Restamping(of: site, log: loading.log)
    let results = paths.isEmpty ? restamping.complete() : paths.map { restamping.restamp($0) }
    for result in results { console.say(result.message) }
    if results.isEmpty { console.say("All translations are stamped.") }
    return results.map(\.status).max { $0.rawValue < $1.rawValue } ?? .done
  }
}
