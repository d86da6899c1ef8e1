import Dates
import Phrases
import Reference
import Storage

extension Intake {
    /// Keeps what one page told, and how far the person has come.
    func save(_ form: IntakeForm, _ step: Step, of person: Participant, _ reference: ReferenceBook, on today: Day, at now: Instant, in db: Writing)
        throws
    {
        let actor = Actor.outside(name: person.name)
        switch step {
        case .reach, .wish:
            let words = "told us how to reach them and what they want"
            try person.changeReach(to: form.reach, goal: form.goal, saying: words, by: actor, at: now, in: db)
        case .credentials: try keepCredentials(form.credentials, of: person, reference, by: actor, at: now, in: db)
        case .consent: try keepConsent(form, of: person, by: actor, on: today, at: now, in: db)
        case .history:
            if let job = form.job.draft(occupation: reference.code(titled: form.job.job)) { try person.add(job, by: actor, at: now, in: db) }
        case .skills:
            if let skill = form.skill.id {
                let level = Int(form.level).flatMap(SkillLevelWord.init(rawValue:)) ?? .well
                try person.hold(skill: skill, called: reference.skillName(skill), level, by: actor, at: now, in: db)
            }
        case .times, .travel, .pay, .check: break
        }
        if let parts = step.parts {
            var profile = try WorkProfileQueries.profile(of: person.id, seenBy: Viewer(wholeAgency: agency), in: db)
            form.profile.fill(&profile, parts)
            try profile.keep(of: person, by: actor, at: now, in: db)
        }
        try reach(step, in: db)
    }

    /// What was ticked is held, and what no longer is, is not; the day on which one ends is left as staff wrote it.
    private func keepCredentials(
        _ ticked: Set<String>, of person: Participant, _ reference: ReferenceBook, by actor: Actor, at now: Instant, in db: Writing
    ) throws {
        let held = Set(try WorkProfileQueries.record(of: person.id, seenBy: Viewer(wholeAgency: agency), in: db).credentials.map(\.credential))
        for credential in reference.credentials where ticked.contains(credential.id) != held.contains(credential.id) {
            if ticked.contains(credential.id) {
                try person.hold(credential: credential.id, called: credential.english, until: nil, by: actor, at: now, in: db)
            } else {
                try person.drop(credential: credential.id, called: credential.english, by: actor, at: now, in: db)
            }
        }
    }

    /// A consent that stands as it is stays; one that the person unticks is taken back.
    private func keepConsent(_ form: IntakeForm, of person: Participant, by actor: Actor, on today: Day, at now: Instant, in db: Writing) throws {
        let covers = SharedFact.set(form.covers.joined(separator: " "))
        try keep(.matching, form.mayMatch ? [] : nil, of: person, by: actor, on: today, at: now, in: db)
        try keep(.employers, covers.isEmpty ? nil : covers, of: person, by: actor, on: today, at: now, in: db)
    }

    private func keep(
        _ purpose: Consent.Purpose, _ covers: Set<SharedFact>?, of person: Participant, by actor: Actor, on today: Day, at now: Instant,
        in db: Writing
    ) throws {
        let live = try ConsentQueries.of(person.id, seenBy: Viewer(wholeAgency: agency), in: db)
            .first { $0.purpose == purpose && $0.employer == nil && $0.isLive(on: today) }
        guard let covers else { return try live?.withdraw(person, by: actor, at: now, in: db) ?? () }
        guard live?.covers != covers else { return }
        try ConsentDraft(
            purpose: purpose, covers: covers, language: person.language, given: .online, startsOn: today,
            expiresOn: today.adding(days: ConsentDraft.usualDays)
        ).give(for: person, by: actor, at: now, in: db)
    }
}

extension Intake.Step {
    /// Which parts of the work profile the page asks for.
    fileprivate var parts: Set<WorkProfileForm.Part>? {
        switch self {
        case .reach: [.words]
        case .times: [.times]
        case .travel: [.travel]
        case .pay: [.pay]
        case .wish, .history, .skills, .credentials, .consent, .check: nil
        }
    }
}
