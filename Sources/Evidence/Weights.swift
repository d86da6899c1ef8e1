/// How many people each row of a table stands for.
public enum Weights {
    /// Whole numbers count people, and a row is as good as so many alike. Others are taken as importance alone: they are brought to the
    /// sum of the effective number of people, (Σw)²/Σw² (Kish 1965), because their sum would promise more than the rows hold.
    public static func people(_ weights: [Double]) -> (weights: [Double], isScaled: Bool) {
        guard weights.contains(where: { $0 != $0.rounded() }) else { return (weights, false) }
        let scale = weights.reduce(0, +) / weights.reduce(0) { $0 + $1 * $1 }
        return (weights.map { $0 * scale }, true)
    }

    /// Throws `EvidenceRefused` for a weight that is no finite number above 0.
    static func check(_ weights: [Double]?, count: Int) throws {
        guard let weights else { return }
        guard weights.count == count else { throw EvidenceRefused("There are not as many weights as rows. Give one for each row.") }
        if let row = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw EvidenceRefused(row: row, "The weight \(weights[row]) is not a finite number above 0. Correct it, or leave the row out.")
        }
    }

    static func only(_ weights: [Double]?, _ rows: [Int]) -> [Double]? { weights.map { all in rows.map { all[$0] } } }
}
