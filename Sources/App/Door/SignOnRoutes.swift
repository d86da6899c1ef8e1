import Dates
import Logging
import Markup
import Secrets
import SignOn
import Storage
import Web

/// Signing in at the agency's sign-on provider: there and back. Source: OpenID Connect Core 1.0 section 3.1.
enum SignOnRoutes {
    static func add(to table: inout Routes) {
        table.get("/sign-on", may: .anyone) { visit in try await depart(visit, for: visit.incoming.query["next"], as: Kept.signingIn) }
        table.get("/sign-on/return", may: .anyone, comeBack)
        table.get("/me/sign-on", may: .staff, stepUp: true, showOffer)
        table.post("/me/sign-on", may: .staff, stepUp: true, connect)
        table.post("/me/sign-on/remove", may: .staff, stepUp: true, disconnect)
    }

    /// Which cookie binds a departure to this browser: one for signing in, one for connecting an account.
    private enum Kept {
        static let signingIn = "departure"
        static let connecting = "connecting"
        static let seconds = 600
    }

    /// Off to the provider. The browser keeps what must fit when it comes back, and where it wanted to go.
    private static func depart(_ visit: Visit, for purpose: String, as cookie: String) async throws -> Answer {
        guard let door = visit.office.settings.signOn else { throw NotFound() }
        let departure = Client.Departure()
        do {
            guard let link = Link(website: try await door.client.address(for: departure)) else { throw NotFound() }
            let kept = "\(departure.kept).\(base64(purpose))"
            return .seeOther(link).setting(Cookie(cookie, kept, lasting: Kept.seconds))
        } catch let refusal as Refusal {
            return refused(visit, refusal)
        }
    }

    /// Back from the provider. It is a GET because the protocol makes it one; the departure in the browser's cookie lets it act only once.
    private static func comeBack(_ visit: Visit) async throws -> Answer {
        guard let door = visit.office.settings.signOn else { throw NotFound() }
        let query = visit.incoming.query
        let kept = [Kept.connecting, Kept.signingIn].compactMap { name in
            visit.incoming.cookie(name).flatMap { Return(name, $0, state: query["state"]) }
        }
        do {
            guard let back = kept.first else { throw Refusal.strangeReturn }
            if !query["error"].isEmpty { throw Refusal.declined(query["error"]) }
            let person = try await door.client.identity(code: query["code"], state: query["state"], from: back.departure, at: visit.now)
            let answer = back.cookie == Kept.connecting ? try offer(person, to: back, visit) : try await admit(person, to: back, visit)
            return answer.clearing(back.cookie)
        } catch let refusal as Refusal {
            return refused(visit, refusal)
        }
    }

    private static func admit(_ person: Client.Identity, to back: Return, _ visit: Visit) async throws -> Answer {
        let outcome = try await visit.write { db -> SignIn.Outcome in
            guard let (member, _) = try DoorQueries.member(issuer: person.issuer, subject: person.subject, in: db) else { return .refused }
            if !person.isMultiFactor { return try SignIn.admit(member, at: visit.now, from: visit.incoming, in: db) }
            return .signedIn(try SignIn.begin(member, isStrong: true, at: visit.now, from: visit.incoming, in: db))
        }
        return outcome.answer(next: back.purpose)
            ?? .page(SignOnPage(trouble: .unknown, assets: visit.office.assets).html, status: .forbidden)
    }

    /// On to the question whether to connect it, which only the one who departed can open.
    private static func offer(_ person: Client.Identity, to back: Return, _ visit: Visit) throws -> Answer {
        guard let key = visit.office.settings.key, let staff = ID<StaffMember>(back.purpose) else { throw NotFound() }
        let identity = Identity(issuer: person.issuer, subject: person.subject)
        let offered = OfferedIdentity(identity, for: staff, key: key, at: visit.now)
        return .seeOther(Link("/me/sign-on").query([("identity", offered.sealed), ("name", person.name ?? "")]))
    }

    private static func showOffer(_ visit: Visit) async throws -> Answer {
        let (by, sealed) = (try visit.by, visit.incoming.query["identity"])
        guard let door = visit.office.settings.signOn, let key = visit.office.settings.key else { throw NotFound() }
        guard let offered = OfferedIdentity(sealed, for: by.id, key: key, at: visit.now) else {
            return try await depart(visit, for: by.id.description, as: Kept.connecting)
        }
        return try visit.show(ConnectPage(offered: offered, name: visit.incoming.query["name"], provider: door.name))
    }

    private static func connect(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        guard let door = visit.office.settings.signOn, let key = visit.office.settings.key else { throw NotFound() }
        guard let offered = OfferedIdentity(form["identity"], for: by.id, key: key, at: visit.now) else { return .seeOther("/me/sign-on") }
        do {
            try await visit.write { db in try offered.identity.connect(by, by: by, at: visit.now, in: db) }
        } catch let conflict as Conflict where conflict.rule == .unique {
            throw NotAllowed("That account at \(door.name) opens a colleague's account already. An administrator can change it.")
        }
        return .seeOther("/me", saying: "You may now sign in with \(door.name).")
    }

    private static func disconnect(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        try await visit.write { db in
            try Identity(issuer: visit.office.settings.signOn?.issuer ?? "", subject: "").connect(by, by: by, at: visit.now, in: db)
        }
        return .seeOther("/me", saying: "Your account there does not open your account here any more.")
    }

    /// The visitor is told only that it did not work; the reason stands in the log.
    private static func refused(_ visit: Visit, _ refusal: Refusal) -> Answer {
        visit.office.log.warning("sign-on refused", metadata: ["request": "\(visit.incoming.id)", "why": "\(refusal)"])
        if case .provider = refusal { return .page(SignOnPage(trouble: .unreachable, assets: visit.office.assets).html, status: .busy) }
        return .page(SignOnPage(trouble: .refused, assets: visit.office.assets).html, status: .forbidden)
            .clearing(Kept.signingIn).clearing(Kept.connecting)
    }

    /// A path or an id as a cookie can hold it.
    private static func base64(_ text: String) -> String { base64URL(Array(text.utf8)) }

    /// What a browser kept since it departed, if it fits the state with which it comes back.
    private struct Return {
        let cookie: String
        let departure: Client.Departure
        /// Where to go, or for whom the account is to be connected.
        let purpose: String

        init?(_ cookie: String, _ kept: String, state: String) {
            let parts = kept.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4, let departure = Client.Departure(kept: parts[0..<3].joined(separator: ".")), departure.state == state else {
                return nil
            }
            self.cookie = cookie
            self.departure = departure
            purpose = bytes(base64URL: parts[3]).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}
