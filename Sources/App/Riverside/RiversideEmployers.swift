/// An invented employer and how far Riverside Works has come with it.
struct RiversideEmployer: Sendable {
    let name: String
    let industry: String
    let naics: String
    let center: String
    let owner: String
    let backup: String
    let stage: Stage
    let contact: String
    let title: String
    /// The last two digits of a number that nobody has: 312-555-01xx.
    let line: Int
    let street: String
    let zip: String
    /// Days since we first met, and since we last spoke.
    let met: Int
    let spoke: Int
    let note: String
}

extension RiversideEmployer {
    /// Forty employers, in every stage.
    static let all: [RiversideEmployer] = metalAndFood + careAndTransport + servicesAndTrades

    private static func employer(
        _ name: String, _ industry: String, _ naics: String, _ center: String, _ owner: String, _ backup: String, _ stage: Stage,
        _ contact: String, _ title: String, _ line: Int, _ street: String, _ zip: String, met: Int, spoke: Int, _ note: String
    ) -> RiversideEmployer {
        RiversideEmployer(
            name: name, industry: industry, naics: naics, center: center, owner: owner, backup: backup, stage: stage, contact: contact,
            title: title, line: line, street: street, zip: zip, met: met, spoke: spoke, note: note)
    }

    private static let metalAndFood: [RiversideEmployer] = [
        employer(
            "Kessler Metal Works", "Sheet-metal fabrication", "332322", "Mill Street", "Inés", "Marcus", .rfiReceived, "Dana Kessler", "owner", 60,
            "2214 W Canal St", "60608", met: 11, spoke: 8,
            "Two press brakes idle for want of operators. Rob would train. Lost four people in their first three months; thinks the early start was the cause."
        ),
        employer(
            "Ironbark Fabrication", "Metal fabrication", "332312", "Mill Street", "Inés", "Marcus", .firstContact, "Renee Dufour", "owner", 61,
            "3100 S Kiln Ave", "60608", met: 2, spoke: 2, "Needs two welders and would rather train them than wait."),
        employer(
            "Lakeshore Bakery", "Food production", "311812", "North Riverside", "Joanna", "Devon", .active, "Piotr Zieliński", "plant manager", 62,
            "77 N Harbor Dr", "60601", met: 300, spoke: 1, "Five openings on the night line. Asked for a hiring event in January."),
        employer(
            "La Espiga Tortillería", "Food production", "311830", "Mill Street", "Inés", "Hector", .active, "Rosario Peña", "owner", 63,
            "1815 W Mill St", "60608", met: 210, spoke: 9, "Prefers Spanish. Wants people who can start at 4 AM."),
        employer(
            "Sunrise Kitchens", "Catering", "722320", "Mill Street", "Inés", "Marcus", .eligible, "Paulo Reis", "operations manager", 64,
            "940 S Mason Ct", "60612", met: 40, spoke: 1, "Four kitchen helpers by spring; happy to show the place."),
        employer(
            "Ashgrove Food Co-op", "Grocery", "445110", "West Side", "Calvin", "Grace", .active, "Mei Tanaka", "store manager", 65,
            "5012 W Ash St", "60644", met: 260, spoke: 3, "One cashier now, two more before the holidays."),
        employer(
            "Prairie Linen Service", "Laundry", "812331", "Mill Street", "Inés", "Marcus", .active, "Walt Brandvold", "owner", 66,
            "2750 S Rail Ave", "60616", met: 180, spoke: 1, "Press operators. Two résumés promised for Friday."),
        employer(
            "Wexford Hotel", "Hotel", "721110", "Mill Street", "Inés", "Amara", .rfiSent, "Nora Lindqvist", "general manager", 67,
            "12 E Wexford Pl", "60605", met: 16, spoke: 1, "Six housekeeping jobs. Asked whether the people we send are allowed to work."),
        employer(
            "Kowal Paper Box", "Paper goods", "322212", "North Riverside", "Devon", "Joanna", .active, "Adam Kowal", "owner", 68, "609 N Pulp St",
            "60622", met: 320, spoke: 8, "Two machine helpers. Speaks Polish with us."),
        employer(
            "Redline Courier", "Delivery", "492210", "West Side", "Calvin", "Grace", .firstContact, "Kia Thompson", "dispatcher", 69,
            "4400 W Fifth Ave", "60624", met: 1, spoke: 1, "Five drivers, own car needed. Wants to hear about tax credits."),
        employer(
            "Pilsen Tile and Stone", "Tile setting", "238340", "Mill Street", "Inés", "Hector", .rfiSent, "Marta Olvera", "office manager", 70,
            "1644 W 21st St", "60608", met: 20, spoke: 12, "One helper now. Marta reads mail in Spanish."),
        employer(
            "Hollis Coffee Roasters", "Coffee roasting", "311920", "Mill Street", "Inés", "Marcus", .eligible, "June Hollis", "owner", 71,
            "833 W Roast Ln", "60607", met: 55, spoke: 6, "One roaster's helper; small team, careful about fit."),
        employer(
            "Northfield Sheet and Duct", "Sheet metal contractor", "238220", "North Riverside", "Joanna", "Devon", .rfiReceived, "Kevin Sato",
            "foreman", 72, "2020 N Field Rd", "60614", met: 30, spoke: 4, "Three apprentices' helpers if training pay works out."),
    ]

    private static let careAndTransport: [RiversideEmployer] = [
        employer(
            "Arrowhead Packaging", "Packaging", "561910", "North Riverside", "Joanna", "Devon", .active, "Carl Jensen", "HR manager", 73,
            "3300 N Arrow Pkwy", "60618", met: 380, spoke: 4, "Four packers. Tour with job seekers agreed."),
        employer(
            "Bellwether Cold Storage", "Warehousing", "493120", "Mill Street", "Inés", "Marcus", .active, "Gary Stroud", "site manager", 74,
            "4100 S Dock St", "60609", met: 340, spoke: 15, "Six order pickers. Slow to answer since the new shift plan."),
        employer(
            "Three Rivers Logistics", "Warehousing", "493110", "West Side", "Calvin", "Grace", .rfiSent, "Joy Abara", "HR partner", 75,
            "5900 W Grand Ave", "60639", met: 21, spoke: 8, "Ten warehouse jobs by March. Stopped half way through the questions."),
        employer(
            "Northgate Home Care", "Home care", "621610", "North Riverside", "Devon", "Joanna", .active, "Yetunde Cole", "director", 76,
            "1500 N Gate St", "60610", met: 290, spoke: 5, "Eight aides. Interviews on Monday."),
        employer(
            "St. Brigid Residence", "Elder care", "623312", "North Riverside", "Joanna", "Devon", .active, "Sr. Anne Doyle", "administrator", 77,
            "88 N Cloister Way", "60613", met: 250, spoke: 12, "Three kitchen and care helpers."),
        employer(
            "Vista Dental Lab", "Dental lab", "339116", "North Riverside", "Devon", "Joanna", .active, "Hana Suzuki", "lab manager", 78,
            "2401 N Vista Ave", "60647", met: 230, spoke: 2, "Nothing open now. Very content with Ana."),
        employer(
            "Willow Court Nursery School", "Child care", "624410", "West Side", "Calvin", "Grace", .firstContact, "Deb Ansah", "director", 79,
            "4720 W Willow Ct", "60644", met: 5, spoke: 5, "Two assistants; background checks are required by law."),
        employer(
            "Harlan Medical Transport", "Patient transport", "485991", "West Side", "Calvin", "Grace", .rfiReceived, "Luis Ortega", "owner", 80,
            "3939 W Madison St", "60624", met: 25, spoke: 3, "Four drivers for dialysis runs. Steady work."),
        employer(
            "Cedar Park Assisted Living", "Assisted living", "623312", "Mill Street", "Amara", "Teresa", .eligible, "Pearl Jackson",
            "administrator", 81, "2900 S Cedar Ave", "60623", met: 70, spoke: 10, "Two aides on nights."),
        employer(
            "Lantern Early Learning", "Child care", "624410", "Mill Street", "Teresa", "Amara", .rfiSent, "Sofía Ramos", "director", 82,
            "2112 S Lantern St", "60608", met: 14, spoke: 9, "Classroom helper; asked for the form in Spanish."),
        employer(
            "Blue Heron Ambulance", "Patient transport", "621910", "North Riverside", "Joanna", "Devon", .resting, "Ted Novak", "chief", 83,
            "640 N Heron St", "60611", met: 360, spoke: 120, "No hiring before their new contract."),
        employer(
            "Parkway Pharmacy", "Pharmacy", "456110", "Mill Street", "Amara", "Teresa", .firstContact, "Anil Mehta", "owner", 84,
            "3021 S Parkway Blvd", "60616", met: 3, spoke: 3, "One counter assistant, part time at first."),
        employer(
            "Crescent Laundry", "Laundry", "812320", "North Riverside", "Devon", "Joanna", .resting, "Odile Marchand", "owner", 85,
            "715 N Crescent St", "60622", met: 390, spoke: 79, "Closed one line in summer. Coffee in January."),
        employer(
            "Metro Bus Cleaning", "Building cleaning", "561720", "West Side", "Calvin", "Grace", .active, "Rhonda Fields", "supervisor", 86,
            "4800 W Lake St", "60644", met: 200, spoke: 7, "Night crew of twelve; three placed with us."),
    ]

    private static let servicesAndTrades: [RiversideEmployer] = [
        employer(
            "Bluestem Solar", "Solar fitting", "238220", "West Side", "Calvin", "Grace", .rfiSent, "Ines Carvalho", "crew lead", 87,
            "5600 W Roosevelt Rd", "60644", met: 13, spoke: 9, "Three fitters' helpers, no fear of heights."),
        employer(
            "Canal Print House", "Printing", "323111", "Mill Street", "Inés", "Marcus", .active, "Hugh Mallory", "owner", 88, "1210 S Canal St",
            "60607", met: 240, spoke: 9, "Training plan out for signature."),
        employer(
            "Dunmore Auto Glass", "Vehicle repair", "811122", "West Side", "Calvin", "Grace", .eligible, "Sal Ferrante", "owner", 89,
            "3838 W Ogden Ave", "60623", met: 60, spoke: 8, "Two fitters; would take a beginner with a license."),
        employer(
            "Fenwick Elevator Service", "Elevator maintenance", "238290", "Mill Street", "Inés", "Marcus", .active, "Beata Krol", "office manager",
            90, "505 W Fenwick Ave", "60607", met: 220, spoke: 1, "One helper placed in August, doing well."),
        employer(
            "Green Trellis Landscaping", "Landscaping", "561730", "West Side", "Calvin", "Grace", .resting, "Owen Pike", "owner", 91,
            "5210 W Trellis Rd", "60651", met: 330, spoke: 44, "Season is over. Call in February."),
        employer(
            "Marrow and Sons Plumbing", "Plumbing", "238220", "West Side", "Calvin", "Grace", .eligible, "Bill Marrow", "owner", 92,
            "4101 W Augusta Blvd", "60651", met: 75, spoke: 12, "One helper; wants to show the shop first."),
        employer(
            "Riverbend Window Cleaning", "Building cleaning", "561720", "Mill Street", "Hector", "Nadia", .active, "Tomás Vega", "owner", 93,
            "1919 S Bend St", "60608", met: 150, spoke: 14, "Rope crew of five; two from us."),
        employer(
            "Old Mill Brewing", "Brewery", "312120", "Mill Street", "Hector", "Nadia", .eligible, "Greta Stone", "head brewer", 94, "2655 W Mill St",
            "60608", met: 48, spoke: 11, "Packaging line helper. Open to people with records."),
        employer(
            "Union Street Bicycles", "Bicycle repair", "811490", "Mill Street", "Nadia", "Hector", .firstContact, "Max Feld", "mechanic", 95,
            "310 S Union St", "60661", met: 6, spoke: 6, "Would teach one apprentice. Worried about paperwork."),
        employer(
            "Capital Stone Masonry", "Masonry", "238140", "Mill Street", "Nadia", "Hector", .resting, "Jan Wrona", "owner", 96, "2300 W Stone Ct",
            "60612", met: 310, spoke: 90, "Winter break until March. Prefers Polish."),
        employer(
            "Grandview Property Care", "Janitorial", "561720", "North Riverside", "Joanna", "Devon", .active, "Alicia Moss", "manager", 97,
            "1250 N Grand View", "60642", met: 170, spoke: 6, "Four buildings; always one opening."),
        employer(
            "Westtown Hardware", "Hardware store", "444140", "West Side", "Calvin", "Grace", .resting, "Fred Unger", "owner", 98,
            "5401 W Chicago Ave", "60651", met: 280, spoke: 100, "Selling the store; ask the new owner in spring."),
        employer(
            "Signal Security Services", "Guard services", "561612", "Mill Street", "Amara", "Teresa", .rfiReceived, "Denise Hall", "HR director", 99,
            "400 S Signal St", "60607", met: 28, spoke: 2, "Eleven guards; licenses needed, they pay for the course."),
        employer(
            "Juniper Street Bakehouse", "Bakery", "311811", "Mill Street", "Teresa", "Amara", .firstContact, "Elise Park", "owner", 59,
            "1777 W Juniper St", "60608", met: 4, spoke: 4, "Two counter jobs at weekends, one baker's helper."),
    ]
}
