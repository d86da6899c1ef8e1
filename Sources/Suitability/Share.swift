/// How the shares of the parts are reckoned: what part of its points each earns, in thousandths. Whole numbers, so that every order of
/// adding gives the same sum.
enum Share {
    static let whole = 1_000
    /// What is not known counts half.
    static let unknown = 500

    /// Experience counts in proportion up to the months wished, and as far as the occupations are kin.
    @inline(__always)
    static func experience(kinship: Int, months: Int, wished: Int) -> Int {
        let wished = max(wished, 1)
        return kinship * min(months, wished) / wished
    }

    /// How much one skill falls short, where lacking a required one altogether is 1,000. Levels from 0, none, to 7.
    static func lack(level: Int, asked: Int, isRequired: Bool, _ weights: Weights) -> Int {
        (isRequired ? whole : weights.welcomeSkill) * max(0, asked - level) / asked
    }

    /// One whole lack leaves half of the points, two a third, three a quarter: each costs something, however many there are, and asking for
    /// less never lowers anybody.
    @inline(__always)
    static func left(lack: Int) -> Int { whole * whole / (whole + lack) }

    /// Falls in proportion from the wish to the gap below it.
    @inline(__always)
    static func pay(_ pay: UInt32?, wished: UInt32?, _ weights: Weights) -> Int {
        guard let wished, wished > 0 else { return whole }
        guard let pay else { return unknown }
        guard pay < wished else { return whole }
        let below = whole * Int(wished - pay) / Int(wished)
        return max(0, whole - whole * below / weights.payGap)
    }

    /// What is left over of the minutes that the person is willing to travel.
    @inline(__always)
    static func travel(minutes: Int, willing: Int) -> Int { willing > 0 ? max(0, whole - whole * minutes / willing) : 0 }
}
