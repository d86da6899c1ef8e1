import Markup
import Phrases
import Storage
import Web

/// The door of private links: the secret in the address becomes a cookie, so that it leaves history, logs and referrers.
enum LinkRoutes {
    static func add(to table: inout Routes, renewals: [LinkRenewal.Offer]) {
        table.get("/l/:token", may: .privateDoor) { visit in try await open(visit, renewals) }
        table.post("/l/:token", may: .privateDoor) { visit, form in try await renew(visit, form, renewals) }
        table.get("/l/:token/reminders", may: .privateDoor, askToStop)
        table.post("/l/:token/reminders", may: .privateDoor, takesOneClick: true, stopReminders)
    }

    /// Mail scanners open every link, so opening changes nothing.
    private static func open(_ visit: Visit, _ renewals: [LinkRenewal.Offer]) async throws -> Answer {
        let token = visit.incoming.parameter("token") ?? ""
        let (link, renewal) = try await visit.read { db in
            let link = try PrivateLink.find(token, in: db)
            return (link, try link.flatMap { try offer($0, visit, renewals, in: db) })
        }
        if let link, link.state(at: visit.now) == .live, let page = page(of: link) {
            return .seeOther(page).setting(link.cookie(token, at: visit.now))
        }
        if link == nil { try await visit.write { db in try Limit.unknownLinks.take(visit.incoming.remote, at: visit.now, in: db) } }
        guard let renewal else { return ended(visit) }
        let page = LinkOfferPage(
            offer: .newLink(after: renewal.days), language: visit.language(or: renewal.language), link: "/l/\(token)", assets: visit.office.assets)
        return LanguageChoice.keep(.page(page.html, status: .notFound), visit.incoming)
    }

    private static func renew(_ visit: Visit, _ form: Form, _ renewals: [LinkRenewal.Offer]) async throws -> Answer {
        let token = visit.incoming.parameter("token") ?? ""
        let renewal = try await visit.write { db -> LinkRenewal? in
            try Limit.link.take(token, at: visit.now, in: db)
            let renewal = try PrivateLink.find(token, in: db).flatMap { try offer($0, visit, renewals, in: db) }
            try renewal?.renew(visit, db)
            return renewal
        }
        guard let renewal else { return ended(visit) }
        let language = Language(rawValue: form[LanguageChoice.field]) ?? renewal.language
        let page = LinkOfferPage(
            offer: .newLink(after: renewal.days), language: language, link: "/l/\(token)", isDone: true, assets: visit.office.assets)
        return .page(page.html)
    }

    private static func offer(_ link: PrivateLink, _ visit: Visit, _ renewals: [LinkRenewal.Offer], in db: Reading) throws -> LinkRenewal? {
        for renewal in renewals {
            if let found = try renewal(link, visit, db) { return found }
        }
        return nil
    }

    private static func askToStop(_ visit: Visit) async throws -> Answer {
        let token = visit.incoming.parameter("token") ?? ""
        guard let reader = try await visit.read({ db in try StoppedReader.find(token, in: db) }) else { return ended(visit) }
        let page = LinkOfferPage(
            offer: .stopReminders, language: visit.language(or: reader.request.language), link: "/l/\(token)/reminders", assets: visit.office.assets)
        return LanguageChoice.keep(.page(page.html), visit.incoming)
    }

    private static func stopReminders(_ visit: Visit, _ form: Form) async throws -> Answer {
        let token = visit.incoming.parameter("token") ?? ""
        let reader = try await visit.write { db in
            let reader = try StoppedReader.find(token, in: db)
            if reader == nil { try Limit.unknownLinks.take(visit.incoming.remote, at: visit.now, in: db) }
            try reader?.stop(at: visit.now, in: db)
            return reader
        }
        guard let reader else { return ended(visit) }
        let language = Language(rawValue: form[LanguageChoice.field]) ?? reader.request.language
        let page = LinkOfferPage(
            offer: .stopReminders, language: language, link: "/l/\(token)/reminders", isDone: true, assets: visit.office.assets)
        return .page(page.html)
    }

    private static func page(of link: PrivateLink) -> Link? {
        switch LinkPurpose(rawValue: link.purpose) {
        case .rfi: "/rfi/\(ID<RequestForInformation>(number: link.subject))"
        case .welcome: "/welcome/\(ID<StaffMember>(number: link.subject))"
        case .checkIn: "/check-in/\(ID<CheckIn>(number: link.subject))"
        case .intake: "/intake/\(ID<Intake>(number: link.subject))"
        case .personQuestions: "/about-you/\(ID<HandedQuestions>(number: link.subject))"
        case .ownDetails: "/my-details/\(ID<Participant>(number: link.subject))"
        case .introduction: "/candidate/\(ID<Introduction>(number: link.subject))"
        case .verify: "/listing/\(ID<Listing>(number: link.subject))"
        case .sharedOpening: "/offered/\(ID<OpeningShare>(number: link.subject))"
        case .guidance: "/guidance/\(ID<ShownGuidance>(number: link.subject))"
        case .assessment: "/assessment/\(ID<Assessment>(number: link.subject))"
        case .referral: "/referred/\(ID<Referral>(number: link.subject))"
        case .myReferrals: "/my-referrals/\(ID<Participant>(number: link.subject))"
        case .sendPeople: "/send-us/\(ID<ReferralSender>(number: link.subject))"
        case nil: nil
        }
    }

    private static func ended(_ visit: Visit) -> Answer {
        let language = LanguageChoice.made(visit.incoming) ?? LanguageChoice.wished(visit.incoming) ?? .en
        return .page(LinkEndedPage(first: language, assets: visit.office.assets).html, status: .notFound)
    }
}
