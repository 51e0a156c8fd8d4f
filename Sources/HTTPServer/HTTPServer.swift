import CEvent
import Glibc

/// Answers the requests that come in on a socket, one after another, on the thread that runs it.
public final class HTTPServer {
  /// What becomes of a request.
  public enum Answer {
    case response(HTTPResponse)

    /// The connection stays open; the server calls `begin` with the stream, and `end` when it is
    /// over.
    case events(begin: (EventStream) -> Void, end: (EventStream) -> Void)
  }

  /// How long a client may be silent within a request, in seconds.
  private static let patience: CInt = 30
  private static let headerLimit = 16 << 10
  private static let bodyLimit = 4 << 10

  private let base: OpaquePointer
  private let http: OpaquePointer
  private let listener: OpaquePointer?
  private let respond: (HTTPRequest) -> Answer
  private var events: [Happening] = []

  /// A server that takes no clients before `listen`.
  ///
  /// - Parameters:
  ///   - socket: where clients wait.
  ///   - respond: tells what becomes of a request, on the thread of `run`; all others wait so long.
  /// - Returns: `nil` if there is no memory for it.
  public init?(_ socket: ListeningSocket, respond: @escaping (HTTPRequest) -> Answer) {
    guard let base = event_base_new() else { return nil }
    guard let http = evhttp_new(base) else {
      event_base_free(base)
      return nil
    }
    self.base = base
    self.http = http
    self.respond = respond
    // A client that has gone is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    Self.raiseFileLimit()
    evhttp_set_timeout(http, Self.patience)
    evhttp_set_max_headers_size(http, Self.headerLimit)
    evhttp_set_max_body_size(http, Self.bodyLimit)
    evhttp_set_default_content_type(http, nil)
    evhttp_set_allowed_methods(http, UInt16.max)
    guard let bound = evhttp_accept_socket_with_handle(http, socket.descriptor) else {
      evhttp_free(http)
      event_base_free(base)
      return nil
    }
    listener = evhttp_bound_socket_get_listener(bound)
    evhttp_set_gencb(
      http,
      { request, context in
        guard let request, let context else { return }
        Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue().answer(request)
      }, Unmanaged.passUnretained(self).toOpaque())
    evconnlistener_disable(listener)
    // Where no more files can be open, whoever comes has to wait.
    evconnlistener_set_error_cb(listener) { listener, _ in
      guard let listener else { return }
      evconnlistener_disable(listener)
      var pause = timeval(tv_sec: 0, tv_usec: 100_000)
      event_base_once(
        evconnlistener_get_base(listener), -1, Int16(EV_TIMEOUT),
        { _, _, context in
          guard let context else { return }
          evconnlistener_enable(OpaquePointer(context))
        }, UnsafeMutableRawPointer(listener), &pause)
    }
  }

  deinit {
    events.removeAll()
    evhttp_free(http)
    event_base_free(base)
  }

  private static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  // MARK: The loop

  /// Takes clients; those that have come before are the first.
  public func listen() {
    evconnlistener_enable(listener)
  }

  /// Answers until `stop` is called.
  public func run() {
    event_base_dispatch(base)
  }

  /// Makes `run` return; to be called on its thread, as by what `onSignal` calls.
  public func stop() {
    event_base_loopbreak(base)
  }

  /// Calls `body` whenever a signal has come.
  public func onSignal(_ number: CInt, _ body: @escaping () -> Void) {
    add(number, EV_SIGNAL | EV_PERSIST, every: nil, body)
  }

  /// Calls `body` whenever something can be read from a descriptor.
  public func onInput(_ descriptor: CInt, _ body: @escaping () -> Void) {
    add(descriptor, EV_READ | EV_PERSIST, every: nil, body)
  }

  /// Calls `body` whenever the bell rings.
  public func onRing(_ wakeup: Wakeup, _ body: @escaping () -> Void) {
    onInput(wakeup.descriptor) {
      wakeup.silence()
      body()
    }
  }

  /// Calls `body` again and again while the server runs, with so many seconds in between.
  public func onTime(every seconds: Int, _ body: @escaping () -> Void) {
    add(-1, EV_PERSIST, every: timeval(tv_sec: seconds, tv_usec: 0), body)
  }

  private func add(
    _ number: CInt, _ what: CInt, every interval: timeval?, _ body: @escaping () -> Void
  ) {
    guard let event = Happening(number, what, in: base, body) else { return }
    event.add(interval)
    events.append(event)
  }

  // MARK: Requests

  private func answer(_ request: OpaquePointer) {
    switch respond(HTTPRequest(request)) {
    case .response(let response): send(response, to: request)
    case .events(let begin, let end):
      let stream = EventStream(request, onEnd: end)
      stream.start()
      begin(stream)
    }
  }

  private func send(_ response: HTTPResponse, to request: OpaquePointer) {
    let headers = evhttp_request_get_output_headers(request)
    for (name, value) in response.headers { evhttp_add_header(headers, name, value) }
    let hasBody = response.status != 304
    if hasBody { evhttp_add_header(headers, "Content-Length", String(response.body.count)) }
    let isHead = evhttp_request_get_command(request) == EVHTTP_REQ_HEAD
    guard hasBody, !isHead, let buffer = evbuffer_new() else {
      return evhttp_send_reply(request, CInt(response.status), nil, nil)
    }
    defer { evbuffer_free(buffer) }
    response.body.withUnsafeBytes { _ = evbuffer_add(buffer, $0.baseAddress, $0.count) }
    evhttp_send_reply(request, CInt(response.status), nil, buffer)
  }
}

/// Something that happens to the loop, and what is done then.
private final class Happening {
  private var event: OpaquePointer?
  private let body: () -> Void

  init?(_ number: CInt, _ what: CInt, in base: OpaquePointer, _ body: @escaping () -> Void) {
    self.body = body
    event = event_new(
      base, number, Int16(what),
      { _, _, context in
        guard let context else { return }
        Unmanaged<Happening>.fromOpaque(context).takeUnretainedValue().body()
      }, Unmanaged.passUnretained(self).toOpaque())
    guard event != nil else { return nil }
  }

  deinit {
    if let event { event_free(event) }
  }

  func add(_ interval: timeval?) {
    guard var interval else {
      event_add(event, nil)
      return
    }
    event_add(event, &interval)
  }
}

extension HTTPRequest {
  /// The parts of the request that are of any use here.
  fileprivate init(_ request: OpaquePointer) {
    var headers: [String: String] = [:]
    let list = evhttp_request_get_input_headers(request)
    for name in ["host", "if-none-match", "if-range", "range"] {
      if let value = evhttp_find_header(list, name) { headers[name] = String(cString: value) }
    }
    self.init(
      method: Self.name(of: evhttp_request_get_command(request)),
      target: evhttp_request_get_uri(request).map { String(cString: $0) } ?? "", headers: headers)
  }

  private static func name(of command: evhttp_cmd_type) -> String {
    switch command {
    case EVHTTP_REQ_GET: "GET"
    case EVHTTP_REQ_HEAD: "HEAD"
    default: "POST"
    }
  }
}
