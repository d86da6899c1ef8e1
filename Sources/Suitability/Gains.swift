/// What one person brings, reckoned once for all openings of the listings that ask alike. All but levels and credentials in thousandths of a point.
struct Gains {
    private let weights: Weights
    /// By line of work: the points for experience and goals.
    private var work: [Int32]
    private var experience: [Int32]
    private var goals: [Int32]
    /// By place of the skill, 0 to 7.
    private var levels: [UInt8]
    /// By hours offered.
    private var hours: SIMD4<Int32> = .zero
    private var temporary = 0
    private var goalsNotKnown: Int32 = 0
    private var payWished: UInt32?
    private var credentials: Credentials = []
    private var touched: [Int] = []
    private var known: [Int] = []
    /// By row of a wish and level, in thousandths.
    private let lacks: [Int32]
    /// By how many credentials are missing, in thousandths.
    private let lefts = (0...128).map { Share.left(lack: Share.whole * $0) }

    init(on listings: Listings, _ weights: Weights) {
        self.weights = weights
        work = Array(repeating: 0, count: listings.lines.count)
        (experience, goals) = (work, work)
        levels = Array(repeating: 0, count: listings.skillCount)
        lacks = (0..<128).map { entry in
            let (row, level) = (entry / 8, entry % 8)
            guard row % 8 > 0 else { return 0 }
            return Int32(Share.lack(level: level, asked: row % 8, isRequired: row >= 8, weights))
        }
    }

    /// Writes what the person brings over what the one before brought.
    mutating func look(at card: Card, of pool: Pool, _ listings: Listings) {
        for line in touched { (work[line], experience[line], goals[line]) = (0, 0, 0) }
        for place in known { levels[place] = 0 }
        touched.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
        look(at: pool.work(of: card), pool.goals(of: card), listings.lines)
        look(at: pool.skills(of: card), listings.skillPlaces)
        (payWished, credentials) = (card.payWished, card.credentials)
        temporary = card.takesTemporary ? Share.whole * weights.permanence : 0
        let share = card.availability == nil ? Share.unknown : Share.whole
        for offered in Hours.allCases { hours[Int(offered.rawValue)] = card.hoursWished.fits(offered) ? Int32(share * weights.hours) : 0 }
    }

    private mutating func look(at spells: ArraySlice<Spell>, _ wanted: ArraySlice<OccupationNumber>, _ lines: Lines) {
        for spell in spells {
            for kin in lines.kin(of: spell.occupation) {
                let share = Share.experience(kinship: Int(kin.share), months: Int(spell.months), wished: Int(kin.monthsWished))
                experience[Int(kin.line)] = max(experience[Int(kin.line)], Int32(share))
                touched.append(Int(kin.line))
            }
        }
        for goal in wanted {
            for kin in lines.kin(of: goal) {
                goals[Int(kin.line)] = max(goals[Int(kin.line)], kin.share)
                touched.append(Int(kin.line))
            }
        }
        for line in touched { work[line] = experience[line] * Int32(weights.experience) + goals[line] * Int32(weights.goals) }
        goalsNotKnown = wanted.isEmpty ? Int32(Share.unknown * weights.goals) : 0
    }

    private mutating func look(at skills: ArraySlice<SkillLevel>, _ places: [Int32]) {
        for skill in skills where skill.skill < places.count {
            let place = Int(places[Int(skill.skill)])
            guard place > 0 else { continue }
            levels[place] = max(levels[place], skill.level)
            known.append(place)
        }
    }

    /// The points for experience and goals.
    @inline(__always)
    func work(for gate: Gate) -> Int { Int(work[Int(gate.line)] + goalsNotKnown) }

    /// The points for credentials, pay, hours and permanence.
    @inline(__always)
    func terms(of offer: Offer) -> Int {
        let missing = offer.credentialsWished.subtracting(credentials)
        let share = missing.isEmpty ? Share.whole : lefts[missing.count]
        let lasting = offer.isPermanent ? Share.whole * weights.permanence : temporary
        return share * weights.credentials + Share.pay(offer.pay, wished: payWished, weights) * weights.pay + Int(hours[Int(offer.hours.rawValue)])
            + lasting
    }

    /// The points for skills.
    @inline(__always)
    func skills(for offer: Offer, _ wishes: [Wish]) -> Int {
        var lack: Int32 = 0
        for place in offer.wishes {
            let wish = wishes[Int(place)]
            lack &+= lacks[Int(wish.row) * 8 + Int(levels[Int(wish.place)])]
        }
        return Share.left(lack: Int(lack)) * weights.skills
    }
}
