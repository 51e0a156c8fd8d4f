/// Renders residues. It keeps its stack between pages, so that a page allocates nothing.
public struct ResidueRenderer: Sendable {
  private var loops: [Loop] = []

  public init() {}

  /// A section that is running.
  private struct Loop: BitwiseCopyable, Sendable {
    let value: Value
    let body: Int

    /// The index of the current item; a value that is no list is its own single item.
    var index: Int
    let count: Int
  }

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
    loops.removeAll(keepingCapacity: true)
    shared.withMemory { shared in
      local.withMemory { local in
        holes.withUnsafeBufferPointer { holes in
          residue.withMemory { residue in
            run(residue, Page(holes: holes, shared: shared, local: local), into: &output)
          }
        }
      }
    }
  }

  /// The values of the page that is being rendered.
  private struct Page {
    let holes: UnsafeBufferPointer<Value>
    let shared: ValueMemory
    let local: ValueMemory

    func memory(of value: Value) -> ValueMemory {
      value.isLocal ? local : shared
    }
  }

  private mutating func run(
    _ residue: ResidueMemory, _ page: Page, into output: inout OutputBuffer
  ) {
    var step = 0
    while step < residue.steps.count {
      switch residue.steps[step] {
      case .text(let slice):
        output.append(UnsafeRawBufferPointer(rebasing: residue.text[slice.range]))
        step += 1
      case .value(let access, let escaping):
        emit(value(at: access, residue, page), escaping, page, into: &output)
        step += 1
      case .section(let access, let end):
        step = enter(value(at: access, residue, page), body: step + 1, end: Int(end))
      case .sectionEnd:
        step = nextRound(after: step)
      case .inverted(let access, let end):
        step = value(at: access, residue, page).isFalse ? step + 1 : Int(end)
      }
    }
  }

  private func value(
    at access: Residue.Access, _ residue: ResidueMemory, _ page: Page
  ) -> Value {
    var value: Value
    switch access.base {
    case .hole(let index): value = page.holes[Int(index)]
    case .item(let depth):
      let loop = loops[Int(depth)]
      value =
        loop.value.kind == .list
        ? page.memory(of: loop.value).values[Int(loop.value.start) + loop.index] : loop.value
    }
    for index in access.slots.range {
      guard value.kind == .record else { return .null }
      value = page.memory(of: value).values[Int(value.start) + Int(residue.slots[index])]
    }
    return value
  }

  private mutating func enter(_ value: Value, body: Int, end: Int) -> Int {
    if value.isFalse { return end + 1 }
    let count = value.kind == .list ? Int(value.count) : 1
    loops.append(Loop(value: value, body: body, index: 0, count: count))
    return body
  }

  private mutating func nextRound(after step: Int) -> Int {
    let last = loops.count - 1
    loops[last].index += 1
    if loops[last].index < loops[last].count { return loops[last].body }
    loops.removeLast()
    return step + 1
  }

  private func emit(
    _ value: Value, _ escaping: Escaping, _ page: Page, into output: inout OutputBuffer
  ) {
    switch value.kind {
    case .null, .no, .list, .record, .pattern: break
    case .yes: output.append(UnsafeRawBufferPointer(("true" as StaticString).utf8))
    case .markup, .text:
      let bytes = UnsafeRawBufferPointer(rebasing: page.memory(of: value).bytes[value.range])
      if escaping.appliesTo(value.kind) {
        output.append(bytes, escaping)
      } else {
        output.append(bytes)
      }
    }
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
