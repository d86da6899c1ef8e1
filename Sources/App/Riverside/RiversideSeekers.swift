import Dates
import Markup
import Phrases
import Rules
import Storage
import Suitability

/// People who look for work with Riverside Works: what they can do, what they agreed to; one of them stands before an employer.
struct RiversideSeekers {
    let team: RiversideTeam
    let address: @Sendable (Link) -> String

    private var agency: Agency { team.agency }
    private var eyes: Viewer { Viewer(wholeAgency: agency.id) }

    private struct Seeker {
        let first: String
        let last: String
        let language: Language
        let goal: String
        let goals: [String]
        let zip: String
        let modes: Modes
        let week: Week
        let wage: Int64
        let skills: [(String, SkillLevelWord)]
        let credentials: [String]
        /// The job, where, its occupation, and how many months it lasted until so many months ago.
        let work: [(job: String, employer: String, code: String, months: Int, ago: Int)]
    }

    private static let seekers = [
        Seeker(
            first: "Bartosz", last: "Kania", language: .pl, goal: "wózek widłowy, na stałe", goals: ["53-7051.00"], zip: "60632",
            modes: [.car, .bus], week: Week(.workdays, [.first, .second]), wage: 2100,
            skills: [("2.B.3.h", .very), ("2.A.1.a", .well), ("2.B.3.g", .well)], credentials: ["forklift", "driver_license"],
            work: [("operator wózka", "Magazyny Wisła", "53-7051.00", 38, 2)]),
        Seeker(
            first: "Rosa", last: "Jiménez", language: .es, goal: "empacar comida, de noche", goals: ["53-7064.00"], zip: "60623", modes: [.bus],
            week: Week(.all, [.second, .third]), wage: 1750, skills: [("2.B.3.m", .well), ("2.A.2.d", .well)], credentials: ["food_handler"],
            work: [("empacadora", "Panadería La Central", "53-7064.00", 20, 4)]),
        Seeker(
            first: "Andre", last: "Lewis", language: .en, goal: "security or a front desk", goals: ["33-9032.00"], zip: "60624",
            modes: [.bus, .foot],
            week: Week(.all, [.first, .second, .third]), wage: 1800, skills: [("2.A.2.d", .very), ("2.A.1.c", .well)],
            credentials: ["perc", "driver_license"], work: [("door staff", "Halsted Hall", "33-9032.00", 14, 1)]),
        Seeker(
            first: "Halina", last: "Mazur", language: .pl, goal: "opieka nad starszymi osobami", goals: ["31-1131.00"], zip: "60638", modes: [.car],
            week: Week(.workdays, [.first]), wage: 1900, skills: [("2.B.1.f", .very), ("2.A.1.b", .well)], credentials: [],
            work: [("opiekunka", "dom prywatny", "31-1122.00", 60, 0)]),
    ]

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        for (place, seeker) in RiversideSeekers.seekers.enumerated() { try settle(seeker, place, &days, in: db) }
        try introduce(&days, in: db)
        try ask(&days, in: db)
    }

    /// Halina has begun to answer for programs alone; somebody whom Inés has booked interprets for Bartosz today.
    private func ask(_ days: inout RiversideDays, in db: Writing) throws {
        let (lucia, ines, at) = (try team.member("Lucía"), try team.member("Inés"), days.moment(2))
        let (halina, bartosz) = (try seeker("Halina", in: db), try seeker("Bartosz", in: db))
        let (id, _) = try halina.handQuestions(by: lucia, at: at, in: db)
        let handed = try HandedQuestionsQueries.find(id, seenBy: eyes, in: db)
        for (place, answer) in [("age_band", Rules.Answer.choice("age_25_54")), ("work_authorized", .yesNo(true)), ("selective_service", .declined)]
            .enumerated()
        {
            guard let question = PersonQuestion.of(answer.0) else { continue }
            try handed.keep(answer.1, to: question, of: halina, at: at.adding(minutes: 30 + place), in: db)
        }
        try InterpreterDraft(
            interpreter: "Ewa Sikora", phone: "312-555-0170", at: agency.zone.instant(of: days.today, hour: 15),
            place: "Mill Street, room 2"
        ).book(for: bartosz, by: ines, at: at, in: db)
    }

    private func seeker(_ first: String, in db: Reading) throws -> Participant {
        try db.one(
            Participant.self,
            """
            SELECT \(Participant.columns) FROM participants WHERE participants.agency_id = \(agency.id) AND participants.first_name = \(first)
            ORDER BY participants.id LIMIT 1
            """)
    }

    private func settle(_ seeker: Seeker, _ place: Int, _ days: inout RiversideDays, in db: Writing) throws {
        let (lucia, at) = (try team.member("Lucía"), days.moment(12 - place))
        let id = try ParticipantDraft(
            firstName: seeker.first, lastName: seeker.last, phone: "312-555-018\(place)",
            mailbox: "\(Folding.text(seeker.first)).\(Folding.text(seeker.last))@home.example", language: seeker.language, goal: seeker.goal,
            center: lucia.center, counselor: lucia.id
        ).create(by: lucia, at: at, in: db)
        let (person, actor) = (try ParticipantQueries.find(id, seenBy: eyes, in: db), Actor.staff(lucia))
        var profile = WorkProfile(of: id)
        (profile.zip, profile.modes, profile.availability) = (seeker.zip, seeker.modes, seeker.week)
        (profile.wageWished, profile.hoursWished, profile.minutesWilling) = (Money(cents: seeker.wage), .full, 60)
        try profile.keep(of: person, by: actor, at: at, in: db)
        for code in seeker.goals { try person.addGoal(code, titled: seeker.goal, by: actor, at: at, in: db) }
        for (skill, level) in seeker.skills {
            try person.hold(skill: skill, called: SkillWords.name(skill).en, level, by: actor, at: at, in: db)
        }
        for credential in seeker.credentials { try person.hold(credential: credential, called: credential, until: nil, by: actor, at: at, in: db) }
        for job in seeker.work {
            let end = days.today.adding(days: -30 * job.ago)
            let draft = WorkSpellDraft(
                job: job.job, employer: job.employer, occupation: job.code, from: Month(end.adding(days: -30 * job.months)),
                to: job.ago == 0 ? nil : Month(end))
            try person.add(draft, by: actor, at: at, in: db)
        }
        try person.confirmWork(by: .listA, by: lucia, at: at, in: db)
        try agree(person, actor, at, days, in: db)
    }

    private func agree(_ person: Participant, _ actor: Actor, _ at: Instant, _ days: RiversideDays, in db: Writing) throws {
        let start = at.day(in: agency.zone)
        let told: Set<SharedFact> = [.name, .work, .skills, .credentials, .availability]
        for (purpose, covers) in [(Consent.Purpose.matching, Set<SharedFact>()), (.employers, told)] {
            try ConsentDraft(
                purpose: purpose, covers: covers, language: person.language, given: .signed, startsOn: start,
                expiresOn: start.adding(days: ConsentDraft.usualDays)
            ).give(for: person, by: actor, at: at, in: db)
        }
    }

    /// Rosa was put forward for the night line at the bakery yesterday, and they want to see her.
    private func introduce(_ days: inout RiversideDays, in db: Writing) throws {
        let rosa = try db.one(
            ID<Participant>.self, "SELECT id FROM participants WHERE agency_id = \(agency.id) AND first_name = 'Rosa' AND last_name = \("Jiménez")")
        let opening = try db.one(ID<Opening>.self, "SELECT id FROM openings WHERE agency_id = \(agency.id) AND title = \("Packer, night line")")
        let (person, wanted) = (try ParticipantQueries.find(rosa, seenBy: eyes, in: db), try OpeningQueries.find(opening, seenBy: eyes, in: db))
        let at = days.moment(1)
        try wanted.passOver(
            try seeker("Halina", in: db), because: .asked, "Wants days", score: 86, by: try team.member("Inés"), at: at, in: db)
        guard let recipient = try RecipientQueries.of(wanted, seenBy: eyes, in: db).first,
            let consent = try ConsentQueries.allowing(rosa, to: wanted.employerId, on: at.day(in: agency.zone), seenBy: eyes, in: db)
        else { return }
        let id = try IntroductionDraft(
            person: person, opening: wanted, recipient: recipient, consent: consent, facts: consent.covers,
            suitabilityNote: "Twenty months on a packing line, wants nights, lives one bus away.", letter: "", score: 84, weightsNumber: 0,
            shown: [
                ShownPerson(person: try seeker("Halina", in: db).id, score: 86), ShownPerson(person: rosa, score: 84),
                ShownPerson(person: try seeker("Andre", in: db).id, score: 71),
            ]
        ).send(by: try team.member("Inés"), of: agency, address: address, on: at.day(in: agency.zone), at: at, in: db)
        let sheet = try IntroductionQueries.sheet(of: id, seenBy: eyes, in: db)
        try sheet.see(by: recipient.name, at: at.adding(hours: 2), in: db)
        let times = [3, 4].map { agency.zone.instant(of: days.today.adding(days: $0), hour: 15, minute: 30) }
        try IntroductionQueries.sheet(of: id, seenBy: eyes, in: db)
            .propose(times, at: "At the gate on Harbor Drive", .employer, by: .outside(name: recipient.name), at: at.adding(hours: 3), in: db)
    }
}
