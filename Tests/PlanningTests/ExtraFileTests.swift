import Bytes
import Planning
import Testing

@Suite struct `A task's room` {
  private struct Counter: ~Copyable {
    var count = 0
  }

  private struct Note {
    var text = ""
  }

  private struct Refusal: Error {}

  @Test func `keeps one thing of a type`() {
    var room = TaskRoom()
    var made = 0
    let make = {
      made += 1
      return Counter()
    }
    for step in 1...3 {
      room.with(make) { counter in
        counter.count += 1
        #expect(counter.count == step)
      }
    }
    #expect(made == 1)
  }

  @Test func `tells types apart`() {
    var room = TaskRoom()
    room.with({ Note(text: "a") }) { $0.text += "b" }
    room.with({ Counter() }) { $0.count += 1 }
    room.with({ Note() }) { #expect($0.text == "ab") }
  }

  @Test func `keeps a thing whose use has failed`() {
    var room = TaskRoom()
    #expect(throws: Refusal.self) {
      try room.with({ Note() }) { note throws(Refusal) in
        note.text = "kept"
        throw Refusal()
      }
    }
    room.with({ Note() }) { #expect($0.text == "kept") }
  }
}

@Suite struct `A file's dependence` {
  private struct File: ExtraFile {
    let address = "robots.txt"
    let dependence: Dependence

    func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {}
  }

  private static let changed: Set<DependencyUnit> = [.site, .listed, .file("search.js")]

  @Test(arguments: [
    (Dependence.anything, true, true), (.units([]), false, false),
    (.units([.protocols]), false, false), (.units([.protocols, .listed]), true, true),
    (.fileList(and: []), false, true), (.fileList(and: [.site]), true, true),
    (.sources { _ in }, false, false),
  ])
  func `tells whether it may have changed`(
    dependence: Dependence, byUnits: Bool, byFileList: Bool
  ) {
    for (fileList, isAffected) in [(false, byUnits), (true, byFileList)] {
      #expect(
        File(dependence: dependence)
          .isAffected(byChangesOf: Self.changed, fileListHasChanged: fileList) == isAffected)
    }
  }

  @Test func `on its own sources is on those of its address`() {
    #expect(
      File(dependence: .sources { _ in })
        .isAffected(byChangesOf: [.file("robots.txt")], fileListHasChanged: false))
  }
}
