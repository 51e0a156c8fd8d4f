import Bytes
import ContentHash
import Diagnostics
package import HTTPServer
import Hosting
import JSON
package import Pages

/// A site as it is now: served, and shown anew in open pages when it changes.
///
/// It lives on one thread.
package final class LiveServer {
  /// The site as it was when it last had no errors.
  private var site: ServedSite?

  /// What is wrong with it since.
  private var messages: [String] = []

  /// The hosts that requests may name, without a port; any if there are none.
  private let hosts: Set<String>

  private var readers: [ObjectIdentifier: Reader] = [:]

  /// A page that is open.
  private struct Reader {
    let stream: EventStream
    let path: String?

    /// That of the page that is shown.
    let hash: String
  }

  /// A server without a site yet, for requests that name one of some hosts, or any if there are
  /// none.
  package init(hosts: Set<String>) {
    self.hosts = hosts
  }

  /// Takes what became of the site after a change.
  ///
  /// - Parameters:
  ///   - pages: `nil` if the site has errors; then the last one without any is served on.
  ///   - messages: the errors, for open pages to show.
  package func update(_ pages: SitePages?, messages: [String]) {
    if let pages { site = ServedSite(pages) }
    let hadMessages = !self.messages.isEmpty
    self.messages = messages
    var hashes: [String?: String] = [:]
    for reader in readers.values {
      if pages == nil || hadMessages { sendMessages(to: reader.stream) }
      guard pages != nil else { continue }
      let hash = hashes[reader.path] ?? hash(at: reader.path)
      hashes[reader.path] = hash
      if hash != reader.hash { reader.stream.send("reload", data: "") }
    }
  }

  /// Says to all open pages that there is still somebody.
  package func keepAlive() {
    for reader in readers.values { reader.stream.keepAlive() }
  }

  /// What a request is answered: a file of the site, what is wrong with it if there is none yet, or
  /// news for an open page.
  package func answer(_ request: HTTPRequest) -> HTTPServer.Answer {
    guard isMeant(request.host) else {
      return .response(Self.refusal(403, "This host is not served here.\n"))
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = Self.refusal(405, "Only GET and HEAD are answered.\n")
      response.headers.append(("Allow", "GET, HEAD"))
      return .response(response)
    }
    switch request.path {
    case LiveScript.address: return .response(script)
    case LiveScript.events where request.method == "GET": return events(request)
    default: break
    }
    return .response(site?.response(to: request) ?? ErrorPage.response(messages))
  }

  // MARK: Hosts

  /// Another page could let its own name lead here and read what is answered.
  private func isMeant(_ host: String?) -> Bool {
    guard !hosts.isEmpty else { return true }
    // HTTP/1.0 names none, and no browser speaks it.
    guard let host else { return true }
    let end = host.lastIndex(of: ":").flatMap { host[$0...].contains("]") ? nil : $0 }
    return hosts.contains(host[..<(end ?? host.endIndex)].lowercased())
  }

  private static func refusal(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [("Content-Type", ContentType.type(of: "text.txt"))],
      body: Array(text.utf8))
  }

  private var script: HTTPResponse {
    HTTPResponse(
      status: 200,
      headers: [
        ("Content-Type", ContentType.type(of: LiveScript.address)),
        (ResponseHeader.cacheControl, "no-cache"),
      ], body: Array(LiveScript.text.utf8))
  }

  // MARK: Events

  private func events(_ request: HTTPRequest) -> HTTPServer.Answer {
    let values = Self.values(of: request.query ?? "")
    let path = values["path"].flatMap { HTTPRequest(method: "GET", target: $0).path }
    let hash = values["page"] ?? ""
    return .events(
      begin: { [self] stream in
        readers[ObjectIdentifier(stream)] = Reader(stream: stream, path: path, hash: hash)
        if site != nil, self.hash(at: path) != hash { stream.send("reload", data: "") }
        // Right after a reload the errors of before are gone without a word.
        if !messages.isEmpty, site != nil { sendMessages(to: stream) }
      },
      end: { [self] stream in readers[ObjectIdentifier(stream)] = nil })
  }

  private func hash(at path: String?) -> String { site?.hash(at: path).description ?? "" }

  private func sendMessages(to stream: EventStream) {
    stream.send("errors", data: "[\(messages.map { JSONValue.quoted($0) }.joined(separator: ","))]")
  }

  private static func values(of query: String) -> [String: String] {
    var values: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let decoded = PercentCoding.decoded(parts[1].utf8)
      values[String(parts[0])] = String(decoding: decoded, as: UTF8.self)
    }
    return values
  }
}
