import Phrases
import Reference
import Web

/// The skill that somebody typed into a form by any words that people use, and what else the words may mean.
struct PickedSkill: Sendable {
    static let field = "skill"

    let typed: String
    /// O*NET's number; nothing while it is open what is meant, or nothing was typed.
    let id: String?
    /// What may be meant, best first, when it is open.
    let candidates: [PickedOccupation.Candidate]

    /// Nothing typed yet.
    static let none = PickedSkill(typed: "", id: nil, candidates: [])

    private init(typed: String, id: String?, candidates: [PickedOccupation.Candidate]) {
        (self.typed, self.id, self.candidates) = (typed, id, candidates)
    }

    /// As it is recorded.
    init(id: String, in book: ReferenceBook) {
        (typed, self.id, candidates) = (book.number(ofSkill: id).map { book.skills[$0].name } ?? id, id, [])
    }

    /// As a browser sends it: the typed words, and the choice among what they may mean if one was offered. O*NET's number is taken too.
    init(_ form: Form, _ field: String = PickedSkill.field, in book: ReferenceBook) {
        let words = String(form[field].prefix(200))
        guard book.number(ofSkill: words) == nil else {
            self.init(id: words, in: book)
            return
        }
        let found = PickedSkill.candidates(words, in: book)
        let chosen = form[OccupationField.choice(of: field)]
        let id = found.first { $0.code == chosen }?.code ?? PickedSkill.plain(words, found)
        self.init(typed: words, id: id, candidates: id == nil ? found : [])
    }

    /// Everything that the typed words may mean, best first: by its name before by another word for it, whole before in part.
    static func candidates(_ typed: String, in book: ReferenceBook) -> [PickedOccupation.Candidate] {
        let words = folded(typed)
        guard !words.isEmpty else { return [] }
        let found = book.skills.compactMap { skill -> (rank: Int, PickedOccupation.Candidate)? in
            let names = Language.allCases.map { SkillWords.name(skill.id)[$0] } + [skill.name]
            if let rank = names.compactMap({ rank($0, words) }).min() {
                return (
                    rank,
                    PickedOccupation.Candidate(code: skill.id, title: skill.name, also: also(names.first { self.rank($0, words) != nil }, skill))
                )
            }
            let others = SkillAliases.words(skill.id).compactMap { other in rank(other, words).map { ($0, other) } }
            return others.min { $0.0 < $1.0 }.map { ($0.0 + 2, PickedOccupation.Candidate(code: skill.id, title: skill.name, also: $0.1)) }
        }
        return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.prefix(PickedOccupation.most).map(
            \.element.1)
    }

    /// 0 if the words are all of it, 1 if each begins a word of it.
    private static func rank(_ text: String, _ words: [String]) -> Int? {
        let own = folded(text)
        if own == words { return 0 }
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } } ? 1 : nil
    }

    private static func folded(_ text: String) -> [String] { Folding.text(text).split(separator: " ").map(String.init) }

    private static func also(_ name: String?, _ skill: Skill) -> String? { name == skill.name ? nil : name }

    /// The one that is called so, or the only one found.
    private static func plain(_ typed: String, _ found: [PickedOccupation.Candidate]) -> String? {
        let words = folded(typed)
        let whole = found.filter { folded($0.title) == words || $0.also.map { folded($0) == words } == true }
        return whole.count == 1 ? whole[0].code : found.count == 1 ? found[0].code : nil
    }

    /// What is open, if anything is.
    var problem: Phrase? {
        if id != nil { return nil }
        if typed.isEmpty { return SkillWords.enter }
        return candidates.isEmpty ? SkillWords.none(typed) : SkillWords.choose(typed)
    }
}
