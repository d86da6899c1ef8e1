import Dates
import Storage

/// One person's time with the agency as far as evidence goes: no name, what was known at entry, services with their days, what became of it.
struct Episode: Sendable {
    /// The agency's own key of it, such as the number in its older system.
    let key: String
    let enteredOn: Day
    var inputs: [EntryInput: Double] = [:]
    /// The first day at work after entry, if there was one.
    var firstJobOn: Day?
    var exitedOn: Day?
    var attendances: [Attendance] = []
    var told: [OutcomeTold] = []
    /// Read by adjustment and audit alone; they come apart from all else.
    var traits: [ProtectedTrait: String] = [:]

    /// Nothing while nobody has told. Whoever had no work in the quarter earned nothing in it, which counts: a service that brings people into work
    /// would otherwise lower what people earn.
    func value(of kind: OutcomeKind) -> Double? {
        if let said = told.first(where: { $0.kind == kind }) { return said.value }
        return kind.isMoney && value(of: .employedQ2) == 0 ? 0 : nil
    }
}

/// That somebody went to a service, or was in a draw for it.
struct Attendance: Sendable, Equatable {
    /// Places given by lot.
    struct Draw: Sendable, Equatable {
        let isWon: Bool
        /// The chance that the draw gave this person.
        let chance: Double
    }

    /// The key of the service in past data.
    let arm: String
    var startedOn: Day?
    var endedOn: Day?
    /// Nothing where somebody chose.
    var draw: Draw?
}

/// A service as past data name it; the directory's listings are matched to it.
struct Arm: Sendable, Hashable {
    let key: String
    let name: String

    init(key: String, name: String) {
        (self.key, self.name) = (key, name)
    }

    /// The key that belongs to a name: folded, its words joined by "-".
    init(named name: String) {
        self.name = name
        key = Folding.text(name).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

/// The same with how many people past data hold of it.
struct PastArm: Stored, Sendable {
    let arm: Arm
    let people: Int

    init(_ row: inout Row) throws {
        arm = Arm(key: try row.next(), name: try row.next())
        people = try row.next()
    }
}
