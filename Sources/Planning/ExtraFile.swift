package import Bytes
package import Diagnostics

/// A file of the site that is no page. Each kind is a type of its own, which says where its files
/// stand, what they are made of, and makes them.
package protocol ExtraFile: Sendable {
  /// Where the file stands in the site: `robots.txt`.
  var address: String { get }

  /// What has to change before the file can.
  var dependence: Dependence { get }

  /// How many pieces the file is made in, so that no large file has to be in memory whole; 1 unless
  /// the type says otherwise.
  var pieceCount: Int { get }

  /// Appends one piece of the file.
  ///
  /// - Parameters:
  ///   - piece: its number, from 0. The pieces of a file are made in order.
  ///   - output: gets the piece at its end.
  ///   - room: for what the files of a kind share.
  func append(
    _ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom
  ) throws(Diagnostic)
}

extension ExtraFile {
  package var pieceCount: Int { 1 }

  /// Whether the file may have changed.
  package func isAffected(
    byChangesOf changed: Set<DependencyUnit>, fileListHasChanged: Bool
  ) -> Bool {
    switch dependence {
    case .anything: true
    case .sources: changed.contains(.file(address))
    case .units(let units): units.contains(where: changed.contains)
    case .fileList(let units): fileListHasChanged || units.contains(where: changed.contains)
    }
  }
}

/// Takes a part of what a file is made of: what it is called in explanations, and what writes it.
package typealias SourceBody = (_ name: String, _ write: (inout ByteBuffer) -> Void) -> Void

/// What a file depends on, so that a build knows whether it may have changed.
package enum Dependence: Sendable {
  /// So much that the file is always made and compared.
  case anything

  /// What the file tells of itself, and nothing else. The function calls its body with everything
  /// that the file is made of, part by part: equal parts make equal files.
  case sources(@Sendable (SourceBody) -> Void)

  /// These units, and nothing else.
  case units([DependencyUnit])

  /// These units, and which files the site has.
  case fileList(and: [DependencyUnit])
}

/// What the files of a kind share while one task makes them. It is made for the first of them and
/// kept for the others, by its type.
package struct TaskRoom: ~Copyable {
  private final class Place<Thing: ~Copyable> {
    var thing: Thing

    init(_ thing: consuming Thing) {
      self.thing = thing
    }
  }

  private var places: [ObjectIdentifier: AnyObject] = [:]

  package init() {}

  /// Calls `body` with the thing of a type, which `make` makes if there is none yet.
  package mutating func with<Thing: ~Copyable, Failure>(
    _ make: () -> Thing, _ body: (inout Thing) throws(Failure) -> Void
  ) throws(Failure) {
    let key = ObjectIdentifier(Place<Thing>.self)
    if let place = places[key] as? Place<Thing> {
      try body(&place.thing)
    } else {
      let place = Place(make())
      places[key] = place
      try body(&place.thing)
    }
  }
}
