import Foundation
import Suitability

/// The same people and openings as numbers in files, for numpy: rows of 32-bit integers, the kin as thousandths.
struct Columns {
    let folder: URL

    func write(_ people: [Person], _ openings: [Opening], _ kinship: OccupationKinship) throws {
        try save("people", people.flatMap(row))
        try save("openings", openings.flatMap(row))
        let all = (0..<UInt16(kinship.count))
        try save("kin", all.flatMap { worked in all.map { Int32(kinship.share(of: worked, for: $0)) } })
    }

    private func save(_ name: String, _ numbers: [Int32]) throws {
        try numbers.withUnsafeBytes { try Data($0).write(to: folder.appending(path: name + ".bin")) }
    }

    /// 60 numbers: open, credentials, week (all where not known), free from, place, modes, minutes, three spells, two goals, pay, hours, temporary,
    /// 35 levels, 5 unused.
    private func row(_ person: Person) -> [Int32] {
        var row: [Int32] = [
            person.consents && person.isAuthorized ? 1 : 0, Int32(truncatingIfNeeded: person.credentials.rawValue),
            Int32((person.availability ?? .all).rawValue), person.freeFrom, meters(person.home?.latitude, 41.85, 111_200),
            meters(person.home?.longitude, -87.70, 82_800), Int32(person.modes.rawValue), Int32(person.minutesWilling),
        ]
        for place in 0..<3 {
            let spell = place < person.work.count ? person.work[place] : nil
            row += [Int32(spell?.occupation ?? 0), Int32(spell?.months ?? 0)]
        }
        row += (0..<2).map { $0 < person.goals.count ? Int32(person.goals[$0]) : -1 }
        row += [Int32(person.payWished ?? 0), Int32(person.hoursWished.rawValue), person.takesTemporary ? 1 : 0]
        var levels = Array(repeating: Int32(0), count: 35)
        for skill in person.skills { levels[Int(skill.skill)] = max(levels[Int(skill.skill)], Int32(skill.level)) }
        return row + levels + Array(repeating: 0, count: 60 - row.count - 35)
    }

    /// 90 numbers: occupation, months, credentials by law and wished, week, place, shifts of the bus, start, pay, hours, lasting, then 35 levels asked
    /// for and how much each counts, in thousandths, and 8 unused.
    private func row(_ opening: Opening) -> [Int32] {
        var row: [Int32] = [
            Int32(opening.occupation), Int32(opening.monthsWished), Int32(truncatingIfNeeded: opening.credentialsByLaw.rawValue),
            Int32(truncatingIfNeeded: opening.credentialsWished.rawValue), Int32(Week(opening.days, opening.shifts).rawValue),
            meters(opening.worksite?.latitude, 41.85, 111_200), meters(opening.worksite?.longitude, -87.70, 82_800),
            Int32(opening.busServes.intersection(opening.shifts).rawValue), opening.start, Int32(opening.pay ?? 0), Int32(opening.hours.rawValue),
            opening.isPermanent ? 1 : 0,
        ]
        var (levels, weights) = (Array(repeating: Int32(0), count: 35), Array(repeating: Int32(0), count: 35))
        for wish in opening.skills { (levels[Int(wish.skill)], weights[Int(wish.skill)]) = (Int32(wish.level), wish.isRequired ? 1_000 : 300) }
        row += levels + weights
        return row + Array(repeating: 0, count: 90 - row.count)
    }

    private func meters(_ degrees: Float?, _ from: Float, _ each: Float) -> Int32 { Int32(((degrees ?? from) - from) * each) }
}
