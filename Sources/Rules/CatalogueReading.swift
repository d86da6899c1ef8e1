import Dates
import Yams

/// One file of the catalogue: its name and its text.
public struct CatalogueFile: Hashable, Sendable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    static let settings = "settings.yaml"
    static let criteria = "criteria.yaml"
}

extension RuleBook {
    /// Reads the catalogue: `settings.yaml`, `criteria.yaml`, and one file for each program; and the same for people, if there are such files.
    /// Throws `RulesRefused` with every mistake.
    public init(files: [CatalogueFile], people: [CatalogueFile] = []) throws(RulesRefused) {
        var reading = CatalogueReading(vocabulary: .employer)
        let book = reading.book(files)
        var ofPeople = CatalogueReading(vocabulary: .person)
        let programs = people.isEmpty ? [] : ofPeople.book(people)?.programs
        let mistakes = reading.mistakes.all + ofPeople.mistakes.all
        guard let book, let programs, mistakes.isEmpty else { throw RulesRefused(mistakes: mistakes) }
        self.init(programs: book.programs, minimumWages: book.minimumWages, people: programs)
    }
}

extension CatalogueFile {
    /// How many lists and mappings may stand one in another; the catalogue needs five.
    private static let deepest = 30

    /// The YAML of the file, or nothing and a note of what is wrong.
    func root(_ mistakes: MistakeList, largest: Int = 1_000_000) -> Node? {
        do {
            if text.utf8.count > largest {
                mistakes.add(name, nil, "the text is larger than \(largest / 1_000) KB")
            } else if let line = lineTooDeep {
                mistakes.add(name, line: line, "too many lists stand one in another here")
            } else if let node = try Yams.compose(yaml: text) {
                return node
            } else {
                mistakes.add(name, nil, "the file is empty")
            }
        } catch let error as YamlError {
            let (mark, cause) = error.place
            mistakes.add(name, mark, cause)
        } catch {
            mistakes.add(name, nil, "the file cannot be read as YAML: \(error)")
        }
        return nil
    }

    // The reader of YAML calls itself for every list in a list, on a stack that has an end.
    private var lineTooDeep: Int? {
        var (line, open) = (1, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            default: continue
            }
            if open > CatalogueFile.deepest { return line }
        }
        let dashes = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in line.prefix { "-? ".contains($0) } }
        return dashes.firstIndex { $0.count > 2 * CatalogueFile.deepest }.map { $0 + 1 }
    }
}

private struct CatalogueReading {
    let vocabulary: Vocabulary
    let mistakes = MistakeList()

    mutating func book(_ files: [CatalogueFile]) -> RuleBook? {
        var roots: [String: Node] = [:]
        for file in files { roots[file.name] = file.root(mistakes) }
        guard let settings = roots.removeValue(forKey: CatalogueFile.settings) else {
            mistakes.add(CatalogueFile.settings, nil, "the catalogue has no readable settings.yaml")
            return nil
        }
        let kept = roots.removeValue(forKey: CatalogueFile.criteria).map(keptCriteria) ?? [:]
        var programs: [String: Program] = [:]
        for file in files.map(\.name) {
            guard let node = roots[file] else { continue }
            guard let program = ProgramReading(file: file, kept: kept, vocabulary: vocabulary, mistakes: mistakes).program(node) else { continue }
            if programs.updateValue(program, forKey: program.id) != nil {
                mistakes.add(file, node.mark, "another file, too, describes the program “\(program.id)”")
            }
        }
        let keys = vocabulary == .employer ? ["programs", "minimum_wages"] : ["programs"]
        guard let entry = Entry(settings, file: CatalogueFile.settings, mistakes: mistakes, keys: keys, expecting: "the settings") else { return nil }
        let wages = vocabulary == .employer ? jurisdictions(entry) : []
        return RuleBook(programs: ordered(programs, entry), minimumWages: MinimumWages(jurisdictions: wages))
    }

    private func keptCriteria(_ node: Node) -> [String: CriterionReading.Kept] {
        guard case .mapping(let mapping) = node else {
            mistakes.add(CatalogueFile.criteria, node.mark, "expected criteria, each under its name")
            return [:]
        }
        var kept: [String: CriterionReading.Kept] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { continue }
            kept[name] = CriterionReading.Kept(node: value, file: CatalogueFile.criteria)
        }
        return kept
    }

    private func ordered(_ programs: [String: Program], _ settings: Entry) -> [Program] {
        var order: [String] = []
        for node in settings.items("programs") {
            guard let id = node.scalar?.string, programs[id] != nil, !order.contains(id) else {
                let id = node.scalar?.string ?? "?"
                // A file with mistakes has been told already; that its program is then lacking is no news.
                if !order.contains(id), !mistakes.all.isEmpty { continue }
                let cause = order.contains(id) ? "stands here twice" : "has no file that can be read\(Guess.hint(id, programs.keys))"
                mistakes.add(settings.file, node.mark, "the program “\(id)” \(cause)")
                continue
            }
            order.append(id)
        }
        for id in programs.keys.sorted() where !order.contains(id) {
            settings.refuse("programs", "the program “\(id)” has a file but does not stand in this list")
        }
        return order.compactMap { programs[$0] }
    }

    private func jurisdictions(_ settings: Entry) -> [MinimumWages.Jurisdiction] {
        let nodes = settings.items("minimum_wages")
        if nodes.isEmpty { settings.refuse("minimum_wages", "the settings need at least the federal minimum wage") }
        return nodes.compactMap { node in
            let keys = ["id", "name", "applies", "min_employees", "rates"]
            guard let entry = Entry(node, file: settings.file, mistakes: mistakes, keys: keys, expecting: "a minimum wage") else { return nil }
            let id = entry.text("id")
            let name = entry.trilingual("name")
            let applies = entry.value("applies", "yes or no") { ["yes": true, "no": false][$0] }
            let size = entry.optional("min_employees", "a whole number, 0 or more") { Int($0).flatMap { $0 >= 0 ? $0 : nil } } ?? 0
            let rates = entry.items("rates").compactMap { rate($0, entry.file) }
            for (earlier, later) in zip(rates, rates.dropFirst()) where earlier.from >= later.from {
                entry.refuse("rates", "the rate from \(later.from) must come after the one from \(earlier.from); oldest first")
            }
            guard let id, let name, let applies else { return nil }
            return MinimumWages.Jurisdiction(id: id, name: name, applies: applies, minimumEmployees: size, rates: rates)
        }
    }

    private func rate(_ node: Node, _ file: String) -> MinimumWages.Rate? {
        let keys = ["from", "wage", "citation", "source", "status"]
        guard let entry = Entry(node, file: file, mistakes: mistakes, keys: keys, expecting: "a rate") else { return nil }
        let from = entry.day("from")
        let cents = entry.value("wage", "an amount of money such as $15.00") { Amount.cents($0) }
        let citation = entry.text("citation")
        let source = entry.link("source")
        let status = entry.word("status", Certainty.self)
        guard let from, let cents, let citation, let source, let status else { return nil }
        return MinimumWages.Rate(from: from, cents: cents, citation: citation, source: source, status: status)
    }
}

extension YamlError {
    /// Where the text stops being YAML, and why.
    fileprivate var place: (Mark?, String) {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            (mark, "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark, "the key “\(duplicates.joined(separator: "”, “"))” stands here twice; keep one")
        default: (nil, "this is not YAML: \(self)")
        }
    }
}
