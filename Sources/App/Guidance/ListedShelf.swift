import Dates
import Guidance
import Storage

/// The directory laid out to be held against people, with the words that stand behind its numbers.
struct ListedShelf: Sendable {
    /// What a service wants of people, besides that they need it.
    enum Condition: Hashable, Sendable {
        case ages(least: Int?, most: Int?)
        /// A program by its id in the catalogue must take the person.
        case program(String, name: String)
        /// These ZIP codes are served.
        case area(name: String, zips: Set<String>)
        /// In words that only people can judge.
        case words(String)
    }

    /// A service as lists name it.
    struct Brief: Sendable {
        let name: String
        let providerName: String
        /// What it helps with.
        let needs: [Need]
        /// As the directory says it; empty when it does not.
        let wait: String
        let fees: String
        let town: String
    }

    let shelf: Shelf
    /// By the places of `Tongues`, in English.
    let tongues: [String]
    let conditions: [Condition]
    private let briefs: [Int64: Brief]

    init(_ rows: [Shelving], programs: [String: String], zone: Zone, place: (String) -> Guidance.Place?) {
        var table = Table(programs: programs)
        var briefs: [Int64: Brief] = [:]
        let services = rows.map { row in
            briefs[row.id] = row.brief
            return row.service(&table, zone: zone, place: place)
        }
        (shelf, tongues, conditions, self.briefs) = (Shelf(services), table.tongues, table.conditions, briefs)
    }

    func brief(_ service: Int64) -> Brief {
        briefs[service] ?? Brief(name: "Service no longer listed", providerName: "", needs: [], wait: "", fees: "", town: "")
    }

    func holds(_ service: Int64) -> Bool { briefs[service] != nil }

    /// The place of a language, by its English name; nothing where no service names it.
    func tongue(_ name: String) -> Tongues? { tongues.firstIndex(of: name).map { Tongues(place: $0) } }

    /// What is numbered while services are laid out.
    struct Table {
        /// The programs of the catalogue for people, by their folded names.
        let programs: [String: String]
        private(set) var tongues: [String] = ["English"]
        private(set) var conditions: [Condition] = []
        private var numbers: [Condition: Int] = [:]

        init(programs: [String: String]) {
            self.programs = programs
        }

        /// Languages beyond the sixty-fourth are not told apart from those that nobody has named.
        mutating func tongue(_ name: String) -> Tongues {
            if let place = tongues.firstIndex(of: name) { return Tongues(place: place) }
            guard tongues.count < 64 else { return [] }
            tongues.append(name)
            return Tongues(place: tongues.count - 1)
        }

        mutating func number(_ condition: Condition) -> ConditionNumber {
            if let number = numbers[condition] { return number }
            conditions.append(condition)
            numbers[condition] = conditions.count - 1
            return conditions.count - 1
        }
    }
}

/// What makes a service usable for somebody, as far as it was agreed to have it considered: never from what is sealed.
enum AccessAid: Int, CaseIterable, Sendable {
    case stepFree, signLanguage, largePrint, quiet

    /// How words in either language give it away; folded, a sign may be the beginning of a word.
    private var signs: [String] {
        switch self {
        case .stepFree: ["step free", "no steps", "without steps", "wheelchair", "ramp", "elevator", "silla de ruedas", "sin escal", "wozk", "winda"]
        case .signLanguage: ["sign language", "sign interpreter", "asl", "lengua de se", "migow"]
        case .largePrint: ["large print", "letra grande", "duzy druk"]
        case .quiet: ["quiet", "tranquil", "silencio", "cich"]
        }
    }

    static func named(in text: String) -> Aids {
        let words = " " + Folding.text(text)
        return allCases.filter { aid in aid.signs.contains { words.contains(" " + $0) } }.reduce(into: []) { $0.formUnion(Aids(place: $1.rawValue)) }
    }
}
