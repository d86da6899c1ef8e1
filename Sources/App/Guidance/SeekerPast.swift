import Dates
import Guidance
import Storage
import Suitability

/// What went before with one person: where they were sent, what was decided with them, and when they worked.
struct SeekerPast: Sendable {
    /// A service to which the person was sent, and how that stands.
    struct Sending: Sendable {
        let service: Int64
        let state: Referral.State
        let at: Instant
        let endedOn: Day?
        let declinedBy: Referral.Side?
    }

    /// The first first; what others sent to us is none of them.
    private(set) var sendings: [Sending] = []
    /// What stands of what staff and person decided, the first first.
    private(set) var choices: [GuidanceChoice] = []
    private(set) var spells: [(from: Month, to: Month?)] = []

    init(_ rows: [Row]) {
        for row in rows {
            switch row {
            case .sending(let sending): sendings.append(sending)
            case .choice(let choice): choices.append(choice)
            case .spell(let from, let to): spells.append((from, to))
            }
        }
    }

    /// As one question finds them.
    enum Row: Stored {
        case sending(Sending)
        case choice(GuidanceChoice)
        case spell(from: Month, to: Month?)

        init(_ row: inout Storage.Row) throws {
            let (what, service) = (try row.next(String.self), try row.next(Int64?.self))
            let (word, reason) = (try row.next(String.self), try row.next(String.self))
            let (words, at, endedOn) = (try row.next(String.self), try row.next(Instant.self), try row.next(Day?.self))
            let (from, to) = (try row.next(Month?.self), try row.next(Month?.self))
            _ = try row.next(Instant.self)
            switch (what, service, from) {
            case ("sending", let service?, _):
                let side = Referral.Side(rawValue: reason)
                self = .sending(Sending(service: service, state: try Row.read(word), at: at, endedOn: endedOn, declinedBy: side))
            case ("choice", let service?, _):
                self = .choice(
                    GuidanceChoice(
                        service: ID(number: service), kind: try Row.read(word), reason: GuidanceChoice.Reason(rawValue: reason), words: words,
                        madeAt: at))
            case (_, _, let from?): self = .spell(from: from, to: to)
            default: throw Fault("A row of what went before is neither a referral, a decision nor a job.")
            }
        }

        private static func read<Word: RawRepresentable<String>>(_ word: String) throws -> Word {
            guard let read = Word(rawValue: word) else { throw Fault("“\(word)” is no \(Word.self).") }
            return read
        }
    }
}

extension SeekerPast.Sending {
    /// How it stands in the way of the same service being suggested once more.
    func bar(in zone: Zone) -> Bar? {
        let day = at.day(in: zone)
        return switch state {
        case .waiting, .sent, .seen, .accepted, .appointment, .started: .underWay(since: day)
        case .completed: .done(on: endedOn ?? day)
        case .declined: declinedBy == .person ? .refused(on: day) : .turnedAway(on: day, until: nil)
        // Whoever left may be sent there again, and what was voided never counted.
        case .left, .voided: nil
        }
    }
}
