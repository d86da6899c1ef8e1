import Dates
import Foundation
import Rules
import Testing

/// Kessler Metal Works, which answered everything and qualifies for everything, and the catalogue that ships.
enum Kessler {
    static let today = Day("2026-11-21")!

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Programs").standardizedFileURL

    static let files: [CatalogueFile] = {
        let names = try! FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
        return names.map { CatalogueFile(name: $0, text: try! String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }()

    static let book = try! RuleBook(files: files)

    static let answers: JSON = try! JSON(
        parsing: """
            {"legal_name": "Kessler Metal Works LLC", "other_names": [], "organization_type": "llc", "fein": "365554417",
             "ui_account": "1234567", "ui_paid_up": true, "main_product": "Sheet metal", "naics": "332322",
             "operating_since": "2009-03-01", "relocated_within_120_days": false,
             "employees_full_time_site": 41, "employees_part_time_site": 6, "employees_full_time_total": 41, "employees_part_time_total": 6,
             "layoffs_12_months": false, "hours_cut_12_months": false, "warn_notice_12_months": false, "sale_or_closure_planned": false,
             "hired_12_months": 14, "left_12_months": 9, "left_within_90_days": 4, "prior_ojt": false,
             "union_covers_positions": false, "labor_dispute": false,
             "positions": [{"title": "Press brake operator", "openings": 2, "start_on": "2026-12-07", "hourly_wage": 2150, "hours_per_week": 40,
               "shift": "day", "pay_basis": "hourly", "duration": "over_one_year", "through_agency": false, "same_as_laid_off_job": false,
               "worker_dismissed_to_open": false}],
             "benefits": ["Health insurance"], "benefits_start_days": 60, "benefits_same_as_similar_staff": true,
             "trainer": "Rob Tillman", "weeks_to_full_skill": 12, "equipment_available": true, "premises_safe": true,
             "workers_comp_carrier": "Great Plains Mutual", "workers_comp_policy": "WC 1", "workers_comp_expires": "2027-06-30",
             "interests": ["ojt"], "iwt_workers_total": 4, "iwt_workers_6_months": 4, "retain_on_success": true,
             "related_to_trainee_or_staff": false, "open_to_records": true, "signer_name": "Dana Kessler", "signed_on": "2026-11-20"}
            """)

    /// The answers with some changed; `null` takes one away. `position` changes the first position.
    static func answers(_ changes: String = "{}", position: String = "{}") throws -> Answers {
        var whole = answers.changed(by: try JSON(parsing: changes))
        if position != "{}", case .array(let positions) = whole["positions"], let first = positions.first {
            let changed = first.changed(by: try JSON(parsing: position))
            whole = whole.changed(by: .object([JSON.Pair("positions", .array([changed] + positions.dropFirst()))]))
        }
        return try Answers(json: whole)
    }

    /// Only these answers, and nothing else.
    static func only(_ json: String) throws -> Answers { try Answers(json: json) }

    static func verdict(_ program: String, _ answers: Answers, on day: Day = today) throws -> Verdict {
        try #require(book.determine(answers, asOf: day, programs: [program]).verdicts.first)
    }
}

extension JSON {
    subscript(_ key: String) -> JSON? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// The object with these keys set, and those that are null taken away.
    func changed(by changes: JSON) -> JSON {
        guard case .object(let pairs) = self, case .object(let new) = changes else { return self }
        let kept = pairs.filter { changes[$0.key] == nil }
        return .object(kept + new.filter { $0.value != .null || changes["declined"] != nil })
    }
}
