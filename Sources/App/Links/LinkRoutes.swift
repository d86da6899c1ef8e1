import Markup
import Phrases
import Storage
import Web

/// The door of private links: the secret in the address becomes a cookie, so that it leaves history, logs and referrers.
enum LinkRoutes {
    static func add(to table: inout Routes) {
        table.get("/l/:token", may: .privateDoor, open)
        table.post("/l/:token", may: .privateDoor, renew)
        table.get("/l/:token/reminders", may: .privateDoor, askToStop)
        table.post("/l/:token/reminders", may: .privateDoor, takesOneClick: true, stopReminders)
    }

    /// Mail scanners open every link, so opening changes nothing.
    private static func open(_ visit: Visit) async throws -> Answer {
        let token = visit.incoming.parameter("token") ?? ""
        let (link, expired) = try await find(token, visit)
        if let link, link.state(at: visit.now) == .live, let page = page(of: link) {
            return .seeOther(page).setting(link.cookie(token, at: visit.now))
        }
        if link == nil { try await visit.write { db in try Limit.unknownLinks.take(visit.incoming.remote, at: visit.now, in: db) } }
        guard let expired else { return ended(visit) }
        let page = LinkOfferPage(
            offer: .newLink, language: visit.language(or: expired.language), link: "/l/\(token)", assets: visit.office.assets)
        return LanguageChoice.keep(.page(page.html, status: .notFound), visit.incoming)
    }

    private static func renew(_ visit: Visit, _ form: Form) async throws -> Answer {
        let token = visit.incoming.parameter("token") ?? ""
        let address = visit.office.settings.address
        let expired = try await visit.write { db -> ExpiredLink? in
            try Limit.link.take(token, at: visit.now, in: db)
            guard let link = try PrivateLink.find(token, in: db), let expired = try ExpiredLink.find(link, at: visit.now, in: db) else { return nil }
            try expired.renew(by: address, at: visit.now, in: db)
            return expired
        }
        guard let expired else { return ended(visit) }
        let language = Language(rawValue: form[LanguageChoice.field]) ?? expired.language
        return .page(LinkOfferPage(offer: .newLink, language: language, link: "/l/\(token)", isDone: true, assets: visit.office.assets).html)
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

    private static func find(_ token: String, _ visit: Visit) async throws -> (PrivateLink?, ExpiredLink?) {
        try await visit.read { db in
            let link = try PrivateLink.find(token, in: db)
            return (link, try link.flatMap { try ExpiredLink.find($0, at: visit.now, in: db) })
        }
    }

    private static func page(of link: PrivateLink) -> Link? {
        switch LinkPurpose(rawValue: link.purpose) {
        case .rfi: "/rfi/\(ID<RequestForInformation>(number: link.subject))"
        case .welcome: "/welcome/\(ID<StaffMember>(number: link.subject))"
        case .checkIn: "/check-in/\(ID<CheckIn>(number: link.subject))"
        case .intake: "/intake/\(ID<Intake>(number: link.subject))"
        case .introduction: "/candidate/\(ID<Introduction>(number: link.subject))"
        case .verify: "/listing/\(ID<Listing>(number: link.subject))"
        case .sharedOpening: "/offered/\(ID<OpeningShare>(number: link.subject))"
        case .referral: "/referred/\(ID<Referral>(number: link.subject))"
        case .myReferrals: "/my-referrals/\(ID<Participant>(number: link.subject))"
        case nil: nil
        }
    }

    private static func ended(_ visit: Visit) -> Answer {
        let language = LanguageChoice.made(visit.incoming) ?? LanguageChoice.wished(visit.incoming) ?? .en
        return .page(LinkEndedPage(first: language, assets: visit.office.assets).html, status: .notFound)
    }
}
