public import Dates
import Evidence
import Markup
import Sheets
public import Storage

/// Makes, lists, signs and withdraws models from the command line, as one member of staff.
public struct ModelDesk: Sendable {
    /// Why nothing was done.
    public struct Refused: Error, Sendable, CustomStringConvertible {
        public let description: String
    }

    private let database: Database
    private let staff: StaffMember
    private let agency: Agency

    /// `mailbox` is that of a lead or manager who works here. Throws `Refused` for anybody else.
    public init(_ database: Database, by mailbox: String) async throws {
        self.database = database
        let found = try await database.read { db -> (StaffMember, Agency)? in
            guard let member = try StaffQueries.credentials(mailbox: mailbox.lowercased(), in: db)?.member else { return nil }
            return (member, try StaffQueries.agency(member.agency, in: db))
        }
        guard let found, found.0.isWorking else { throw Refused(description: "Nobody signs in with \(mailbox). See who does: fairlead staff") }
        guard found.0.role.leads else { throw Refused(description: "\(found.0.name) is no lead. Models are made and signed by those who lead.") }
        (staff, agency) = found
    }

    /// Makes the next model; the answer says in words what it found.
    public func train(_ outcome: String, at now: Instant) async throws -> [String] {
        guard let kind = OutcomeKind(rawValue: outcome) else {
            let known = OutcomeKind.allCases.map(\.rawValue).joined(separator: " or ")
            throw Refused(description: "--outcome \(outcome): models are made for \(known).")
        }
        let (staff, today) = (staff, now.day(in: agency.zone))
        let order = try await database.read { db in try ModelOrder.find(kind, today: today, seenBy: staff.viewer, in: db) }
        let reckoned: ReckonedModel
        do {
            reckoned = try await order.reckon()
        } catch let refused as EvidenceRefused {
            throw Refused(description: "No model can be made yet. \(refused.message)")
        }
        let id = try await database.write { db in try reckoned.keep(by: staff, at: now, in: db) }
        let warnings = reckoned.audits.reduce(0) { $0 + $1.warnings }
        return ["Model \(order.number) is at \(id.page.address). It speaks once a second person signs it.", reckoned.verdictWords]
            + reckoned.effects.map { ModelDesk.line($0, kind) } + ["Fairness: \(warnings) warnings."]
    }

    private static func line(_ effect: ModelEffect, _ outcome: OutcomeKind) -> String {
        guard let drawn = effect.drawn else { return "\(effect.arm.name): not answered, \(effect.reasons.joined(separator: "; "))" }
        let (more, span) = (ModelWords.more(drawn.value, outcome), ModelWords.span(drawn.interval, outcome))
        return "\(effect.arm.name): \(ModelWords.word(effect).0.lowercased()), \(more) (\(span))"
    }

    /// A line for each model, the newest first.
    public func list() async throws -> [String] {
        let (staff, zone) = (staff, agency.zone)
        let models = try await database.read { db in try ModelQueries.all(seenBy: staff.viewer, in: db) }
        guard !models.isEmpty else { return ["No model yet. Make one with: fairlead models train"] }
        let speaking = models.first { $0.state == .signed }
        return models.map { model in
            let state =
                switch model.state {
                case .proposed: "waits to be signed"
                case .signed: model.id == speaking?.id ? "speaks, signed by \(model.signer ?? "")" : "signed by \(model.signer ?? "")"
                case .withdrawn: "withdrawn by \(model.withdrawer ?? ""): \(model.withdrawnBecause)"
                }
            return "\(model.number)\t\(model.trainedAt.day(in: zone))\t\(model.outcome.rawValue)\t\(model.tally.compared) people\t\(state)"
        }
    }

    /// Signs a model that somebody else has made.
    public func approve(_ number: Int, at now: Instant) async throws -> String {
        try await change(number) { model, staff, db in
            try model.sign(by: staff, at: now, in: db)
            return "Signed. \(model.name) speaks from now on, unless a newer one does."
        }
    }

    public func withdraw(_ number: Int, because reason: String, at now: Instant) async throws -> String {
        try await change(number) { model, staff, db in
            try model.withdraw(because: reason, by: staff, at: now, in: db)
            return "Withdrawn. \(model.name) speaks no more."
        }
    }

    private func change(_ number: Int, _ act: @escaping @Sendable (Model, StaffMember, Writing) throws -> String) async throws -> String {
        let staff = staff
        do {
            return try await database.write { db in
                guard let model = try ModelQueries.all(seenBy: staff.viewer, in: db).first(where: { $0.number == number }) else {
                    throw Refused(description: "There is no model \(number). See: fairlead models list")
                }
                return try act(model, staff, db)
            }
        } catch let conflict as Conflict {
            throw Refused(description: conflict.message)
        }
    }

    /// Records the published effects of a table.
    public func takePriors(_ bytes: [UInt8], at now: Instant) async throws -> String {
        let (staff, sheet) = (staff, try ModelDesk.priors(in: bytes))
        try await database.write { db in
            for draft in sheet.drafts { try draft.keep(by: staff, at: now, in: db) }
        }
        return "Recorded \(sheet.drafts.count) published effects."
    }

    private static func priors(in bytes: [UInt8]) throws -> PriorSheet {
        do {
            return try PriorSheet(bytes: bytes)
        } catch let error as SheetError {
            throw Refused(description: error.message)
        } catch let error as OutcomesRefused {
            throw Refused(description: error.description)
        }
    }
}
