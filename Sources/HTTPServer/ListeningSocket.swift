import Glibc

/// A socket on which clients can ask for something, from its making on; they wait until somebody
/// answers.
public struct ListeningSocket: Sendable {
  let descriptor: CInt
  /// The port that clients connect to, also where any was taken.
  public let port: Int

  /// Why a socket can't be had.
  public struct Failure: Error, Sendable {
    public let reason: String

    /// Whether another program listens there.
    public let isTaken: Bool
  }

  /// Takes a port of this machine.
  ///
  /// - Parameters:
  ///   - address: a number or a name of this machine.
  ///   - port: 0 for any that is free.
  public init(address: String, port: Int) throws(Failure) {
    var hints = addrinfo()
    hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var list: UnsafeMutablePointer<addrinfo>?
    let found = getaddrinfo(address, String(port), &hints, &list)
    guard found == 0, let info = list?.pointee else {
      throw Failure(reason: String(cString: gai_strerror(found)), isTaken: false)
    }
    defer { freeaddrinfo(list) }
    let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(info.ai_family, type, 0)
    guard descriptor >= 0 else { throw Self.failure() }
    var on: CInt = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout.size(ofValue: on)))
    guard bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 1024) == 0 else {
      let failure = Self.failure()
      close(descriptor)
      throw failure
    }
    self.descriptor = descriptor
    self.port = Self.port(of: descriptor) ?? port
  }

  private static func failure() -> Failure {
    Failure(reason: String(cString: strerror(errno)), isTaken: errno == EADDRINUSE)
  }

  private static func port(of descriptor: CInt) -> Int? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout.size(ofValue: storage))
    return withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> Int? in
        guard getsockname(descriptor, address, &length) == 0 else { return nil }
        return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          // The port of IPv6 stands at the same place.
          Int(UInt16(bigEndian: $0.pointee.sin_port))
        }
      }
    }
  }
}
