import Testing

@testable import Catalog

@Suite struct `The marks of classes` {
  private func marks(_ ids: [String]) -> [String] {
    ClassMark.marks(of: ids.map { CodeClass(id: $0, name: $0, label: nil, codes: []) })
      .map { "\($0.color) \($0.shape)" }
  }

  @Test func `follow the number in an id`() {
    #expect(marks(["4xx", "1xx", "6"]) == ["amber diamond", "blue circle", "plum octagon"])
  }

  @Test func `are those that are left, in order`() {
    #expect(
      marks(["ok", "2.x", "error", "40"])
        == ["blue circle", "green check", "violet triangle", "amber diamond"])
  }

  @Test func `differ for more classes than there are colours`() {
    let all = marks((0..<24).map { "class-\($0)" })
    #expect(Set(all).count == all.count)
    #expect(all[6...7] == ["blue bar", "green circle"])
  }

  @Test func `are what the author says`() {
    var codeClass = CodeClass(id: "4xx", name: "Failure", label: nil, codes: [])
    codeClass.color = .green
    #expect(ClassMark.marks(of: [codeClass]) == [ClassMark(color: .green, shape: .check)])
    codeClass.shape = .bar
    #expect(ClassMark.marks(of: [codeClass]) == [ClassMark(color: .green, shape: .bar)])
    codeClass.color = nil
    #expect(ClassMark.marks(of: [codeClass]) == [ClassMark(color: .amber, shape: .bar)])
  }
}
