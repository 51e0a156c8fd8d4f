import Diagnostics
import Testing
import YAML

@testable import Catalog

@Suite struct `A call flow` {
  private func steps(
    _ lines: String, code: String = "407", name: String? = "Busy"
  ) throws -> (steps: [FlowStep], messages: [String]) {
    let file = SourceFile(path: "407.md", text: lines)
    var log = DiagnosticLog()
    var keys = try #require(
      YAMLMapping(YAMLDocument.parse(file), in: file, as: "the flow", log: &log))
    let reader = FlowReader(file: file, parties: ["A", "Big B", "C"])
    let read = reader.read(keys.list("flow"), log: &log)
    let steps = read.steps(of: try #require(CodeValue(code)), name: name, log: &log)
    return (steps, log.diagnostics.map(\.description))
  }

  @Test func `has a line for each message`() throws {
    let flow = try steps("flow:\n  - Big B>A: 407\n  - A  >  A: \"INVITE: again # 2\"\n")
    #expect(
      flow.steps == [
        FlowStep(from: "Big B", to: "A", message: "407", isCode: true),
        FlowStep(from: "A", to: "A", message: "INVITE: again # 2", isCode: false),
      ])
    #expect(flow.steps.parties == ["Big B", "A"])
    #expect(flow.messages == [])
  }

  @Test(arguments: [
    ("407", true), ("407 Proxy", true), ("SIP/2.0 407 Busy", true), ("SIP 407 Busy here", true),
    ("4070", false), ("407x Busy", false), ("SIP 407", false), ("SIP 407 Busyness", false),
    ("1407 Busy", false),
  ])
  func `marks the code itself`(message: String, isCode: Bool) throws {
    let flow = try steps("flow:\n  - A > C: \(message)\n")
    #expect(flow.steps.map(\.isCode) == [isCode])
    #expect(
      flow.messages
        == (isCode
          ? []
          : [
            "407.md:2:5: warning: no line of the flow has the code itself; "
              + "start the message of one with “407 Busy”"
          ]))
  }
}
