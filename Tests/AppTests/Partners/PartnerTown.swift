import Dates
import Markup
import Phrases
import Storage
import Web

@testable import App

/// Riverside Works with the partner Pilsen Works, and Maria, who looks for work.
struct PartnerTown: Sendable {
    let town: AgencyAtWork
    let partner: Partner
    let person: Participant

    static func open() async throws -> PartnerTown {
        let town = try await AgencyAtWork.open()
        let (partner, person) = try await town.database.write { db in
            let draft = PartnerDraft(
                name: "Pilsen Works", kind: .sectorCenter, contactName: "Ana Ruiz", mailbox: "ana@pilsen.example", language: .es)
            let id = try draft.create(by: town.ines, at: town.now, in: db)
            let maria = try ParticipantDraft(firstName: "Maria", lastName: "Santos", mailbox: "maria@mail.example", counselor: town.ines.id)
                .create(by: town.ines, at: town.now, in: db)
            return (
                try PartnerQueries.find(id, seenBy: town.ines.viewer, in: db), try ParticipantQueries.find(maria, seenBy: town.ines.viewer, in: db)
            )
        }
        return PartnerTown(town: town, partner: partner, person: person)
    }

    static let packers = [("employer", "Lakeshore Bakery"), ("title", "Packer"), ("headcount", "2"), ("pay", "19.50"), ("reference", "4411")]

    /// Where taking that opening in leads.
    func takeIn(_ changes: [(String, String)] = []) async throws -> Outgoing {
        let changed = Set(changes.map(\.0))
        return try await town.post(
            "/partners/\(partner.id)/openings/new", PartnerTown.packers.filter { !changed.contains($0.0) } + changes, as: town.ines)
    }

    func opening() async throws -> Opening {
        _ = try await takeIn()
        return try await town.database.read { db in
            let id = try db.one(ID<Opening>.self, "SELECT openings.id FROM openings WHERE openings.agency_id = \(town.ines.agency)")
            return try OpeningQueries.find(id, seenBy: town.ines.viewer, in: db)
        }
    }

    /// Maria agrees to be put forward to the partner of that name.
    func agree(to name: String) async throws -> Consent {
        try await town.database.write { db in
            let id = try ConsentDraft(
                purpose: .partner, recipient: name, covers: [.name, .work], startsOn: town.today, expiresOn: town.today.adding(days: 90)
            ).give(for: person, by: .staff(town.ines), at: town.now, in: db)
            return try ConsentQueries.find(id, of: person.id, seenBy: town.ines.viewer, in: db)
        }
    }

    /// Puts Maria forward for the opening.
    func putForward(for opening: Opening, under consent: Consent) async throws -> IntroductionSheet {
        try await town.database.write { db in
            let viewer = town.ines.viewer
            let recipient = try RecipientQueries.of(opening, seenBy: viewer, in: db)[0]
            let draft = IntroductionDraft(
                person: person, opening: opening, recipient: recipient, consent: consent, facts: [.name], suitabilityNote: "Packs well", letter: "",
                score: 80, weightsNumber: 0)
            let agency = try StaffQueries.agency(town.ines.agency, in: db)
            let id = try draft.send(by: town.ines, of: agency, address: { $0.address }, on: town.today, at: town.now, in: db)
            return try IntroductionQueries.sheet(of: id, seenBy: viewer, in: db)
        }
    }
}
