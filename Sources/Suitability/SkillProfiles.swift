/// What occupations need of each skill, against what others need of it.
struct SkillProfiles {
    private let width: Int
    /// One row for each occupation, of length 1; zeros where nothing is known.
    private var rows: [Float]

    init(count: Int, needs: [OccupationKinship.Need]) {
        let known = needs.filter { $0.occupation < count }
        width = known.map { Int($0.skill) + 1 }.max() ?? 0
        rows = Array(repeating: 0, count: count * width)
        let middle = Self.means(known, width)
        for need in known { rows[Int(need.occupation) * width + Int(need.skill)] = need.level - middle[Int(need.skill)] }
        for occupation in 0..<count { makeLengthOne(occupation) }
    }

    /// From -1, opposite, to 1, alike; 0 where either is not known.
    func likeness(of one: Int, and other: Int) -> Float {
        (0..<width).reduce(0) { $0 + rows[one * width + $1] * rows[other * width + $1] }
    }

    private static func means(_ needs: [OccupationKinship.Need], _ width: Int) -> [Float] {
        var sums = Array(repeating: Float(0), count: width)
        var counts = Array(repeating: Float(0), count: width)
        for need in needs {
            sums[Int(need.skill)] += need.level
            counts[Int(need.skill)] += 1
        }
        return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
    }

    private mutating func makeLengthOne(_ occupation: Int) {
        let row = occupation * width..<(occupation + 1) * width
        let length = row.reduce(Float(0)) { $0 + rows[$1] * rows[$1] }.squareRoot()
        guard length > 0 else { return }
        for place in row { rows[place] /= length }
    }
}
