import Dates
import Rules
import Testing

@Suite("What people qualify for")
struct PersonVerdictTests {
    private static let yes = Answer.yesNo(true)
    private static let today = Kessler.today

    private static let adults = [
        PersonCase("nothing applies", "ENNNNNN", tier: 4),
        PersonCase("fifty-eight, nothing applies", "ENNNNNN", tier: 4, ["age_band": .choice("age_55_plus")]),
        PersonCase("a veteran", "ENNNENN", tier: 3, ["veteran": yes]),
        PersonCase("a veteran with low income", "ENNNENN", tier: 1, ["veteran": yes, "low_income": yes]),
        PersonCase("a veteran who learns English", "ENNNENN", tier: 1, ["veteran": yes, "english_learner": yes]),
        PersonCase("low income", "ENNNENN", tier: 2, ["low_income": yes]),
        PersonCase("public assistance", "ENNNENE", tier: 2, ["public_assistance": yes]),
        PersonCase("learns English", "ENNNENN", tier: 2, ["english_learner": yes]),
        PersonCase("weak basic skills", "ENNNENN", tier: 2, ["basic_skills_deficient": yes]),
        PersonCase("may not work here", "NNNNNNN", tier: 4, ["work_authorized": .yesNo(false)]),
        PersonCase("a man who never registered", "SNNNNNN", tier: 4, ["selective_service": .choice("not_registered")]),
        PersonCase("laid off, with insurance", "EENNNNN", tier: 4, .laidOff("eligible")),
        PersonCase("laid off, insurance used up", "EENNNNN", tier: 4, .laidOff("exhausted")),
        PersonCase("laid off from a job without insurance", "EENNNNN", tier: 4, .laidOff("not_covered")),
        PersonCase("laid off, but hardly ever worked", "ENNNNNN", tier: 4, .laidOff("none")),
        PersonCase("laid off, and called back soon", "ENNNNNN", tier: 4, .laidOff("eligible", unlikely: false)),
        PersonCase("laid off, may not work here", "NNNNNNN", tier: 4, .laidOff("eligible").merging(["work_authorized": .yesNo(false)]) { $1 }),
        PersonCase("the plant closed", "EENNNNN", tier: 4, ["other_dislocation": .choice("closure")]),
        PersonCase("lost her own business", "EENNNNN", tier: 4, ["other_dislocation": .choice("self_employed")]),
        PersonCase("kept the home", "EENNNNN", tier: 4, ["other_dislocation": .choice("displaced_homemaker")]),
        PersonCase("spouse of a soldier", "EENNNNN", tier: 4, ["other_dislocation": .choice("military_spouse")]),
        PersonCase("wants Pathways, with a circumstance", "ENNNNEN", tier: 4, ["wants_pathways": yes, "barrier": yes]),
        PersonCase("wants Pathways, without one", "ENNNNSN", tier: 4, ["wants_pathways": yes]),
    ]

    private static let youth = [
        PersonCase(
            "seventeen, left school", "NNENNNN", tier: 4, .young("age_16_17", "not_in_school", ["selective_service": .choice("not_registered")])),
        PersonCase("nineteen, in an equivalency class", "ENENNNN", tier: 4, .young("age_18_21", "adult_education")),
        PersonCase("sixteen, absent for a quarter", "NNENNNN", tier: 4, .young("age_16_17", "absent_quarter")),
        PersonCase(
            "twenty-three, diploma, low income, learns English", "ENENENN", tier: 2,
            .young("age_22_24", "not_in_school", diploma: true, ["low_income": yes, "english_learner": yes])),
        PersonCase(
            "twenty-three, diploma, low income and no more", "ENNNENN", tier: 2,
            .young("age_22_24", "not_in_school", diploma: true, ["low_income": yes])),
        PersonCase(
            "twenty-three, low income, needs more help", "ENENENN", tier: 2,
            .young("age_22_24", "not_in_school", diploma: true, ["low_income": yes, "needs_assistance": yes])),
        PersonCase("twenty, diploma, a circumstance", "ENENNNN", tier: 4, .young("age_18_21", "not_in_school", diploma: true, ["barrier": yes])),
        PersonCase(
            "twenty, needs more help, income above", "ENNNNNN", tier: 4,
            .young("age_18_21", "not_in_school", diploma: true, ["needs_assistance": yes])),
        PersonCase(
            "fifteen, at school, low income, weak skills", "NNNENNN", tier: 2,
            .young("age_14_15", "secondary", ["low_income": yes, "basic_skills_deficient": yes])),
        PersonCase("fifteen, at school, income above", "NNNNNNN", tier: 2, .young("age_14_15", "secondary", ["basic_skills_deficient": yes])),
        PersonCase(
            "sixteen, at school, on assistance, learns English", "NNNENNS", tier: 2,
            .young("age_16_17", "secondary", ["public_assistance": yes, "english_learner": yes])),
        PersonCase(
            "nineteen, at college, low income, a circumstance", "ENNEENN", tier: 2,
            .young("age_18_21", "college_credit", diploma: true, ["low_income": yes, "barrier": yes])),
        PersonCase(
            "sixteen, at school, low income, needs more help alone", "NNNSNNN", tier: 2,
            .young("age_16_17", "secondary", ["low_income": yes, "needs_assistance": yes])),
        PersonCase(
            "twenty-two, at school, low income, weak skills", "ENNSENN", tier: 2,
            .young("age_22_24", "secondary", ["low_income": yes, "basic_skills_deficient": yes])),
        PersonCase("thirteen", "NNNNNNN", tier: 4, .young("under_14", "secondary", ["selective_service": .notAsked])),
    ]

    private static let open = [
        PersonCase("nothing is known", "???????", tier: nil, alone: true),
        PersonCase("only the age is known", "??NN???", tier: nil, ["age_band": .choice("age_25_54")], alone: true),
        PersonCase("all but the age is known", "?NNNNNN", tier: 4, ["age_band": .notAsked]),
        PersonCase("rather not say about registration", "SNNNNNN", tier: 4, ["selective_service": .declined]),
        PersonCase("rather not say about circumstances, wants Pathways", "ENNNNSN", tier: 4, ["barrier": .declined, "wants_pathways": yes]),
        PersonCase(
            "at school, rather not say about income", "NNNSNNN", tier: 2,
            .young("age_16_17", "secondary", ["low_income": .declined, "basic_skills_deficient": yes])),
        PersonCase("not sure about service, low income", "ENNNENN", tier: nil, ["veteran": .unsure, "low_income": yes]),
    ]

    @Test("Each invented person gets the verdicts that the rules as they are written down give", arguments: adults + youth + open)
    func oracle(person: PersonCase) {
        let result = PersonCase.book.determine(person: person.answers, asOf: Self.today)
        #expect(result.verdicts.map(\.program) == PersonCase.programs)
        #expect(PersonCase.letters(result) == person.verdicts)
        #expect(PersonCase.tier(result) == person.tier)
        for verdict in result.verdicts { #expect(verdict.missing.isEmpty == (verdict.word != .needsAnswer)) }
    }

    @Test("More answers never turn a decided verdict, nor move anybody to another place in the order", arguments: UInt64(1)...150)
    func monotone(seed: UInt64) {
        var chance = Chance(seed)
        var (answers, before) = (Answers(), PersonCase.book.determine(person: Answers(), asOf: Self.today))
        for key in Vocabulary.person.keys.shuffled(using: &chance) {
            answers[key.name] = Self.answer(to: key, &chance)
            let after = PersonCase.book.determine(person: answers, asOf: Self.today)
            for (old, new) in zip(before.verdicts, after.verdicts) {
                if old.word != .needsAnswer { #expect(new.word == old.word, "\(new.program) after \(key.name)") }
                if old.tier != nil { #expect(new.tier == old.tier) }
            }
            before = after
        }
        #expect(before.verdicts.allSatisfy { $0.word != .needsAnswer })
    }

    private static func answer(to key: AnswerKey, _ chance: inout Chance) -> Answer {
        switch Int.random(in: 0..<20, using: &chance) {
        case 0: return .declined
        case 1: return .unsure
        default: break
        }
        switch key.kind {
        case .choice(let words): return .choice(words.randomElement(using: &chance) ?? "")
        case .yesNo: return .yesNo(Bool.random(using: &chance))
        case .day: return .day(today)
        default: return .text("something")
        }
    }

    @Test("Every rule says where it comes from, and none was read that the texts only know in general")
    func sources() {
        let criteria = PersonCase.book.people.flatMap(\.versions).flatMap(\.criteria)
        #expect(criteria.count > 15 && criteria.allSatisfy { $0.scope == .person && !$0.citation.isEmpty && !$0.reason.pl.isEmpty })
        #expect(Set(criteria.filter { $0.status == .unverified }.map(\.id)) == ["dislocated", "gets_aid"])
    }

    @Test("A rule for people cannot read an employer's answers, nor one for employers a person's")
    func vocabularies() throws {
        #expect(throws: ExpressionRefused.self) { try Expression("labor_dispute", asking: .person) }
        #expect(throws: ExpressionRefused.self) { try Expression("veteran") }
        #expect(try Expression("veteran or low_income", asking: .person).reads == ["veteran", "low_income"])
        #expect(Set(Vocabulary.person.keys.map(\.name)).isDisjoint(with: Vocabulary.employer.keys.map(\.name)))
    }
}
