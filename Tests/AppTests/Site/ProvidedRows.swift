import Dates
import OpenReferral
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// A provider with a service about which it was asked.
    mutating func addProvider(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let firm = word.lowercased().replacing(" ", with: "")
        var house = ProviderForm()
        (house.name, house.about, house.mailbox) = ("\(word) House", "\(word) helps", "office@\(firm).example")
        let provider = try house.save(nil, by: staff, at: now, in: db)
        var form = ListingForm()
        (form.name, form.street, form.city, form.state, form.zip) = ("\(word) classes", "3 \(word) St", "Chicago", "IL", "60608")
        form.hours[0] = ListingForm.Hours(from: "09:00", to: "17:00")
        let listing = try form.save(
            try ProviderQueries.find(provider, seenBy: staff.viewer, in: db), nil, places: Directory(), by: staff, at: now, in: db)
        names["provider"] = provider.description
        names["service"] = listing.description
        names["uuid"] = try ProviderQueries.listing(listing, seenBy: staff.viewer, in: db).service.id
        links["service"] = try PrivateLink.issue(
            purpose: LinkPurpose.verify.rawValue, subject: listing.number, recipient: "office@\(firm).example", agency: agency.id.number,
            expiresAt: now.adding(days: 30), at: now, in: db
        ).text
    }
}
