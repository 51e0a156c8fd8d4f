import Harness
import Testing

/// The tool while it serves a site.
final class ServedTool {
  let tool: RunningTool
  let port: Int

  /// - Parameter root: the folder of the site.
  init(_ root: String, _ arguments: String...) throws {
    tool = try RunningTool(["serve", "--root", root] + arguments, in: root)
    let line = try tool.nextLine()
    let address = line.firstMatch(of: #/^http://127\.0\.0\.1:([0-9]+)/: /#)
    port = try #require(address.flatMap { Int($0.1) }, "\(line)")
  }

  deinit {
    if tool.isRunning { try? tool.kill() }
  }

  var baseURL: String { "http://127.0.0.1:\(port)/" }

  func client() throws -> HTTPClient { try HTTPClient(port: port) }

  func ask(
    _ target: String, method: String = "GET", headers: [String: String] = [:]
  ) throws -> HTTPClient.Response {
    try client().ask(target, method: method, headers: headers)
  }

  /// What a page has been given to follow its files, and nothing else.
  static func withoutScript(_ page: [UInt8]) -> (page: [UInt8], hasScript: Bool) {
    let text = String(decoding: page, as: UTF8.self)
    let script = #/<script src="/\.diptych/live\.js" data-page="[0-9a-f]{32}" defer></script>\n/#
    let plain = text.replacing(script, with: "")
    return (Array(plain.utf8), plain != text)
  }

  /// The files that are served otherwise than a build would write them.
  func differences(from built: FileTree) throws -> [String] {
    let client = try client()
    var different: [String] = []
    for (path, bytes) in built.files.sorted(by: { $0.key < $1.key }) {
      let encoded = path.utf8.map { byte in
        let isPlain = byte < 0x80 && byte > 0x20 && !"%?#".utf8.contains(byte)
        return isPlain
          ? String(UnicodeScalar(byte)) : "%" + String(256 + Int(byte), radix: 16).dropFirst()
      }.joined()
      let response = try client.ask("/\(encoded)")
      guard response.status == 200 else {
        different.append("\(path): \(response.status)")
        continue
      }
      var (content, expected) = (response.body, bytes)
      if path.hasSuffix(".html") {
        let (page, hasScript) = Self.withoutScript(content)
        if !hasScript { different.append("\(path): no script") }
        (content, expected) = (Self.withoutConnections(page), Self.withoutConnections(expected))
      }
      if content != expected { different.append(path) }
    }
    return different
  }

  private static func withoutConnections(_ page: [UInt8]) -> [UInt8] {
    Array(String(decoding: page, as: UTF8.self).replacing("connect-src 'self'; ", with: "").utf8)
  }
}
