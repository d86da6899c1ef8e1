/// A title that has the typed words; of two, the better is the smaller.
struct Match: Comparable {
    let isWhole: Bool
    /// Whether it is O*NET's own title of the occupation.
    let isOwn: Bool
    let occupation: UInt16
    let title: UInt32
    private var length: UInt16
    /// Whether O*NET's own title of the occupation has the words too.
    private var isInOwn = false

    init(isWhole: Bool, isOwn: Bool, length: UInt16, occupation: UInt16, title: UInt32) {
        self.isWhole = isWhole
        self.isOwn = isOwn
        self.length = length
        self.occupation = occupation
        self.title = title
    }

    /// Ranked by O*NET's own title of the occupation, among others that have the same other title.
    func besides(own isInOwn: Bool, ofLength length: UInt16) -> Match {
        var match = self
        match.isInOwn = isInOwn
        match.length = length
        return match
    }

    private var rank: Int {
        switch (isWhole, isOwn) {
        case (true, true): 0
        case (true, false): isInOwn ? 1 : 2
        case (false, true): 3
        case (false, false): 4
        }
    }

    static func < (one: Match, other: Match) -> Bool {
        (one.rank, one.length, one.occupation, one.title) < (other.rank, other.length, other.occupation, other.title)
    }
}
