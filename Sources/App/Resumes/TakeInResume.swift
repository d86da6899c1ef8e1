import Dates
import Foundation
import Reference
import Storage

/// What came of reading a JSON Resume: what was added, and each thing that could not be.
struct ResumeTaken: Sendable {
    var added = 0
    var problems: [String] = []
}

extension JSONResume {
    /// Reads the file; nothing if it is no JSON Resume.
    init?(_ bytes: [UInt8]) {
        guard let document = try? JSONDecoder().decode(JSONResume.self, from: Data(bytes)) else { return nil }
        self = document
    }

    /// Adds jobs, schools, skills and certificates to what is known of the person; what stands there already is not added twice.
    func add(
        to person: Participant, _ record: WorkRecord, _ book: ReferenceBook, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> ResumeTaken {
        var taken = ResumeTaken()
        let actor = Actor.staff(staff)
        for job in work ?? [] {
            guard let draft = job.draft(book) else {
                taken.problems.append("The job “\(job.position ?? job.name ?? "")” has no title or no month in which it began (YYYY-MM)")
                continue
            }
            guard !record.work.contains(where: { $0.job == draft.job && $0.from == draft.from }) else { continue }
            try person.add(draft, by: actor, at: now, in: db)
            taken.added += 1
        }
        for school in education ?? [] {
            let draft = SchoolingDraft(
                school: String((school.institution ?? "").prefix(200)),
                study: String([school.studyType, school.area].compactMap(\.self).joined(separator: ", ").prefix(200)),
                ended: String((school.endDate ?? "").prefix(7)))
            guard !draft.school.isEmpty else {
                taken.problems.append("A school without a name was left out")
                continue
            }
            guard !record.schools.contains(where: { $0.school == draft.school && $0.study == draft.study }) else { continue }
            try person.add(draft, by: actor, at: now, in: db)
            taken.added += 1
        }
        try addKnown(to: person, record, book, by: actor, at: now, &taken, in: db)
        return taken
    }

    /// Skills and certificates that the reference book knows by name.
    private func addKnown(
        to person: Participant, _ record: WorkRecord, _ book: ReferenceBook, by actor: Actor, at now: Instant, _ taken: inout ResumeTaken,
        in db: Writing
    ) throws {
        for skill in skills ?? [] {
            guard let name = skill.name, let known = book.skills.first(where: { Folding.text($0.name) == Folding.text(name) }) else {
                taken.problems.append("The skill “\(skill.name ?? "")” is not in our list: add it by hand if it is another word for one")
                continue
            }
            guard !record.skills.contains(where: { $0.skill == known.id }) else { continue }
            let level = SkillLevelWord.allCases.first { $0.label == skill.level } ?? .well
            try person.hold(skill: known.id, called: known.name, level, by: actor, at: now, in: db)
            taken.added += 1
        }
        for certificate in certificates ?? [] {
            guard let name = certificate.name, let known = book.credentials.first(where: { Folding.text($0.english) == Folding.text(name) }) else {
                taken.problems.append("The certificate “\(certificate.name ?? "")” is not in our list: add it by hand if it is another word for one")
                continue
            }
            guard !record.credentials.contains(where: { $0.credential == known.id }) else { continue }
            try person.hold(credential: known.id, called: known.english, until: nil, by: actor, at: now, in: db)
            taken.added += 1
        }
    }
}

extension JSONResume.Work {
    fileprivate func draft(_ book: ReferenceBook) -> WorkSpellDraft? {
        guard let title = position, !title.isEmpty, let first = startDate.flatMap({ Month(rawValue: $0) }) else { return nil }
        let last = endDate.flatMap({ Month(rawValue: $0) }).map { max($0, first) }
        return WorkSpellDraft(
            job: String(title.prefix(200)), employer: String((name ?? "").prefix(200)), occupation: book.code(titled: title), from: first, to: last,
            duties: String((summary ?? "").prefix(1_000)))
    }
}
