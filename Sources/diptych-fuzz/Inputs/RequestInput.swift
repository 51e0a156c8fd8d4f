import DiptychCommand
import Glibc

/// What a client sends to `diptych serve`. Afterwards the server has to answer as before.
struct RequestInput: FuzzedInput {
  let name = "request"
  let seeds = [
    "GET /en/lsp/10.html HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: \"x\", *\r\n\r\n",
    "HEAD /robots.txt HTTP/1.1\r\nHost: localhost:8407\r\nRange: bytes=0-5\r\nIf-Range: \"x\"\r\n\r\n",
    "GET /.diptych/events?path=%2Fen%2F&page=x HTTP/1.1\r\nHost: [::1]\r\n\r\n",
    "POST /en/compare/lsp/20-vs-10 HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc",
    "GET http://127.0.0.1/en HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
  ].map { Array($0.utf8) }
  let words = [
    "GET ", "HEAD ", "PUT ", " HTTP/1.1", " HTTP/1.0", "\r\n\r\n", "Host: ", "Range: bytes=",
    "Content-Length: ", "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "/..", "%2e%2e/",
    "%2f", "//", "?", "#", "*", "-vs-", "/en/", "index.html", "http://", "@", "%00", "%",
    "If-None-Match: ", "Expect: 100-continue\r\n", "Upgrade: h2c\r\n",
  ]
  private let fixture: String

  init(fixture: String) {
    self.fixture = fixture
  }

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    let port = try await ServedFixture.port(of: fixture)
    let answer = try Self.exchange(input, port)
    if answer.contains("\nroot:") { throw Misbehaviour("a file of the system is served") }
    if let place = answer.firstMatch(of: /\r\nLocation: ([^\r]*)/)?.1,
      !place.hasPrefix("/") || place.hasPrefix("//")
    {
      throw Misbehaviour("the answer leads to “\(place)”")
    }
    let request = "GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    guard try Self.exchange(Array(request.utf8), port).hasPrefix("HTTP/1.1 200 ") else {
      throw Misbehaviour("the server answers no more")
    }
  }

  /// Sends bytes, and reads until the server has nothing more to say.
  private static func exchange(_ bytes: [UInt8], _ port: UInt16) throws(Misbehaviour) -> String {
    let client = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(client) }
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        client, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout.size(ofValue: limit)))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Misbehaviour("nobody listens") }
    _ = bytes.withUnsafeBytes { send(client, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
    shutdown(client, CInt(SHUT_WR))
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(client, &chunk, chunk.count, 0)
      if count < 0, errno == EAGAIN { throw Misbehaviour("the server does not end its answer") }
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += chunk[..<count]
    }
  }
}

/// A small site that is served in this process, from its first request on.
private actor ServedFixture {
  private static let shared = ServedFixture()
  private var port: UInt16?

  static func port(of fixture: String) async throws(Misbehaviour) -> UInt16 {
    try await shared.port(of: fixture)
  }

  private func port(of fixture: String) async throws(Misbehaviour) -> UInt16 {
    if let port { return port }
    let lines = AsyncStream<String>.makeStream()
    Task.detached {
      _ = await CommandLineTool.run(
        ["serve", "--root", fixture],
        console: Console(output: { _ in }, error: { lines.continuation.yield($0) }))
      lines.continuation.finish()
    }
    for await line in lines.stream {
      guard let number = line.firstMatch(of: /^http:\/\/127\.0\.0\.1:([0-9]+)\//)?.1 else {
        throw Misbehaviour("it can't be served: \(line)")
      }
      port = UInt16(number)
      break
    }
    guard let port else { throw Misbehaviour("it can't be served") }
    return port
  }
}
