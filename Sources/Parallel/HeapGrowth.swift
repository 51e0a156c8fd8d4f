import CLinux

/// How the heaps of the program's threads grow.
public enum HeapGrowth {
  /// What a heap is given room for at a time, in bytes. No memory is taken before it is written to.
  private static let step = 16 << 20

  /// The size in bytes from which on a block is mapped for itself.
  private static let largestBlock = 1 << 20

  /// Has the heaps grow in large steps. Otherwise those of all threads but the first grow page by
  /// page, each time with a call of the system that all threads wait for.
  public static func useLargeSteps() {
    set_heap_growth(CInt(step), CInt(largestBlock))
  }
}
