/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of another.
public enum EditDistance {
  /// The distance, or `nil` above a limit.
  public static func between(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var older: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var next = [row + 1]
      next.reserveCapacity(second.count + 1)
      for column in second.indices {
        let isSame = first[row] == second[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, older[column - 1] + 1)
        }
        next.append(best)
      }
      guard let least = next.min(), least <= limit else { return nil }
      (older, last) = (last, next)
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
