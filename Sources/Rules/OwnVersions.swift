public import Dates

extension RuleBook {
    /// The book of an agency that has versions of its own, by the name of their program.
    ///
    /// From its first own version on, only its own hold for that program: what Fairlead brings later is an offer, not a change of the rules.
    public func with(own versions: [String: [Program.Version]]) -> RuleBook {
        RuleBook(
            programs: programs.map { program in versions[program.id].map(program.with(own:)) ?? program }, minimumWages: minimumWages, people: people)
    }

    /// The same book with that one version in place of whatever would hold for its program on its first day.
    public func trying(_ version: Program.Version, of id: String) -> RuleBook {
        let tried = programs.map { $0.id == id ? $0.replacing(versions: $0.versions.filter { $0.from < version.from } + [version]) : $0 }
        return RuleBook(programs: tried, minimumWages: minimumWages, people: people)
    }

    /// The same book as if the program had never had the version of that day.
    public func without(_ day: Day, of id: String) -> RuleBook {
        RuleBook(
            programs: programs.map { $0.id == id ? $0.replacing(versions: $0.versions.filter { $0.from != day }) : $0 }, minimumWages: minimumWages,
            people: people)
    }
}

extension Program {
    fileprivate func with(own versions: [Version]) -> Program {
        let own = versions.sorted { $0.from < $1.from }
        guard let first = own.first else { return self }
        return replacing(versions: self.versions.filter { $0.from < first.from } + own)
    }

    fileprivate func replacing(versions: [Version]) -> Program {
        Program(id: id, name: name, summary: summary, versions: versions)
    }
}

extension Verdict {
    /// The one answer without which there is no verdict: nothing where several are missing, or where every job still has to be told of.
    public var shortBy: Missing? {
        guard word == .needsAnswer, missing.count == 1, let only = missing.first, only.positions.count <= 1, only.key != AnswerKey.positions.name
        else { return nil }
        return only
    }
}
