public import Dates
import Markup
import Secrets
public import Storage
import Synchronization

/// What is kept of a form that has acted, so that the same form of the same page, sent again, acts no second time and gets the same answer.
///
/// It is written in the transaction of the act, so there is never one without the other.
public final class FormReceipt: Sendable {
    private let hash: [UInt8]
    private let route: String
    private let progress = Mutex(Progress.unwritten)

    private enum Progress {
        case unwritten, written, answered
    }

    /// How long a form that is sent again is recognized.
    public static let hours = 48

    /// Nothing for a form that does not say which page it was on: it acts each time.
    init?(for form: Form, at path: String, route: String) {
        guard FormToken.namesItsPage(form["_token"]) else { return nil }
        self.route = route
        hash = FormReceipt.hash(of: form, at: path)
    }

    /// Everything that was sent, so that a form in which something was changed is another form. Of its token the page alone: what was sent once
    /// more after signing in anew is the same form.
    private static func hash(of form: Form, at path: String) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ part: some Collection<UInt8>) {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes += $0 }
            bytes += part
        }
        add(path.utf8)
        for (name, value) in form.fields.pairs {
            add(name.utf8)
            add((name == "_token" ? FormToken.page(value) : value).utf8)
        }
        for file in form.files {
            add(file.field.utf8)
            add(file.name.utf8)
            add(sha256(file.bytes))
        }
        return sha256(bytes)
    }

    /// Notes that the form acts now; to be called in the transaction of the act, with the answer if it is known there. Throws `ActedBefore`
    /// when it has acted already. Of several transactions for one form the first one counts.
    public func write(agency: Int64, answer: Answer?, at now: Instant, in db: Writing) throws {
        guard isUnwritten, answer?.isRefusal != true else { return }
        let written = try db.run(
            """
            INSERT INTO form_receipts (form_hash, agency_id, route, acted_at, location, said)
            VALUES (\(hash), \(agency), \(route), \(now), \(answer?.location), \(answer?.said)) ON CONFLICT DO NOTHING
            """)
        if written == 0 { throw ActedBefore() }
    }

    /// To be told when the transaction of `write` is through.
    public func isKept(_ answer: Answer?) {
        guard answer?.isRefusal != true else { return }
        progress.withLock { if $0 == .unwritten { $0 = answer == nil ? .written : .answered } }
    }

    /// Whether nothing was changed on behalf of this form.
    public var isUnwritten: Bool { progress.withLock { $0 == .unwritten } }
    /// Whether it has acted, and what was answered is not noted yet.
    public var awaitsAnswer: Bool { progress.withLock { $0 == .written } }

    /// Notes what was answered. After an answer that says it did not work, or none at all, the form may act again.
    public func note(_ answer: Answer?, in db: Writing) throws {
        if let answer, !answer.isRefusal {
            try db.run("UPDATE form_receipts SET location = \(answer.location ?? ""), said = \(answer.said) WHERE form_hash = \(hash)")
        } else {
            try db.run("DELETE FROM form_receipts WHERE form_hash = \(hash)")
        }
    }

    /// How it stands with a form that comes in.
    public enum Standing: Sendable {
        case new
        /// Its act is through, its answer not noted yet.
        case acting
        /// The answer is missing when it was a page, which is not kept.
        case acted(Answer?)
    }

    public func standing(in db: Reading) throws -> Standing {
        guard let kept = try db.first(KeptAnswer.self, "SELECT location, said FROM form_receipts WHERE form_hash = \(hash)") else { return .new }
        guard let location = kept.location else { return .acting }
        return .acted(Link(ownPath: location).map { .seeOther($0, saying: kept.said) })
    }

    /// Removes what nobody will send again. Returns how many.
    @discardableResult
    public static func sweep(at now: Instant, in db: Writing) throws -> Int {
        try db.run("DELETE FROM form_receipts WHERE acted_at < \(now.adding(hours: -hours))")
    }
}

/// The form has acted already, and there is nothing more to do.
public struct ActedBefore: Error, Sendable {
    public init() {}
}

extension Answer {
    fileprivate var isRefusal: Bool { status.rawValue >= 400 }
    fileprivate var location: String? { headers.first { $0.name == "Location" }?.value }
    fileprivate var said: String? {
        cookies.first { $0.name == Cookie.said }.flatMap { bytes(base64URL: $0.value) }.map { String(decoding: $0, as: UTF8.self) }
    }
}

private struct KeptAnswer: Stored {
    let location: String?
    let said: String?

    init(_ row: inout Row) throws {
        location = try row.next()
        said = try row.next()
    }
}
