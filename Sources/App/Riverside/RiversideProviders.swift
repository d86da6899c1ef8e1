import Dates
import Foundation
import OpenReferral
import Storage

/// The providers of the town's three neighbourhoods, with what they offer.
struct RiversideProviders {
    let team: RiversideTeam

    func settle(on days: RiversideDays, in db: Writing) throws {
        let lucia = try team.member("Lucía")
        let added = days.now.adding(days: -300)
        for house in RiversideProviders.houses {
            let domain = Folding.text(house.name).replacing(" ", with: "") + ".example"
            var form = ProviderForm()
            (form.name, form.about, form.mailbox, form.website) = (house.name, house.about, "office@\(domain)", "https://\(domain)")
            let provider = try form.save(nil, by: lucia, at: added, in: db)
            for offer in house.offers { try settle(offer, of: provider, house, days, by: lucia, at: added, in: db) }
        }
        try hearFromLibrary(days, in: db)
    }

    private func settle(
        _ offer: Offer, of id: ID<Provider>, _ house: House, _ days: RiversideDays, by staff: StaffMember, at added: Instant, in db: Writing
    ) throws {
        let provider = try ProviderQueries.find(id, seenBy: staff.viewer, in: db)
        let places = try DirectoryQueries.places(of: id, seenBy: staff.viewer, in: db)
        var form = ListingForm(offer)
        if let place = places.locations.first?.id {
            form.place = place
        } else {
            (form.street, form.city, form.state, form.zip) = (house.street, "Chicago", "IL", house.zip)
        }
        form.phone = house.phone
        let listing = try form.save(provider, nil, places: places, by: staff, at: added, in: db)
        guard let ago = offer.verified else { return }
        try ProviderQueries.listing(listing, seenBy: staff.viewer, in: db).verify(
            by: try team.member("Inés"), at: days.now.adding(days: -ago), in: db)
    }

    /// The library has written that its evening course has moved.
    private func hearFromLibrary(_ days: RiversideDays, in db: Writing) throws {
        let name = "Computer basics"
        let id = try db.first(
            ID<Listing>.self, "SELECT id FROM provider_services WHERE agency_id = \(team.agency.id) AND name = \(name)")
        guard let id else { return }
        let listing = try ProviderQueries.listing(id, seenBy: Viewer(wholeAgency: team.agency.id), in: db)
        try listing.correct("Tuesday is at 6 PM now, not at 5 PM.", by: listing.providerName, at: days.now.adding(hours: -20), in: db)
    }
}

extension ListingForm {
    fileprivate init(_ offer: RiversideProviders.Offer) {
        self.init()
        (name, about, needs) = (offer.name, offer.about, Set(offer.needs.map(\.rawValue)))
        for day in offer.days { hours[day] = Hours(from: offer.from, to: offer.to) }
        (languages, fees, documents, apply) = (offer.languages, offer.fees, offer.documents, offer.apply)
        (whoFor, minimumAge, wait, free) = (offer.whoFor, offer.minimumAge, offer.wait, offer.free)
        (populations, access, interpretation) = (offer.populations, offer.access, offer.interpretation)
    }
}
