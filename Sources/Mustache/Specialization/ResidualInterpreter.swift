import Bytes

/// The rendering of one page from a program.
struct ResidualInterpreter {
  private let program: ResidualMemory
  private let inputs: UnsafeBufferPointer<Value>
  private let shared: ValueMemory
  private let local: ValueMemory

  /// Room for the sections that are running.
  private let loops: UnsafeMutableBufferPointer<Loop>
  private var cursor: ByteCursor

  /// How many sections are running.
  private var openCount = 0

  /// What is being rendered in order to be remembered; only one section or item at a time is.
  private var recording: Recording?

  /// A section that is running.
  struct Loop: BitwiseCopyable {
    /// The current item.
    var item: Value

    /// The list of which the next items come; for a value that is no list, the value.
    let value: Value

    /// The first step of its body.
    let start: Int

    /// The number of the next item.
    var next: Int
    let count: Int

    /// The number of its body, if items may be remembered.
    let body: Int32
  }

  private struct Recording {
    let key: UInt64

    /// Where the section or item starts in the output.
    let place: Int

    /// The number of the loop in `loops`.
    let loop: Int
    let isItem: Bool
  }

  init(
    program: ResidualMemory, inputs: UnsafeBufferPointer<Value>, shared: ValueMemory,
    local: ValueMemory, loops: UnsafeMutableBufferPointer<Loop>, cursor: ByteCursor
  ) {
    self.program = program
    self.inputs = inputs
    self.shared = shared
    self.local = local
    self.loops = loops
    self.cursor = cursor
  }

  mutating func run(into output: inout ByteBuffer, memo: inout SectionMemo) {
    var index = 0
    while true {
      let step = program.steps[index]
      cursor.append(
        program.text, from: Int(step.text.start), count: Int(step.text.count), in: &output)
      switch step.action {
      case .value:
        emit(value(at: step.path), step.escaping, into: &output)
        index += 1
      case .section:
        index = enter(step, at: index, into: &output, memo: &memo)
      case .sectionEnd:
        index = nextRound(after: index, into: &output, memo: &memo)
      case .inverted:
        index = value(at: step.path).isFalse ? index + 1 : Int(step.end)
      case .nothing:
        index += 1
      case .end:
        output.finish(cursor)
        return
      }
    }
  }

  // MARK: Values

  @inline(__always)
  private func memory(of value: Value) -> ValueMemory {
    value.isLocal ? local : shared
  }

  @inline(__always)
  private func value(at path: ResidualProgram.DynamicPath) -> Value {
    var value =
      switch path.base {
      case .input(let index): inputs[Int(index)]
      case .item(let depth): loops[Int(depth)].item
      }
    for index in path.slots.range {
      guard value.kind == .record else { return .null }
      value = memory(of: value).values[Int(value.start) + Int(program.slots[index])]
    }
    return value
  }

  @inline(__always)
  private mutating func emit(
    _ value: Value, _ escaping: Escaping, into output: inout ByteBuffer
  ) {
    switch value.kind {
    case .null, .no, .list, .record, .pattern: break
    case .yes:
      let text = UnsafeRawBufferPointer(("true" as StaticString).utf8)
      cursor.append(text, from: 0, count: text.count, in: &output)
    case .markup where escaping.appliesTo(.markup), .text where escaping.appliesTo(value.kind):
      output.finish(cursor)
      output.append(
        UnsafeRawBufferPointer(rebasing: memory(of: value).bytes[value.range]), escaping)
      cursor = output.cursor()
    case .markup, .text:
      cursor.append(
        memory(of: value).bytes, from: Int(value.start), count: Int(value.count), in: &output)
    }
  }

  // MARK: Sections

  @inline(__always)
  private mutating func enter(
    _ step: ResidualProgram.Step, at index: Int, into output: inout ByteBuffer,
    memo: inout SectionMemo
  ) -> Int {
    let value = value(at: step.path)
    if value.isFalse { return Int(step.end) + 1 }
    var body = step.body
    if recording == nil, let key = SectionMemo.key(body: body, value) {
      if isRemembered(key, into: &output, memo: memo) { return Int(step.end) + 1 }
      recording = Recording(key: key, place: cursor.count, loop: openCount, isItem: false)
      body = -1
    }
    let isList = value.kind == .list
    loops[openCount] = Loop(
      item: value, value: value, start: index + 1, next: isList ? 0 : 1,
      count: isList ? Int(value.count) : 1, body: body)
    openCount += 1
    return isList ? nextItem(sectionEnd: Int(step.end), into: &output, memo: memo) : index + 1
  }

  @inline(__always)
  private mutating func nextRound(
    after index: Int, into output: inout ByteBuffer, memo: inout SectionMemo
  ) -> Int {
    if let recording, recording.loop == openCount - 1 {
      if recording.isItem || loops[recording.loop].next >= loops[recording.loop].count {
        memo.insert(cursor.written(from: recording.place), for: recording.key)
        self.recording = nil
      }
    }
    return nextItem(sectionEnd: index, into: &output, memo: memo)
  }

  /// Goes on with the next item that is not remembered.
  ///
  /// - Returns: the step to go on with.
  private mutating func nextItem(
    sectionEnd: Int, into output: inout ByteBuffer, memo: borrowing SectionMemo
  ) -> Int {
    let last = openCount - 1
    let loop = loops[last]
    let values = memory(of: loop.value).values
    var next = loop.next
    while next < loop.count {
      let item = values[Int(loop.value.start) + next]
      next += 1
      if recording == nil, let key = SectionMemo.key(body: loop.body, item) {
        if isRemembered(key, into: &output, memo: memo) { continue }
        recording = Recording(key: key, place: cursor.count, loop: last, isItem: true)
      }
      loops[last].item = item
      loops[last].next = next
      return loop.start
    }
    openCount = last
    return sectionEnd + 1
  }

  /// Appends what was rendered before.
  ///
  /// - Returns: whether that is known.
  @inline(__always)
  private mutating func isRemembered(
    _ key: UInt64, into output: inout ByteBuffer, memo: borrowing SectionMemo
  ) -> Bool {
    memo.withBytes(of: key) { bytes, start, count in
      cursor.append(bytes, from: start, count: count, in: &output)
    }
  }
}
