import CEvent

/// An answer that goes on: events for a page that is open (server-sent events of the HTML
/// standard).
public final class EventStream {
  private var request: OpaquePointer?

  /// Is called when the client has gone.
  fileprivate let onEnd: (EventStream) -> Void

  /// How many bytes may wait for a client that does not read.
  private static let limit = 1 << 18

  init(_ request: OpaquePointer, onEnd: @escaping (EventStream) -> Void) {
    self.request = request
    self.onEnd = onEnd
  }

  /// Sends the head of the answer, and looks after the end of the connection.
  func start() {
    guard let request else { return }
    let headers = evhttp_request_get_output_headers(request)
    evhttp_add_header(headers, "Content-Type", "text/event-stream")
    evhttp_add_header(headers, "Cache-Control", "no-store")
    let connection = evhttp_request_get_connection(request)
    // A page may stay open for days.
    evhttp_connection_set_timeout(connection, 30 * 24 * 3600)
    evhttp_connection_set_closecb(
      connection,
      { _, context in
        guard let context else { return }
        let stream = Unmanaged<EventStream>.fromOpaque(context).takeRetainedValue()
        stream.request = nil
        stream.onEnd(stream)
      }, Unmanaged.passRetained(self).toOpaque())
    evhttp_send_reply_start(request, 200, "OK")
    send("retry: 500\n\n")
  }

  /// Sends an event.
  ///
  /// - Parameters:
  ///   - event: the name by which scripts listen for it.
  ///   - data: one line.
  public func send(_ event: String, data: String) {
    send("event: \(event)\ndata: \(data)\n\n")
  }

  /// Sends a line that means nothing, so that a connection without anybody at its other end is
  /// noticed.
  public func keepAlive() {
    send(":\n\n")
  }

  private func send(_ text: String) {
    guard let request, let buffer = evbuffer_new() else { return }
    defer { evbuffer_free(buffer) }
    let connection = evhttp_request_get_connection(request)
    let output = connection.flatMap { evhttp_connection_get_bufferevent($0) }
      .flatMap { bufferevent_get_output($0) }
    guard let output, evbuffer_get_length(output) < Self.limit else { return }
    var text = text
    text.withUTF8 { _ = evbuffer_add(buffer, $0.baseAddress, $0.count) }
    evhttp_send_reply_chunk(request, buffer)
  }
}
