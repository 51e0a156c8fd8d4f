import Glibc
import Testing

/// A connection to a server, which says what it is told to, right or wrong.
final class HTTPClient {
  struct Response {
    let status: Int

    /// By their names in small letters.
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  struct Broken: Error {}

  private let descriptor: CInt
  private var buffer: [UInt8] = []

  init(port: Int) throws {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout.size(ofValue: limit)))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Broken() }
  }

  deinit {
    close(descriptor)
  }

  func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes {
      Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Asks, and waits for the answer.
  func ask(
    _ target: String, method: String = "GET", headers: [String: String] = [:]
  ) throws -> Response {
    let all = ["Host": "127.0.0.1"].merging(headers) { $1 }
    let lines = all.map { "\($0): \($1)\r\n" }.joined()
    send("\(method) \(target) HTTP/1.1\r\n\(lines)\r\n")
    return try response(hasBody: method != "HEAD")
  }

  func response(hasBody: Bool = true) throws -> Response {
    let head = try read(through: "\r\n\r\n")
    let lines = head.split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Broken() }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    let count = hasBody && status != 304 ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
    while buffer.count < count { try receive() }
    let body = Array(buffer.prefix(count))
    buffer.removeFirst(count)
    return Response(status: status, headers: headers, body: body)
  }

  /// Reads on through a text.
  func read(through text: String) throws -> String {
    let end = Array(text.utf8)
    while true {
      if let found = buffer.firstRange(of: end) {
        let head = String(decoding: buffer[..<found.upperBound], as: UTF8.self)
        buffer.removeFirst(found.upperBound)
        return head
      }
      try receive()
    }
  }

  private func receive() throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &chunk, chunk.count, 0)
    guard count > 0 else { throw Broken() }
    buffer += chunk[..<count]
  }
}
