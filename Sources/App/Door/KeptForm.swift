import Dates
import Foundation
import Markup
import Secrets
import Storage
import Web

/// A form that came after its sender's session had ended. Sealed for that person alone, it goes through the doors inside the page, and waits
/// there for the press that sends it.
struct KeptForm: Sendable {
    let action: Link
    let fields: [UnsentForm.Field]
    /// Names the page that it was on, so that what has acted already acts no second time.
    let page: String

    /// The field that carries it from door to door.
    static let field = "kept"
    /// After so long nobody wants it sent any more.
    private static let hours = 12
    /// What is longer is not carried.
    private static let most = 250_000

    /// The doors take a field that is longer than others.
    static let limits = FormLimits(fieldBytes: most + 1_000)

    init(_ form: UnsentForm) {
        action = form.action
        page = form.page
        fields = form.fields.filter { $0.name != "_token" }
    }

    /// What the browser may hold of it; nothing where it is too long to be carried.
    func sealed(for staff: ID<StaffMember>, key: SealingKey, at now: Instant) -> String? {
        let kept = Kept(at: now.milliseconds, action: action.address, page: page, fields: fields.map { [$0.name, $0.value] })
        guard let text = try? JSONEncoder().encode(kept) else { return nil }
        let sealed = base64URL(key.seal(Array(text), for: KeptForm.place(staff)))
        return sealed.utf8.count <= KeptForm.most ? sealed : nil
    }

    /// What the browser brings back; nothing if it was somebody else's, was changed or is too old.
    init?(_ sealed: String, for staff: ID<StaffMember>, key: SealingKey, at now: Instant) {
        guard let opened = bytes(base64URL: sealed).flatMap({ key.open($0, for: KeptForm.place(staff)) }),
            let kept = try? JSONDecoder().decode(Kept.self, from: Data(opened)), let action = Link(ownPath: kept.action),
            now < Instant(milliseconds: kept.at).adding(hours: KeptForm.hours), kept.fields.allSatisfy({ $0.count == 2 })
        else { return nil }
        self.action = action
        page = kept.page
        fields = kept.fields.map { UnsentForm.Field(name: $0[0], value: $0[1]) }
    }

    private static func place(_ staff: ID<StaffMember>) -> String { "form that waits for \(staff) to sign in" }

    private struct Kept: Codable {
        let at: Int64
        let action: String
        let page: String
        let fields: [[String]]
    }
}
