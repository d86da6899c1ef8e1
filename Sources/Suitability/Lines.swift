/// A line of work: an occupation with the experience wished. Many openings share one, so that experience is reckoned once for all of them.
struct Line: Hashable {
    let occupation: OccupationNumber
    let monthsWished: UInt16

    init(_ opening: Opening) {
        occupation = opening.occupation
        monthsWished = opening.monthsWished
    }
}

/// The lines of work in listings, found by the occupations in which experience counts for them.
struct Lines {
    /// A line for which an occupation counts by so many thousandths.
    struct Kin {
        let line: Int32
        let share: Int32
        let monthsWished: Int32
    }

    let count: Int
    private let kin: [Kin]
    /// Where the kin of each occupation begin; one more than there are occupations.
    private let starts: [Int32]

    init(_ lines: [Line], _ kinship: OccupationKinship) {
        count = lines.count
        let occupations = max(kinship.count, (lines.map { Int($0.occupation) + 1 }.max() ?? 0))
        var kin: [Kin] = []
        var starts: [Int32] = [0]
        for worked in 0..<occupations {
            for (place, line) in lines.enumerated() {
                let share = kinship.share(of: OccupationNumber(worked), for: line.occupation)
                guard share > 0 else { continue }
                kin.append(Kin(line: Int32(place), share: Int32(share), monthsWished: Int32(line.monthsWished)))
            }
            starts.append(Int32(kin.count))
        }
        (self.kin, self.starts) = (kin, starts)
    }

    /// The lines for which experience in this occupation counts.
    func kin(of worked: OccupationNumber) -> ArraySlice<Kin> {
        guard Int(worked) + 1 < starts.count else { return [] }
        return kin[Int(starts[Int(worked)])..<Int(starts[Int(worked) + 1])]
    }
}
