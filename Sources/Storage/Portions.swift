extension Array {
    /// The same in order, so many at a time and the rest at last: as many as one statement can take.
    public func portions(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
