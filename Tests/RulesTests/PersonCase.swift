import Dates
import Foundation
import Rules
import Testing

/// One invented person: the answers by which they differ from somebody to whom nothing applies, and the seven verdicts that PROGRAMS.md gives.
struct PersonCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Adult, dislocated worker, youth out of school, in school, priority, Pathways, Human Services: Eligible, Not, Supervisor, ? for an answer.
    let verdicts: String
    /// The place in the order of service, 1 to 4; nothing while it is not known.
    let tier: Int?
    let answers: Answers

    /// Everything answered, of working age, and nothing that a program asks for.
    private static let plain: [String: Answer] = [
        "age_band": .choice("age_25_54"), "work_authorized": .yesNo(true), "selective_service": .choice("not_required"), "veteran": .yesNo(false),
        "school_status": .choice("not_in_school"), "diploma": .yesNo(true), "laid_off": .yesNo(false), "other_dislocation": .choice("none"),
        "public_assistance": .yesNo(false), "low_income": .yesNo(false), "basic_skills_deficient": .yesNo(false), "english_learner": .yesNo(false),
        "barrier": .yesNo(false), "needs_assistance": .yesNo(false), "wants_pathways": .yesNo(false),
    ]

    init(_ says: String, _ verdicts: String, tier: Int?, _ changes: [String: Answer] = [:], alone: Bool = false) {
        testDescription = says
        self.verdicts = verdicts
        self.tier = tier
        let all = alone ? changes : PersonCase.plain.merging(changes) { $1 }
        answers = all.reduce(into: Answers()) { $0[$1.key] = $1.value }
    }

    static let book = try! RuleBook(files: Kessler.files, people: files)

    private static let files: [CatalogueFile] = {
        let folder = Kessler.folder.appending(path: "People")
        let names = try! FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
        return names.map { CatalogueFile(name: $0, text: try! String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }()

    static let programs = ["wioa_adult", "wioa_dislocated", "wioa_youth_out", "wioa_youth_in", "priority_of_service", "pathways", "dhs"]

    /// The verdicts as the table writes them.
    static func letters(_ result: Determination) -> String {
        result.verdicts.map { verdict in
            switch verdict.word {
            case .eligible: "E"
            case .notEligible: "N"
            case .supervisorReview: "S"
            case .needsAnswer: "?"
            case .notInForce: "-"
            }
        }.joined()
    }

    static func tier(_ result: Determination) -> Int? {
        guard let name = result.verdict(on: "priority_of_service")?.tier else { return nil }
        return ["First", "Second", "Third", "Fourth"].firstIndex { name.en.hasPrefix($0) }.map { $0 + 1 }
    }
}

extension [String: Answer] {
    static func young(_ band: String, _ school: String, diploma: Bool = false, _ more: [String: Answer] = [:]) -> [String: Answer] {
        let first: [String: Answer] = ["age_band": .choice(band), "school_status": .choice(school), "diploma": .yesNo(diploma)]
        return first.merging(more) { $1 }
    }

    static func laidOff(_ insurance: String, unlikely: Bool = true) -> [String: Answer] {
        ["laid_off": .yesNo(true), "ui_status": .choice(insurance), "unlikely_to_return": .yesNo(unlikely)]
    }
}
