import Foundation
import Testing

@testable import Evidence

@Suite("Fairness")
struct FairnessTests {
    private func people(_ group: String, _ count: Int, selected: Int, benefit: Double = 1) -> [AuditedPerson] {
        (0..<count).map { place in
            AuditedPerson(
                group: group, isSelected: place < selected, predicted: 0.5, foundWork: place % 2 == 0, isTreated: false,
                benefit: benefit + Double(place % 3 - 1))
        }
    }

    @Test("A ratio warns only where chance is an unlikely reason, too")
    func ratio() throws {
        // By hand: ln(.25/.5) ± 1.645 √(.75/15 + .5/100).
        let warned = try #require(RateRatio(.selection, hits: 15, of: 60, reference: (100, 200)))
        #expect(isNear(warned.value, 0.5) && isNear(warned.bounds.lowerBound, 0.5 * exp(-1.6448536269514722 * 0.055.squareRoot())))
        #expect(warned.sign == .warn)
        #expect(RateRatio(.selection, hits: 2, of: 6, reference: (100, 200))?.sign == .unclear)
        #expect(RateRatio(.selection, hits: 60, of: 60, reference: (100, 200))?.sign == .ok)
        #expect(RateRatio(.error, hits: 60, of: 100, reference: (60, 200))?.sign == .warn)
        #expect(RateRatio(.error, hits: 0, of: 40, reference: (60, 200)).map { isNear($0.value, 0.5 / 41 / 0.3) } == true)
        #expect(RateRatio(.error, hits: 0, of: 0, reference: (60, 200)) == nil)
    }

    @Test("The largest group is the reference; small groups show counts, the smallest nothing, nor the one next to them")
    func groups() throws {
        let audit = FairnessAudit(
            people("a", 200, selected: 100) + people("b", 80, selected: 16) + people("c", 20, selected: 5) + people("d", 9, selected: 3)
                + people("e", 3, selected: 3))
        #expect(audit.reference == "a" && audit.groups.map(\.name) == ["a", "b", "c", "d", "e"])
        #expect(audit.groups.map(\.detail) == [.rates, .rates, .counts, .suppressed, .suppressed])
        #expect(audit.groups[1].selected?.ratio?.sign == .warn && audit.groups[0].selected?.ratio == nil)
        #expect(audit.groups[2].selected == FairnessAudit.Share(hits: 5, count: 20, ratio: nil) && audit.groups[4].count == nil)
        #expect(audit.comparisons == 3 && audit.warnings >= 1 && isNear(audit.warningsByChance, 0.15))
    }

    @Test("Who gains is told from 30 people on, for the group and for those of it who are selected")
    func benefits() throws {
        let audit = FairnessAudit(people("a", 200, selected: 60) + people("b", 60, selected: 29, benefit: 4) + people("c", 29, selected: 29))
        let (a, b, c) = (audit.groups[0], audit.groups[1], audit.groups[2])
        #expect(isNear(a.benefit?.value, 1, 0.01) && isNear(b.benefit?.value, 4, 0.01) && a.benefitOfSelected != nil)
        // By hand: the benefits are 3, 4 and 5 in equal shares, sd₁ = √(2/3 · 60/59), over √60.
        #expect(isNear(b.benefit?.standardError, (2.0 / 3 / 59).squareRoot()))
        #expect(b.benefitOfSelected == nil && c.benefit == nil && c.benefitOfSelected == nil)
    }

    @Test("Errors are counted among the untreated, and calibration is predicted less observed")
    func errors() throws {
        let audit = FairnessAudit(people("a", 100, selected: 40))
        let group = audit.groups[0]
        #expect(group.falsePositive == FairnessAudit.Share(hits: 20, count: 50, ratio: nil))
        #expect(group.falseNegative == FairnessAudit.Share(hits: 30, count: 50, ratio: nil))
        #expect(isNear(group.calibration?.excess.value, 0) && isNear(group.calibration?.excess.standardError, 0.05))
        #expect(isNear(group.calibration?.auc, 0.5) && isNear(group.benefit?.value, 1, 0.02) && group.benefitOfSelected != nil)
    }

    @Test("Without a group of 100 there is no reference, and no comparison")
    func noReference() {
        let audit = FairnessAudit(people("a", 90, selected: 10) + people("b", 60, selected: 30))
        #expect(audit.reference == nil && audit.comparisons == 0 && audit.warnings == 0)
        #expect(FairnessAudit([]).groups.isEmpty)
    }

    @Test("Each trait is audited, who did not say is a group, and crossings leave small cells out")
    func report() throws {
        let all = people("", 200, selected: 80) + people("", 100, selected: 20)
        let sex: [String?] = (0..<300).map { $0 % 2 == 0 ? "female" : "male" }
        let race: [String?] = (0..<300).map { $0 < 200 ? "a" : $0 < 280 ? "b" : nil }
        let report = try FairnessReport(all, traits: [("sex", sex), ("race", race)], crossings: [("sex", "race")])
        #expect(report.traits.map(\.name) == ["sex", "race", "sex × race"])
        #expect(report.traits[1].audit.groups.map(\.name) == ["a", "b", FairnessReport.undisclosed])
        #expect(report.traits[1].audit.groups[1].selected?.ratio?.sign == .warn)
        // 100, 100, 40 and 40; the two of 10 are left out.
        #expect(report.traits[2].audit.groups.map(\.count) == [100, 100, 40, 40])
        #expect(
            report.comparisons == report.traits.reduce(0) { $0 + $1.audit.comparisons }
                && isNear(report.warningsByChance, 0.05 * Double(report.comparisons)))
        let kept = try JSONDecoder().decode(FairnessReport.self, from: JSONEncoder().encode(report))
        #expect(kept.warnings == report.warnings && kept.comparisons == report.comparisons)
        #expect(throws: EvidenceRefused.self) { try FairnessReport(all, traits: [("sex", ["female"])]) }
        #expect(throws: EvidenceRefused.self) { try FairnessReport(all, traits: [("sex", sex)], crossings: [("sex", "age")]) }
    }

    @Test("Figures that can be reckoned by hand: ratios, bounds and calibration of two groups")
    func byHand() throws {
        let audit = FairnessAudit(people("a", 200, selected: 100) + people("b", 60, selected: 15))
        let ratio = try #require(audit.groups[1].selected?.ratio)
        #expect(isNear(ratio.value, 0.5) && isNear(ratio.bounds.upperBound, 0.5 * exp(1.6448536269514722 * 0.055.squareRoot())))
        // Of b's 30 who found work unaided the first 15 rows hold 8; of a's 100, the first 100 rows hold 50.
        #expect(isNear(audit.groups[1].falsePositive?.ratio?.value, (8.0 / 30) / 0.5))
        #expect(isNear(audit.groups[1].calibration?.excess.standardError, (0.25 / 60).squareRoot()))
    }
}
