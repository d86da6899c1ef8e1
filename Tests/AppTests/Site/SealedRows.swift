import Dates
import Rules
import Secrets
import Storage
import Web

@testable import App

extension Town {
    /// The keys of this office.
    var keys: FieldKeys { FieldKeys(master: office.settings.key!) }
}

extension AgencyRows {
    /// Sealed facts of every purpose about the person who was placed, which the colleague may open and once did, and answers for programs.
    mutating func addSealedFacts(_ word: String, _ agency: Agency, _ staff: StaffMember, under keys: FieldKeys, at now: Instant, in db: Writing)
        throws
    {
        let eyes = Viewer(wholeAgency: agency.id)
        guard let id = names["participant"].flatMap({ ID<Participant>($0) }) else { return }
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        try staff.grant(Set(SensitivePurpose.allCases), by: staff, at: now, in: db)
        for (purpose, contents) in AgencyRows.sealed(word) {
            try person.seal(contents, for: purpose, under: keys, by: staff, at: now, in: db)
        }
        let token = try Session.begin(
            staff: staff.id.number, agency: agency.id.number, at: now, userAgent: "test", address: "127.0.0.1", isStrong: true, in: db)
        guard let session = try Session.find(Session.cookie(token).value, at: now, in: db) else { return }
        names["opened"] = try person.open(.health, because: .asked, "", by: staff, session: session, at: now, in: db).description
        var answers = Answers()
        (answers["age_band"], answers["veteran"]) = (.choice("age_25_54"), .yesNo(true))
        try person.setFacts(answers, over: nil, by: staff, at: now, in: db)
    }

    private static func sealed(_ word: String) -> [(SensitivePurpose, [SensitiveFact.Kind: [String: String]])] {
        [
            (.health, [.health: ["facts": "\(word) hears little", "wishes": "A light instead of a bell"]]),
            (.conviction, [.conviction: ["history": "\(word), long ago"]]),
            (.identity, [.ssn: ["ssn": "457555462"], .birthDate: ["birth_date": "1988-04-03"]]),
        ]
    }
}
