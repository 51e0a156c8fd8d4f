import Catalog
import Diagnostics
import Files
import Glibc
import HTTPServer
import Serving

/// `diptych serve`: shows a site while it is written.
struct ServeCommand {
  private static let address = "127.0.0.1"
  private static let ports = 8407...8506

  private let root: SiteRoot
  private let jobs: Int
  private let address: String
  private let socket: ListeningSocket
  private let opens: Bool

  init(_ arguments: ArgumentReader) throws(UsageError) {
    let loading = try SiteLoading(arguments)
    root = loading.root
    jobs = loading.jobs
    opens = arguments.has(.open)
    address = arguments.value(.address) ?? Self.address
    socket = try Self.socket(address, try arguments.number(.port), arguments)
  }

  private static func socket(
    _ address: String, _ port: Int?, _ arguments: ArgumentReader
  ) throws(UsageError) -> ListeningSocket {
    var place = "\(address):\(port ?? ports.lowerBound)"
    var reason = ""
    for candidate in port.map({ $0...$0 }) ?? ports {
      guard candidate <= Int(UInt16.max) else {
        throw arguments.error("--port needs a number up to \(UInt16.max), not “\(candidate)”")
      }
      do throws(ListeningSocket.Failure) {
        return try ListeningSocket(address: address, port: candidate)
      } catch {
        place = "\(address):\(candidate)"
        reason = error.reason
        if !error.isTaken { break }
      }
    }
    throw arguments.error("can't listen at \(place): \(reason)")
  }

  /// Where browsers find the site.
  private var baseURL: String {
    let isAnyone = address == "0.0.0.0" || address == "::"
    let host = isAnyone ? "localhost" : address.contains(":") ? "[\(address)]" : address
    return "http://\(host):\(socket.port)/"
  }

  /// The hosts that a request may name. Where others are meant to ask, they know the machine by
  /// names that nobody here does.
  private var hosts: Set<String> {
    switch address {
    case Self.address, "localhost", "::1": ["127.0.0.1", "localhost", "[::1]"]
    default: []
    }
  }

  func run(console: Console) async throws -> ExitStatus {
    guard let wakeup = Wakeup() else { throw FileError("can't watch", root.path) }
    let mailbox = LiveMailbox(wakeup)
    let reading = LiveReading(root, baseURL: baseURL, jobs: jobs)
    // The process ends with the server, whatever is being read.
    Task { await read(reading, mailbox, console) }
    console.say("\(baseURL): the site as it is, and as it becomes; Ctrl+C ends this")
    if opens { open(console) }
    let failure = await served(mailbox)
    if let failure { throw failure }
    return .done
  }

  /// Reads the site whenever it has changed.
  private func read(_ reading: LiveReading, _ mailbox: LiveMailbox, _ console: Console) async {
    var reading = reading
    var hadErrors = false
    var isFirst = true
    for await _ in mailbox.signals {
      // Editors write another file first, and give it the name of the one that they save.
      if !isFirst { try? await Task.sleep(for: .milliseconds(8)) }
      isFirst = false
      reading.reread(mailbox.takeNames())
      let (pages, log) = await reading.read()
      let errors = log.diagnostics.filter { $0.severity == .error }.map(\.description)
      mailbox.put(LiveMailbox.Outcome(pages: pages, messages: errors))
      for error in errors { console.say(error) }
      if hadErrors, errors.isEmpty { console.say("The site has no errors any more.") }
      hadErrors = !errors.isEmpty
    }
  }

  /// Serves on a thread of its own until a signal ends it.
  private func served(_ mailbox: LiveMailbox) async -> FileError? {
    await withCheckedContinuation { continuation in
      let work = ThreadWork { continuation.resume(returning: serve(mailbox)) }
      guard !work.start() else { return }
      continuation.resume(returning: FileError("can't serve", root.path))
    }
  }

  private func serve(_ mailbox: LiveMailbox) -> FileError? {
    let live = LiveServer(hosts: hosts)
    guard let server = HTTPServer(socket, respond: { live.answer($0) }) else {
      return FileError("can't serve", root.path)
    }
    do throws(FileError) {
      let watch = try FolderWatch(of: root.path, names: SiteFiles.names)
      server.onInput(watch.descriptor) {
        let names = watch.changes()
        if !names.isEmpty { mailbox.note(names) }
      }
    } catch {
      return error
    }
    // Requests that come before the site is read wait for it.
    var isFirst = true
    server.onRing(mailbox.wakeup) {
      guard let outcome = mailbox.takeOutcome() else { return }
      live.update(outcome.pages, messages: outcome.messages)
      if isFirst { server.listen() }
      isFirst = false
    }
    for signal in [SIGINT, SIGTERM] { server.onSignal(signal) { server.stop() } }
    server.onTime(every: 20) { live.keepAlive() }
    mailbox.note([])
    server.run()
    return nil
  }

  private func open(_ console: Console) {
    let url = baseURL
    Task.detached {
      let run = try? ChildProcess(running: "xdg-open", [url], withoutVariables: "DIPTYCH_")
      if run?.status != 0 {
        console.say("\(url): can't be opened from here; type it into a browser")
      }
    }
  }
}

/// What a thread of its own does.
private struct ThreadWork {
  private final class Body {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private let body: Body

  init(_ run: @escaping @Sendable () -> Void) {
    body = Body(run)
  }

  /// - Returns: whether there is a thread for it.
  func start() -> Bool {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(body)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
