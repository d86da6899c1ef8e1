import Testing

@testable import Evidence

/// A small part of what `bin/torture claims` asks of a thousand tables.
@Suite("What is claimed in invented tables whose truth is known")
struct ClaimsTests {
    private let trial = Claims.Trial(tables: 4, people: 500, features: 1, splits: 1, folds: 3)

    @Test("Where nobody gains more than others, what the rows alone seem to show is not claimed", arguments: [11, 22, 51])
    func luck(number: Int) throws {
        let claim = try Claims.claim(InventedTable(trial, number: number), trial)
        #expect(claim.isChosenByRowsAlone && !claim.isChosen && claim.truth.magnitude < 1e-12)
    }

    @Test("Of tables without any difference hardly one is ranked, and intervals hold the truth")
    func nothing() throws {
        let claims = try Claims(trial)
        #expect(claims.count(\.isChosen).held == 0 && claims.count(\.holds).held >= 3 && claims.count { $0.effect == .harms }.held <= 1)
    }

    @Test("Where there is much to gain it is found, by more than the claim's own interval says is luck")
    func much() throws {
        var much = trial
        (much.tables, much.people, much.features, much.pull) = (2, 700, 2, 2)
        let claims = try Claims(much).claims
        #expect(claims.allSatisfy { $0.isChosen && $0.gain.interval.lowerBound > 0 && $0.truth > 0.05 && $0.holds })
    }

    @Test("Of several services that all do the same, none is chosen for anybody")
    func alike() throws {
        var alike = trial
        (alike.tables, alike.people, alike.services, alike.effect) = (1, 600, 2, 0.5)
        let claims = try Claims(alike).claims
        #expect(claims.count == 1 && claims.allSatisfy { !$0.isChosen })
    }

    @Test("Of earnings everybody who is sent has 400 more, whoever they are")
    func earnings() throws {
        var dollars = trial
        (dollars.outcome, dollars.choice) = (.earnings, .staff(strength: 0.8, hidden: 0))
        let table = try InventedTable(dollars, number: 0)
        #expect(
            table.additions[0].allSatisfy { $0 == 400 } && table.rows.covariates.names.count == 11 && table.rows.features.names == ["quarters_worked"]
        )
        dollars.hasProtected = false
        #expect(try InventedTable(dollars, number: 0).rows.covariates.names.count == 6)
    }
}
