import Addresses
import Assets
import Bytes
import ContentHash
import Diagnostics
package import HTTPServer
import Hosting
package import Pages
import Planning

/// A site whose files are made when they are asked for.
///
/// Whatever is asked for is looked up among the addresses of the site. No name of a file on the
/// disk follows from a request.
package final class ServedSite {
  private let pages: SitePages
  private var renderer: Renderer
  private let others: OtherAddresses

  /// Keeps the renderer, which can't be in a class by itself.
  private final class Renderer {
    var site: SiteRenderer
    var buffer = ByteBuffer()

    init(_ pages: SitePages) {
      site = SiteRenderer(pages)
    }
  }

  package init(_ pages: SitePages) {
    self.pages = pages
    renderer = Renderer(pages)
    others = OtherAddresses(of: pages.site)
  }

  // MARK: Addresses

  /// What stands at an address.
  private enum Destination {
    case file(Int)

    /// Another address, as seen from the site's folder.
    case elsewhere(String)
    case nothing
  }

  /// - Parameter address: decoded, without the slash at its start.
  private func find(_ address: String) -> Destination {
    let plan = pages.plan
    let ending = "\(AddressWord.pageEnding)"
    let index = "\(AddressWord.index)\(ending)"
    if address.isEmpty || address.hasSuffix("/") {
      return plan.number(at: address + index).map { .file($0) } ?? .nothing
    }
    if let number = plan.number(at: address) ?? plan.number(at: address + ending) {
      return .file(number)
    }
    if plan.number(at: "\(address)/\(index)") != nil { return .elsewhere(address + "/") }
    if let comparison = others.comparison(at: address) {
      return .elsewhere(pages.site.configuration.pageEnding.served(comparison))
    }
    return .nothing
  }

  // MARK: Answers

  /// Answers a request for a file.
  package func response(to request: HTTPRequest) -> HTTPResponse {
    guard let path = request.path else { return notFound() }
    switch find(path) {
    case .file(let number): return file(number, request)
    case .elsewhere(let address): return redirect(to: address, request)
    case .nothing: return notFound()
    }
  }

  /// The hash of the page at a path, or of the one that says that there is none.
  func hash(at path: String?) -> ContentHash {
    let finding = path.map { find($0) } ?? .nothing
    let number =
      if case .file(let number) = finding { number } else {
        pages.plan.number(at: Self.notFoundPage)
      }
    guard let number, let bytes = try? render(number) else { return .none }
    return ContentHash(of: bytes)
  }

  private static let notFoundPage = "\(AddressWord.notFound)\(AddressWord.pageEnding)"

  private func file(_ number: Int, _ request: HTTPRequest) -> HTTPResponse {
    let address = pages.plan.address(of: number)
    let content: [UInt8]
    do {
      content = try render(number)
    } catch {
      return ErrorPage.response([error.description])
    }
    let type = ContentType.type(of: address)
    let isPage = address.hasSuffix("\(AddressWord.pageEnding)")
    let body = isPage ? LiveScript.added(to: content) : content
    let tag = "\"\(ContentHash(of: body))\""
    var headers: [(name: String, value: String)] =
      [("ETag", tag), (ResponseHeader.cacheControl, cacheControl(of: address, content))]
      + ResponseHeader.security
    if Self.matches(request.headers["if-none-match"], tag) {
      return HTTPResponse(status: 304, headers: headers)
    }
    headers.append(("Content-Type", type))
    guard !isPage else { return HTTPResponse(status: 200, headers: headers, body: body) }
    headers.append(("Accept-Ranges", "bytes"))
    let isCurrent = request.headers["if-range"].map { $0 == tag } ?? true
    switch ByteRange(isCurrent ? request.headers["range"] : nil, of: body.count) {
    case .whole: return HTTPResponse(status: 200, headers: headers, body: body)
    case .part(let range):
      headers.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.count)"))
      return HTTPResponse(status: 206, headers: headers, body: Array(body[range]))
    case .unsatisfiable:
      return HTTPResponse(
        status: 416, headers: [("Content-Range", "bytes */\(body.count)")])
    }
  }

  private func cacheControl(of address: String, _ content: [UInt8]) -> String {
    AssetName.isFingerprinted(address, hash: ContentHash(of: content))
      ? ResponseHeader.forever : ResponseHeader.revalidated
  }

  /// Whether one of the tags of `If-None-Match` is that of a file.
  private static func matches(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let name = part.drop { $0 == " " }
      let text = name.hasPrefix("W/") ? name.dropFirst(2) : name
      return text == "*" || text.prefix { $0 != " " } == tag
    }
  }

  private func redirect(to address: String, _ request: HTTPRequest) -> HTTPResponse {
    let query = request.query.map { "?\($0)" } ?? ""
    let location = "/\(PercentCoding.encoded(address))\(query)"
    return HTTPResponse(
      status: 301,
      headers: [("Location", location), (ResponseHeader.cacheControl, ResponseHeader.revalidated)])
  }

  private func notFound() -> HTTPResponse {
    guard let number = pages.plan.number(at: Self.notFoundPage) else {
      return HTTPResponse(status: 404)
    }
    do {
      let body = LiveScript.added(to: try render(number))
      return HTTPResponse(
        status: 404,
        headers: [
          ("Content-Type", ContentType.type(of: Self.notFoundPage)),
          (ResponseHeader.cacheControl, ResponseHeader.revalidated),
        ] + ResponseHeader.security, body: body)
    } catch {
      return ErrorPage.response([error.description])
    }
  }

  private func render(_ number: Int) throws(Diagnostic) -> [UInt8] {
    renderer.buffer.removeAll()
    let file = pages.plan.file(number)
    for piece in 0..<renderer.site.pieceCount(of: file) {
      try renderer.site.render(file, piece: piece, into: &renderer.buffer)
    }
    return renderer.buffer.withBytes { Array($0) }
  }
}
