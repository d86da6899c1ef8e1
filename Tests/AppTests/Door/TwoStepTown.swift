import Dates
import Storage
import Web

@testable import App
@testable import Secrets

/// A town in which Inés has a password and signs in by two steps.
struct TwoStepTown: Sendable {
    static let password = "four words to remember"

    /// Hashed once for all tests: it takes time on purpose.
    static let hash = Task { try await Password.hash(password) }

    let town: Town
    let telephone: OneTimeCode
    let paper: [RecoveryCode]

    static func open(at now: Instant = Town.now) async throws -> TwoStepTown {
        let town = try await Town.open(at: now)
        let (hash, key, ines) = (try await hash.value, town.office.settings.key!, town.ines)
        let offer = SecondStepOffer(for: ines, key: key)
        let paper = try await town.write { db in
            try ines.setPassword(hash: hash, at: now.adding(minutes: -5), in: db)
            let token = try Session.begin(
                staff: ines.id.number, agency: ines.agency.number, at: now.adding(minutes: -5), userAgent: "", address: "", isStrong: false, in: db)
            let session = try Session.find(token.text, at: now.adding(minutes: -5), in: db)!
            let code = offer.code.digits(at: now.adding(minutes: -5))
            return try ines.setUpSecondStep(offer, code: code, key: key, keeping: session, at: now.adding(minutes: -5), in: db)!
        }
        return TwoStepTown(town: town, telephone: offer.code, paper: paper)
    }

    /// What the telephone shows so many seconds from now.
    func code(in seconds: Int = 0) -> String { telephone.digits(at: town.now.adding(seconds: seconds)) }

    /// A browser in which Inés has given her password.
    func halfSignedIn(later: Town? = nil) async throws -> Browser {
        var browser = Browser(later ?? town)
        let answer = try await browser.post("/sign-in", [("mailbox", town.ines.mailbox), ("password", TwoStepTown.password)])
        browser.keep(answer)
        return browser
    }
}

extension OneTimeCode {
    /// What a telephone shows at that moment.
    func digits(at now: Instant) -> String { code(at: now.milliseconds / 1000 / OneTimeCode.seconds) }
}

extension Browser {
    /// Keeps the cookies of an answer, as browsers do.
    mutating func keep(_ answer: Outgoing) {
        for cookie in answer.all("Set-Cookie") {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies[pair[0]] = pair[1].isEmpty ? nil : pair[1]
        }
    }
}
