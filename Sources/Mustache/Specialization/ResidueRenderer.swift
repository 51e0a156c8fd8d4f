public import Bytes

/// Renders residues.
///
/// It remembers what sections rendered of values that all pages share, and keeps its memory between
/// pages, so that a page allocates nothing.
public struct ResidueRenderer: Sendable {
  private var memo = SectionMemo()

  public init() {}

  /// Forgets what sections rendered; pages of other values follow.
  public mutating func forget() {
    memo.removeAll()
  }

  /// Renders a residue at the end of a buffer.
  ///
  /// - Parameters:
  ///   - residue: one whose sections are numbered like those of all others before.
  ///   - holes: the page's values, in the order of the sketch's holes.
  ///   - shared: the store of the values that all pages share.
  ///   - local: the store of the page's own values.
  public mutating func render(
    _ residue: borrowing Residue, holes: borrowing [Value], shared: borrowing ValueStore,
    local: borrowing ValueStore, into output: inout ByteBuffer
  ) {
    withUnsafeTemporaryAllocation(of: ResidueRun.Loop.self, capacity: max(1, residue.depth)) {
      loops in
      shared.withMemory { shared in
        local.withMemory { local in
          holes.withUnsafeBufferPointer { holes in
            residue.withMemory { residue in
              var run = ResidueRun(
                residue: residue, holes: holes, shared: shared, local: local, loops: loops,
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
