import Dates
import Storage

/// A table whose rows can be put back as they were.
///
/// The order is that of making: what hangs on a row stands after it.
enum KeptTable: String, CaseIterable, Sendable, Storable {
    case employers, sites, contacts, conversations
    case nextSteps = "next_steps"
    case notices, alarms
    case alarmTries = "alarm_tries"
    case flyers

    var name: SQL {
        switch self {
        case .employers: "employers"
        case .sites: "sites"
        case .contacts: "contacts"
        case .conversations: "conversations"
        case .nextSteps: "next_steps"
        case .notices: "notices"
        case .alarms: "alarms"
        case .alarmTries: "alarm_tries"
        case .flyers: "flyers"
        }
    }

    /// What is put back. What is reckoned from other rows, such as the words that an employer is found by, is reckoned anew instead.
    var columns: [KeptColumn] {
        switch self {
        case .employers:
            [
                "center_id", "owner_id", "backup_id", "name", "name_folded", "legal_name", "other_names", "industry", "naics", "fein", "website",
                "note", "stage", "stage_since", "resting_until", "last_contact_at", "last_contact_by",
            ]
        case .sites: ["name", "street", "street_folded", "city", "state", "zip", "phone", "phone_digits", "is_main"]
        case .contacts: ["name", "title", "role", "phone", "phone_digits", "mailbox", "language", "note", "left_on", "bounced"]
        case .conversations: ["contact_id", "kind", "at", "note", "owes", "settled_at", "settled_by", "reply_minutes"]
        case .nextSteps: ["staff_id", "kind", "what", "due_on", "done_at"]
        case .notices: ["done_at"]
        case .alarms: ["reached_at", "claimed_by", "claimed_at", "settled_by", "settled_at", "settled_words"]
        case .alarmTries: ["way", "result", "note"]
        case .flyers: ["withdrawn_at"]
        }
    }

    /// Columns that a later act may have moved on without contradicting this one; then they stay where they are.
    var movingColumns: Set<String> { self == .employers ? ["last_contact_at", "last_contact_by"] : [] }

    /// Which rows an act about that subject at that moment may touch or add.
    func concerns(_ subject: Takeback.Subject, at now: Instant) -> SQL {
        let fresh: SQL = "id >= \((ID<KeptTable>.new(at: now).number >> 22) << 22)"
        return switch (subject, self) {
        case (.employer(let id), .employers): "id = \(id)"
        case (.employer(let id), .sites), (.employer(let id), .contacts): "employer_id = \(id)"
        case (.employer(let id), .conversations): "employer_id = \(id) AND ((owes IS NOT NULL AND settled_at IS NULL) OR \(fresh))"
        case (.employer(let id), .nextSteps): "employer_id = \(id) AND (done_at IS NULL OR \(fresh))"
        case (.employer(let id), .notices): "employer_id = \(id) AND done_at IS NULL"
        case (.employer(let id), .alarms): "employer_id = \(id) AND settled_at IS NULL"
        case (.employer(let id), .alarmTries):
            "\(fresh) AND alarm_id IN (SELECT alarms.id FROM alarms WHERE alarms.agency_id = alarm_tries.agency_id AND alarms.employer_id = \(id))"
        case (.notice(let id), .notices): "id = \(id)"
        case (.flyer(let id), .flyers): "id = \(id)"
        case (.employer, .flyers), (.notice, _), (.flyer, _): "1 = 0"
        }
    }
}

/// A column that can be put back; its name stands in the program and comes from nowhere else.
struct KeptColumn: ExpressibleByStringLiteral, Sendable {
    let name: String
    let sql: SQL

    init(stringLiteral name: String) {
        self.name = name
        sql = SQL(stringLiteral: name)
    }
}

/// A value as it stood in a column.
struct KeptValue: Storable, Codable, Equatable {
    let stored: Value

    init(stored: Value) { self.stored = stored }

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            stored = .null
        } else if let flag = try? box.decode(Bool.self) {
            stored = .boolean(flag)
        } else if let number = try? box.decode(Int64.self) {
            stored = .integer(number)
        } else {
            stored = .text(try box.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch stored {
        case .null: try box.encodeNil()
        case .boolean(let flag): try box.encode(flag)
        case .integer(let number): try box.encode(number)
        case .text(let text): try box.encode(text)
        case .double, .bytes: throw Fault("No column that can be taken back holds \(stored)")
        }
    }
}
