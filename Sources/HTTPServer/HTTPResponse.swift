/// What a client is answered.
public struct HTTPResponse: Sendable {
  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first header with a name, which has to be written as it is there.
  public func value(of name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}
