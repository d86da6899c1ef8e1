import Dates
import Phrases
import Storage

/// A partner of Riverside, with an opening that it manages.
struct RiversidePartners {
    let team: RiversideTeam

    private static let mail = """
        Subject: Job order 4411, please share

        Employer: Halsted Fresh Kitchens
        Job Title: Line cook, early shift
        Openings: 2
        Pay: $19.50/hr
        Schedule: Monday to Friday, 5:30 am - 1:30 pm
        Location: 1900 S Halsted St, Chicago, IL 60608

        Please send résumés to me, not to the kitchen.
        Ana Ruiz
        """

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        let (ines, then) = (try team.member("Inés"), days.moment(3))
        let partner = try PartnerDraft(
            name: "Pilsen Hospitality Center", kind: .sectorCenter, contactName: "Ana Ruiz", mailbox: "ana.ruiz@pilsen-hospitality.example",
            phone: "312-555-0164", language: .es, note: "Sends its list of job orders on Tuesdays.",
            openingsAddress: Riverside.partnersAddress
        ).create(by: ines, at: then, in: db)
        let mail = try PartnerMail(partner: partner, words: RiversidePartners.mail).keep(by: ines, at: then, in: db)
        let read = PastedOpening(RiversidePartners.mail, on: days.today)
        var opening = OpeningDraft(title: read.title, occupationCode: "35-2014.00", hourlyCents: read.hourlyCents)
        (opening.days, opening.shifts, opening.zip, opening.headcount) = (read.days, read.shifts, read.zip, read.headcount ?? 1)
        opening.startsOn = days.today.adding(days: 12)
        _ = try SharedOpeningDraft(partner: partner, owner: .new(read.employer), opening: opening, reference: read.reference, mail: mail)
            .takeIn(by: ines, at: then.adding(minutes: 5), in: db)
    }
}
