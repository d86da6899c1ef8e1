/// The best few suggestions of any number, best first.
struct Few {
    private let count: Int
    private(set) var best: [Suggestion] = []

    init(_ count: Int) {
        self.count = max(count, 0)
        best.reserveCapacity(self.count)
    }

    /// In thousandths: what scores less need not be offered.
    var floor: Int {
        guard count > 0 else { return .max }
        return best.count < count ? 0 : Int(best[count - 1].score.thousandths)
    }

    mutating func offer(_ suggestion: Suggestion) {
        guard count > 0 else { return }
        if best.count < count {
            best.append(suggestion)
        } else if suggestion < best[count - 1] {
            best[count - 1] = suggestion
        } else {
            return
        }
        var place = best.count - 1
        while place > 0, suggestion < best[place - 1] {
            best[place] = best[place - 1]
            place -= 1
        }
        best[place] = suggestion
    }
}
