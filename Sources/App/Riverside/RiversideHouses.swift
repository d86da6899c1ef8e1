/// Who offers what in the town.
extension RiversideProviders {
    struct House {
        let name: String
        let about: String
        let street: String
        let zip: String
        let phone: String
        let offers: [Offer]
    }

    struct Offer {
        let name: String
        let about: String
        let needs: Set<Need>
        var days = [0, 1, 2, 3, 4]
        var from = "09:00"
        var to = "17:00"
        var languages = "English"
        var fees = "Free"
        var documents = ""
        var apply = "Call or walk in."
        var whoFor = ""
        var minimumAge = ""
        var wait = ""
        var free = ""
        /// So many days ago somebody made sure of it; nobody has if there is none.
        var verified: Int? = 40
        var populations = ""
        var access = ""
        var interpretation = ""
    }

    static let houses = learning + household + beginnings

    private static let learning = [
        House(
            name: "Riverside Public Library", about: "Reading rooms, courses and quiet help in three branches.", street: "1830 W Canal St",
            zip: "60608", phone: "312-555-0131",
            offers: [
                Offer(
                    name: "English for beginners", about: "Conversation and reading in small groups.", needs: [.english], days: [0, 2],
                    from: "18:00", to: "20:00", languages: "English, Spanish", minimumAge: "16", wait: "none", free: "6", verified: 12,
                    populations: "Immigrants", access: "Step-free entrance\nHearing loop"),
                Offer(
                    name: "Computer basics", about: "Mail, forms on the web, and a first résumé.", needs: [.computers], days: [1, 3], from: "17:00",
                    to: "19:00", languages: "English, Spanish, Polish", verified: 220),
                Offer(
                    name: "Homework and reading for children", about: "Volunteers read with children while parents learn.", needs: [.childcare],
                    days: [0, 2], from: "16:00", to: "20:00", whoFor: "Children from 5 to 12"),
            ]),
        House(
            name: "Canal Adult School", about: "Evening school of the district.", street: "2101 S Loomis St", zip: "60608", phone: "312-555-0132",
            offers: [
                Offer(
                    name: "GED preparation", about: "Four subjects, one at a time, with practice tests.", needs: [.diploma], days: [0, 1, 2, 3],
                    from: "17:30", to: "20:30", languages: "English, Spanish", fees: "Free; the tests cost $36 each",
                    documents: "Photo identification",
                    minimumAge: "17", wait: "two weeks", free: "9"),
                Offer(
                    name: "Polish reading and writing", about: "For people who grew up speaking Polish.", needs: [.english], days: [5], from: "10:00",
                    to: "12:00", languages: "Polish", fees: "$40 a term"),
                Offer(
                    name: "Spanish at work", about: "Twelve evenings for supervisors and neighbors.", needs: [.training], days: [3], from: "18:00",
                    to: "20:00", languages: "English, Spanish", fees: "$60"),
            ]),
        House(
            name: "Prairie Trades Institute", about: "Short courses that end with a credential.", street: "4410 W Fifth Ave", zip: "60624",
            phone: "312-555-0133",
            offers: [
                Offer(
                    name: "Forklift operator course", about: "Three days, with the license of the course.", needs: [.training], days: [0, 1, 2],
                    from: "08:00", to: "16:00", languages: "English, Spanish", fees: "$295; vouchers are taken",
                    documents: "Photo identification\nProof that you may work", minimumAge: "18", wait: "next course within three weeks", free: "4"),
                Offer(
                    name: "Welding, first certificate", about: "Ten weeks in the shop.", needs: [.training], from: "08:00", to: "14:00",
                    fees: "$3,400; vouchers are taken", documents: "Photo identification", minimumAge: "18", wait: "six weeks", verified: 250),
            ]),
        House(
            name: "Dom Polski Center", about: "Meeting place of the Polish parish.", street: "3120 N Pulaski Rd", zip: "60641", phone: "312-555-0134",
            offers: [
                Offer(
                    name: "English for Polish speakers", about: "Two levels, taught by a teacher who speaks Polish.", needs: [.english], days: [5],
                    from: "09:00", to: "13:00", languages: "Polish, English", fees: "$20 a month"),
                Offer(
                    name: "Help with papers", about: "Filling in forms and letters, in Polish.", needs: [.benefits], days: [1, 4], from: "13:00",
                    to: "17:00", languages: "Polish", verified: nil),
            ]),
    ]

    private static let household = [
        House(
            name: "Lantern Family House", about: "Care for small children and help for parents.", street: "1215 W Harrison St", zip: "60607",
            phone: "312-555-0135",
            offers: [
                Offer(
                    name: "Childcare for parents in training", about: "Full days, with breakfast and lunch.", needs: [.childcare], from: "06:30",
                    to: "18:30", languages: "English, Spanish", fees: "By income, from $0",
                    documents: "Birth certificate of the child\nProof of income",
                    whoFor: "Children from 6 weeks to 5 years", wait: "four weeks", free: "2", verified: 8),
                Offer(
                    name: "Care in the evening", about: "Until nine on school nights.", needs: [.childcare], days: [0, 1, 2, 3], from: "17:00",
                    to: "21:00", fees: "By income", wait: "none"),
            ]),
        House(
            name: "Fifth Avenue Pantry", about: "Food for every household that asks.", street: "4025 W Fifth Ave", zip: "60624",
            phone: "312-555-0136",
            offers: [
                Offer(
                    name: "Groceries", about: "A bag for a week, chosen by you.", needs: [.food], days: [1, 5], from: "10:00", to: "14:00",
                    languages: "English, Spanish", apply: "Come when we are open."),
                Offer(
                    name: "Hot lunch", about: "Soup, bread and coffee.", needs: [.food], from: "11:30", to: "13:30", apply: "Come in."),
            ]),
        House(
            name: "Three Bridges Housing", about: "Keeps people in their homes, and finds new ones.", street: "2750 W Roosevelt Rd", zip: "60608",
            phone: "312-555-0137",
            offers: [
                Offer(
                    name: "Help with rent arrears", about: "Talks with the landlord and, where there is money, pays a part.", needs: [.housing],
                    languages: "English, Spanish", documents: "Lease\nLetters from the landlord", wait: "ten days", verified: 190),
                Offer(
                    name: "Rooms for workers", about: "Furnished rooms for up to six months.", needs: [.housing], fees: "$420 a month",
                    minimumAge: "18", wait: "two months", free: "0"),
            ]),
        House(
            name: "Ride Along", about: "Gets people to work.", street: "600 W Jackson Blvd", zip: "60661", phone: "312-555-0138",
            offers: [
                Offer(
                    name: "Bus passes for the first month", about: "For people who start a job.", needs: [.transport],
                    documents: "Letter of the employer",
                    verified: 30),
                Offer(
                    name: "Early rides", about: "A van for shifts that begin before the first bus.", needs: [.transport], from: "04:00", to: "07:00",
                    fees: "$2 a ride", free: "5"),
            ]),
    ]

    private static let beginnings = [
        House(
            name: "Open Gate", about: "For people who come home from prison, and their families.", street: "3300 W Madison St", zip: "60624",
            phone: "312-555-0139",
            offers: [
                Offer(
                    name: "First week home", about: "Identification, clothes, a phone, and somebody to call.", needs: [.reentry], wait: "none",
                    verified: 15, populations: "Justice-involved people"),
                Offer(
                    name: "Clearing a record", about: "Lawyers look at what can be sealed or expunged.", needs: [.legal, .reentry], days: [2],
                    from: "13:00", to: "18:00", languages: "English, Spanish", documents: "Court papers, if there are any", wait: "three weeks",
                    populations: "Justice-involved people"),
            ]),
        House(
            name: "Riverside Legal Aid", about: "Free lawyers for people with little money.", street: "111 S Desplaines St", zip: "60661",
            phone: "312-555-0140",
            offers: [
                Offer(
                    name: "Advice on wages and work", about: "Unpaid wages, injuries, dismissal.", needs: [.legal], days: [0, 3], from: "10:00",
                    to: "16:00", languages: "English, Spanish, Polish", documents: "Pay stubs", wait: "one week"),
                Offer(
                    name: "Immigration consultations", about: "Permits to work, and what comes after.", needs: [.legal], days: [1], from: "10:00",
                    to: "16:00", languages: "Spanish, Polish, English", wait: "three weeks", verified: nil, populations: "Immigrants",
                    access: "Step-free entrance\nElevator", interpretation: "Any language by telephone"),
            ]),
        House(
            name: "Quiet Harbor Counseling", about: "Talking helps; we have time.", street: "2200 W Taylor St", zip: "60612", phone: "312-555-0141",
            offers: [
                Offer(
                    name: "Counseling for adults", about: "Single talks and groups.", needs: [.mental], languages: "English, Spanish",
                    fees: "By income; Medicaid is taken", minimumAge: "18", wait: "three weeks", verified: 60)
            ]),
        House(
            name: "St. Brigid Tax and Benefits Desk", about: "Volunteers who know the forms.", street: "1901 W Eighteenth St", zip: "60608",
            phone: "312-555-0142",
            offers: [
                Offer(
                    name: "Food stamps and Medicaid applications", about: "We fill them in with you.", needs: [.benefits, .health, .food],
                    days: [1, 3],
                    from: "09:00", to: "12:00", languages: "English, Spanish, Polish", documents: "Proof of income\nProof of address"),
                Offer(
                    name: "Tax returns", about: "From January to April.", needs: [.benefits], days: [5], from: "09:00", to: "15:00",
                    documents: "Last year’s return\nForms W-2"),
            ]),
    ]
}
