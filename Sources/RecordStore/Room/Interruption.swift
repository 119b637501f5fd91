import GRDB

extension Record {
  /// Breaks off what the record is being asked by another thread; that question fails.
  public func interrupt() { queue.interrupt() }
}
