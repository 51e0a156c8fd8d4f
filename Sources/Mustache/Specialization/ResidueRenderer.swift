/// Renders residues. It keeps its stack between pages, so that a page allocates nothing.
public struct ResidueRenderer: Sendable {
  private var loops: [ResidueRun.Loop] = []

  public init() {}

  /// Renders a residue at the end of a buffer.
  ///
  /// - Parameters:
  ///   - holes: the page's values, in the order of the sketch's holes.
  ///   - shared: the store of the values that all pages share.
  ///   - local: the store of the page's own values.
  public mutating func render(
    _ residue: borrowing Residue, holes: borrowing [Value], shared: borrowing ValueStore,
    local: borrowing ValueStore, into output: inout OutputBuffer
  ) {
    while loops.count < residue.depth { loops.append(.none) }
    loops.withUnsafeMutableBufferPointer { loops in
      shared.withMemory { shared in
        local.withMemory { local in
          holes.withUnsafeBufferPointer { holes in
            residue.withMemory { residue in
              var run = ResidueRun(
                residue: residue, holes: holes, shared: shared, local: local, loops: loops)
              run.run(into: &output)
            }
          }
        }
      }
    }
  }
}

/// The rendering of one page from a residue.
private struct ResidueRun {
  let residue: ResidueMemory
  let holes: UnsafeBufferPointer<Value>
  let shared: ValueMemory
  let local: ValueMemory

  /// Room for the sections that are running.
  let loops: UnsafeMutableBufferPointer<Loop>

  /// How many sections are running.
  private var openCount = 0

  init(
    residue: ResidueMemory, holes: UnsafeBufferPointer<Value>, shared: ValueMemory,
    local: ValueMemory, loops: UnsafeMutableBufferPointer<Loop>
  ) {
    self.residue = residue
    self.holes = holes
    self.shared = shared
    self.local = local
    self.loops = loops
  }

  /// A section that is running.
  struct Loop: BitwiseCopyable, Sendable {
    /// The current item.
    var item: Value

    /// The list of which the next items come; for a value that is no list, the value.
    let value: Value
    let body: Int

    /// The number of the next item.
    var next: Int
    let count: Int

    static let none = Loop(item: .null, value: .null, body: 0, next: 0, count: 0)
  }

  mutating func run(into output: inout OutputBuffer) {
    var index = 0
    while true {
      let step = residue.steps[index]
      output.append(residue.text, step.text)
      switch step.action {
      case .value:
        emit(value(at: step.access), raw: false, into: &output)
        index += 1
      case .rawValue:
        emit(value(at: step.access), raw: true, into: &output)
        index += 1
      case .section:
        index = enter(value(at: step.access), body: index + 1, end: Int(step.end))
      case .sectionEnd:
        index = nextRound(after: index)
      case .inverted:
        index = value(at: step.access).isFalse ? index + 1 : Int(step.end)
      case .nothing:
        index += 1
      case .end:
        return
      }
    }
  }

  @inline(__always)
  private func memory(of value: Value) -> ValueMemory {
    value.isLocal ? local : shared
  }

  @inline(__always)
  private func value(at access: Residue.Access) -> Value {
    var value =
      switch access.base {
      case .hole(let index): holes[Int(index)]
      case .item(let depth): loops[Int(depth)].item
      }
    for index in access.slots.range {
      guard value.kind == .record else { return .null }
      value = memory(of: value).values[Int(value.start) + Int(residue.slots[index])]
    }
    return value
  }

  @inline(__always)
  private mutating func enter(_ value: Value, body: Int, end: Int) -> Int {
    if value.isFalse { return end + 1 }
    let isList = value.kind == .list
    let item = isList ? memory(of: value).values[Int(value.start)] : value
    loops[openCount] = Loop(
      item: item, value: value, body: body, next: 1, count: isList ? Int(value.count) : 1)
    openCount += 1
    return body
  }

  @inline(__always)
  private mutating func nextRound(after index: Int) -> Int {
    let last = openCount - 1
    let loop = loops[last]
    guard loop.next < loop.count else {
      openCount = last
      return index + 1
    }
    loops[last].item = memory(of: loop.value).values[Int(loop.value.start) + loop.next]
    loops[last].next = loop.next + 1
    return loop.body
  }

  @inline(__always)
  private func emit(_ value: Value, raw: Bool, into output: inout OutputBuffer) {
    switch value.kind {
    case .null, .no, .list, .record, .pattern: break
    case .yes: output.append(UnsafeRawBufferPointer(("true" as StaticString).utf8))
    case .markup:
      output.append(memory(of: value).bytes, value.slice)
    case .text:
      if raw {
        output.append(memory(of: value).bytes, value.slice)
      } else {
        output.appendEscaped(
          UnsafeRawBufferPointer(rebasing: memory(of: value).bytes[value.range]))
      }
    }
  }
}

extension Value {
  fileprivate var slice: Slice {
    Slice(start: Int32(bitPattern: start), count: Int32(bitPattern: count))
  }
}

/// The arrays of a store while they are being read.
struct ValueMemory {
  let bytes: UnsafeRawBufferPointer
  let values: UnsafeBufferPointer<Value>
}

extension ValueStore {
  func withMemory(_ body: (ValueMemory) -> Void) {
    bytes.withUnsafeBytes { bytes in
      values.withUnsafeBufferPointer { body(ValueMemory(bytes: bytes, values: $0)) }
    }
  }
}

/// The arrays of a residue while they are being read.
struct ResidueMemory {
  let steps: UnsafeBufferPointer<Residue.Step>
  let text: UnsafeRawBufferPointer
  let slots: UnsafeBufferPointer<UInt16>
}

extension Residue {
  func withMemory(_ body: (ResidueMemory) -> Void) {
    steps.withUnsafeBufferPointer { steps in
      text.withUnsafeBytes { text in
        slots.withUnsafeBufferPointer {
          body(ResidueMemory(steps: steps, text: text, slots: $0))
        }
      }
    }
  }
}
