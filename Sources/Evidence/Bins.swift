/// Features cut into at most 32 bins each, at quantiles of the training rows.
struct Bins: Sendable, Equatable, Codable {
    static let most = 32
    /// For each feature the upper ends of all bins but the last.
    let edges: [[Double]]

    init(_ features: Inputs) {
        edges = features.columns.map { column in
            let sorted = column.sorted()
            var distinct: [Double] = []
            for value in sorted where value != distinct.last { distinct.append(value) }
            guard distinct.count > Bins.most else { return zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 } }
            var edges: [Double] = []
            for part in 1..<Bins.most {
                let edge = sorted[part * sorted.count / Bins.most]
                if edge != edges.last && edge < sorted[sorted.count - 1] { edges.append(edge) }
            }
            return edges
        }
    }

    /// The bin of every value, feature after feature.
    func cut(_ features: Inputs) -> [[UInt8]] {
        zip(features.columns, edges).map { column, edges in
            column.map { value in
                var (low, high) = (0, edges.count)
                while low < high {
                    let middle = (low + high) / 2
                    if edges[middle] < value { low = middle + 1 } else { high = middle }
                }
                return UInt8(low)
            }
        }
    }
}
