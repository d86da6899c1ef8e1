import Dates
import Foundation
import Phrases
import Reference
import Storage

/// A résumé built from what is recorded, with only what may be told.
struct Resume: Sendable {
    let name: String
    let phone: String
    let mailbox: String
    let about: String
    let work: [Job]
    let schools: [Schooling]
    /// "Reading Comprehension", best first.
    let skills: [(name: Phrase, level: SkillLevelWord)]
    let credentials: [(name: Phrase, until: Day?)]

    struct Job: Sendable {
        let title: String
        let employer: String
        let from: Month
        let to: Month?
        let duties: String
    }

    /// Without facts that the set does not hold; a name that may not be told becomes "Maria S.".
    init(_ person: Participant, _ record: WorkRecord, _ facts: Set<SharedFact>, _ reference: ReferenceBook, on today: Day) {
        name = facts.contains(.name) ? person.name : person.shortName
        (phone, mailbox) = facts.contains(.contact) ? (person.phone, person.mailbox) : ("", "")
        about = facts.contains(.skills) ? record.profile.about : ""
        work =
            facts.contains(.work)
            ? record.work.map { Job(title: $0.job, employer: $0.employer, from: $0.from, to: $0.to, duties: $0.duties) } : []
        schools = facts.contains(.schooling) ? record.schools : []
        skills =
            facts.contains(.skills)
            ? record.skills.sorted { $0.level.rawValue > $1.level.rawValue }.map { (SkillWords.name($0.skill), $0.level) } : []
        credentials =
            facts.contains(.credentials)
            ? record.credentials.filter { $0.isValid(on: today) }.map { (reference.credentialPhrase($0.credential), $0.validUntil) } : []
    }
}

extension Resume {
    /// As JSON Resume 1.0, which other programs read. Source: https://jsonresume.org/schema
    func json() throws -> [UInt8] {
        let document = JSONResume(
            basics: .init(name: name, email: mailbox, phone: phone, summary: about),
            work: work.map {
                .init(name: $0.employer, position: $0.title, startDate: $0.from.rawValue, endDate: $0.to?.rawValue, summary: $0.duties)
            },
            education: schools.map { .init(institution: $0.school, area: $0.study, endDate: $0.ended.isEmpty ? nil : $0.ended) },
            certificates: credentials.map { .init(name: $0.name.en) },
            skills: skills.map { .init(name: $0.name.en, level: $0.level.label) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(document))
    }
}

/// The parts of JSON Resume that we read and write. Everything is optional there.
struct JSONResume: Codable, Sendable {
    struct Basics: Codable, Sendable {
        var name: String?
        var email: String?
        var phone: String?
        var summary: String?
    }

    struct Work: Codable, Sendable {
        var name: String?
        var position: String?
        var startDate: String?
        var endDate: String?
        var summary: String?
    }

    struct Education: Codable, Sendable {
        var institution: String?
        var area: String?
        var studyType: String?
        var endDate: String?
    }

    struct Certificate: Codable, Sendable {
        var name: String?
    }

    struct Skill: Codable, Sendable {
        var name: String?
        var level: String?
    }

    var basics: Basics?
    var work: [Work]?
    var education: [Education]?
    var certificates: [Certificate]?
    var skills: [Skill]?
}
