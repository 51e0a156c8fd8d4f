public import Bytes

/// Renders pages by their residual programs, one after another.
///
/// It remembers what sections rendered of values that all pages share, and keeps its memory between
/// pages, so that a page allocates nothing.
public struct ResidualRenderer: Sendable {
  private var memo = SectionMemo()

  public init() {}

  /// Forgets what sections rendered; pages of other values follow.
  public mutating func forget() {
    memo.removeAll()
  }

  /// Renders a program at the end of a buffer.
  ///
  /// - Parameters:
  ///   - program: one whose sections are numbered like those of all others before.
  ///   - inputs: the page's values, in the order of the input's inputs.
  ///   - shared: the store of the values that all pages share.
  ///   - local: the store of the page's own values.
  ///   - output: what the page is appended to.
  public mutating func render(
    _ program: borrowing ResidualProgram, inputs: borrowing [Value], shared: borrowing ValueStore,
    local: borrowing ValueStore, into output: inout ByteBuffer
  ) {
    withUnsafeTemporaryAllocation(
      of: ResidualInterpreter.Loop.self, capacity: max(1, program.depth)
    ) {
      loops in
      shared.withMemory { shared in
        local.withMemory { local in
          inputs.withUnsafeBufferPointer { inputs in
            program.withMemory { program in
              var run = ResidualInterpreter(
                program: program, inputs: inputs, shared: shared, local: local, loops: loops,
                cursor: output.cursor())
              run.run(into: &output, memo: &memo)
            }
          }
        }
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

/// The arrays of a program while they are being read.
struct ResidualMemory {
  let steps: UnsafeBufferPointer<ResidualProgram.Step>
  let text: UnsafeRawBufferPointer
  let slots: UnsafeBufferPointer<UInt16>
}

extension ResidualProgram {
  func withMemory(_ body: (ResidualMemory) -> Void) {
    steps.withUnsafeBufferPointer { steps in
      text.withUnsafeBytes { text in
        slots.withUnsafeBufferPointer {
          body(ResidualMemory(steps: steps, text: text, slots: $0))
        }
      }
    }
  }
}
