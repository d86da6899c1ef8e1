/// Openings with the same hours, so that whoever cannot work then passes them all by at once.
struct SameHours {
    let schedule: Schedule
    /// Their places in the listings.
    let openings: Range<Int>
    /// Where they are; nothing for work done from home.
    let grid: Grid?

    /// Groups one after the other, and the openings in that order.
    static func groups(of openings: [Opening]) -> (groups: [SameHours], order: [Int]) {
        var schedules = Places<Schedule>()
        var members: [[Int]] = []
        for (index, opening) in openings.enumerated() {
            let place = Int(schedules.place(of: Schedule(opening)))
            if place == members.count { members.append([]) }
            members[place].append(index)
        }
        var (groups, order) = ([SameHours](), [Int]())
        for (schedule, group) in zip(schedules.all, members) {
            let grid = schedule.isFromHome ? nil : Grid(group.compactMap { openings[$0].worksite }, from: order.count)
            groups.append(SameHours(schedule: schedule, openings: order.count..<order.count + group.count, grid: grid))
            order += grid.map { $0.order.map { group[$0] } } ?? group
        }
        return (groups, order)
    }
}

/// The hours of an opening, and whether there is a way to go at all. A lane that is not used asks for more than a week has.
struct Schedule: Hashable {
    private(set) var weeksWithBus = SIMD4<UInt32>(repeating: .max)
    private(set) var weeksWithout = SIMD4<UInt32>(repeating: .max)
    let isFromHome: Bool

    init(_ opening: Opening) {
        isFromHome = opening.worksite == nil
        for (lane, rota) in opening.rotas.enumerated() {
            if rota.hasBus { weeksWithBus[lane] = rota.week.rawValue } else { weeksWithout[lane] = rota.week.rawValue }
        }
    }

    func canBeWorkedWithBus(_ availability: Week) -> Bool { any(weeksWithBus & ~availability.rawValue .== 0) }
    func canBeWorkedWithout(_ availability: Week) -> Bool { any(weeksWithout & ~availability.rawValue .== 0) }
}
