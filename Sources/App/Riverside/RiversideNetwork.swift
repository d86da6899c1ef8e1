import Dates
import Storage

/// What the people of Riverside know of providers, and what they have learned themselves.
struct RiversideNetwork {
    let team: RiversideTeam

    private struct Talk {
        let with: String
        let kind: ProviderContact.Kind
        let daysAgo: Int
        let who: [String]
        let person: (name: String, title: String)?
        let learned: String
        var quality: ProviderContact.Quality?
        var note = ""
        /// In so many days somebody goes there again.
        var again: Int?
    }

    private static let talks = [
        Talk(
            with: "Riverside Public Library", kind: .visit, daysAgo: 190, who: ["Lucía"], person: ("Maya Chen", "Branch librarian"),
            learned: "They keep two seats in each evening course for people whom we send.", quality: .good),
        Talk(
            with: "Riverside Public Library", kind: .chat, daysAgo: 12, who: ["Inés", "Lucía"], person: ("Maya Chen", "Branch librarian"),
            learned: "The computer course moves to six o’clock in January; she asks us to tell her when somebody does not come.", quality: .good,
            note: "Teachers remember each person by name.", again: 80),
        Talk(
            with: "Canal Adult School", kind: .presentation, daysAgo: 75, who: ["Lucía", "Teresa"],
            person: ("Samuel Ortiz", "Head of the GED program"),
            learned: "One may start in any week; the practice test decides with which subject.", quality: .good),
        Talk(
            with: "Prairie Trades Institute", kind: .meeting, daysAgo: 128, who: ["Teresa", "Hector"], person: ("Otto Lind", "Admissions"),
            learned: "Vouchers take three weeks to be paid. They want the paper signed before the first day.", quality: .mixed,
            note: "Two of our three finished; the third left because nobody had asked about childcare."),
        Talk(
            with: "Dom Polski Center", kind: .visit, daysAgo: 214, who: ["Joanna"], person: ("Halina Zawadzka", "Runs the office"),
            learned: "Saturdays only. They would teach on a weekday too if twelve people came.", quality: .good),
        Talk(
            with: "Open Gate", kind: .call, daysAgo: 20, who: ["Inés"], person: ("Curtis Webb", "Peer mentor"),
            learned: "Call before sending somebody; they meet people at the bus.", quality: .good),
        Talk(
            with: "Three Bridges Housing", kind: .call, daysAgo: 240, who: ["Amara"], person: nil,
            learned: "The money for arrears is gone until July.", quality: .poor, note: "Nobody called back for two weeks.", again: 6),
    ]

    func settle(on days: RiversideDays, in db: Writing) throws {
        for talk in RiversideNetwork.talks { try settle(talk, days, in: db) }
        try learn(days, in: db)
    }

    private func settle(_ talk: Talk, _ days: RiversideDays, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: team.agency.id)
        let id = try db.first(ID<Provider>.self, "SELECT id FROM providers WHERE agency_id = \(team.agency.id) AND name = \(talk.with)")
        guard let id else { return }
        let (provider, day) = (try ProviderQueries.find(id, seenBy: eyes, in: db), days.day(talk.daysAgo))
        let ours = try talk.who.map { try team.member($0) }
        var draft = ProviderContactDraft(kind: talk.kind, heldOn: day)
        (draft.staff, draft.newPeople) = (Set(ours.map(\.id)), talk.person.map { [$0] } ?? [])
        (draft.learned, draft.quality, draft.qualityNote) = (talk.learned, talk.quality, talk.note)
        draft.next = talk.again.map { (.visit, days.today.addingWorkingDays($0), ours[0].id) }
        try draft.log(with: provider, by: ours[0], at: min(days.zone.instant(of: day, hour: 16), days.now.adding(hours: -1)), in: db)
    }

    /// A course of Riverside, who has never done it, and who did it too long ago.
    private struct Course {
        let draft: TrainingCourseDraft
        var never: Set<String> = []
        var long: [String: Int] = [:]
    }

    private static let courses = [
        Course(
            draft: TrainingCourseDraft(
                title: "Working with interpreters", link: "https://learning.example/interpreters", everyMonths: 12, treats: .interpreters,
                roles: [.intake, .bsr]),
            never: ["Calvin"], long: ["Inés": 355, "Teresa": 400]),
        Course(
            draft: TrainingCourseDraft(
                title: "When English is not the first language", link: "https://learning.example/plain-words", everyMonths: 24, treats: .languages,
                roles: [.intake, .bsr, .lead]),
            never: ["Devon", "Grace"]),
        Course(
            draft: TrainingCourseDraft(title: "After prison: the first year", link: "", everyMonths: nil, treats: .programs, roles: [.bsr]),
            never: ["Nadia"]),
        Course(
            draft: TrainingCourseDraft(
                title: "What job seekers tell us stays here", link: "", everyMonths: 12, treats: nil, roles: Set(Role.allCases)),
            long: ["Marcus": 372]),
    ]

    /// What staff have to learn: most have done it, some are late.
    private func learn(_ days: RiversideDays, in db: Writing) throws {
        let (ruth, then) = (try team.member("Ruth"), days.now.adding(days: -380))
        let people = team.members.values.sorted { $0.name < $1.name }
        for planned in RiversideNetwork.courses {
            let id = try planned.draft.add(by: ruth, on: then.day(in: days.zone), at: then, in: db)
            let course = try TrainingQueries.course(id, seenBy: ruth.viewer, in: db)
            for (place, member) in people.enumerated() where course.roles.contains(member.role) && !planned.never.contains(member.firstName) {
                let ago = planned.long[member.firstName] ?? 40 + place * 13
                try course.note([member], on: days.today.adding(days: -ago), by: ruth, at: days.now.adding(days: -min(ago, 370)), in: db)
            }
        }
    }
}
