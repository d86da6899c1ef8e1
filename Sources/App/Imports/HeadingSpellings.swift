/// How people head their columns, folded, the surest spelling first.
enum HeadingSpellings {
    /// What is looked for, by field; made once.
    struct Spellings: Sendable {
        let field: ImportField
        /// Whole headings, with their rank.
        let exact: [String: Int]
        /// Phrases within headings, as words.
        let within: [[String]]
    }

    static let all = ImportField.allCases.map { field in
        Spellings(
            field: field, exact: Dictionary(exact[field, default: []].enumerated().map { ($0.element, $0.offset) }) { first, _ in first },
            within: within[field, default: []].map { $0.split(separator: " ").map(String.init) })
    }

    /// The whole heading.
    private static let exact: [ImportField: [String]] = [
        .name: [
            "employer name", "company name", "business name", "employer", "company", "organization name", "organisation name", "organization",
            "organisation", "firm name", "firm", "name of employer", "name of company", "name of business", "establishment name", "establishment",
            "facility name", "facility", "site name", "account name", "customer name", "vendor name", "worksite", "business", "name", "location name",
            "provider name", "provider", "agency name", "agency", "site", "school", "nombre", "empresa", "nombre de la empresa", "firma", "nazwa",
            "nazwa firmy", "pracodawca",
        ],
        .doingBusinessAs: [
            "doing business as name", "doing business as", "dba name", "dba", "d b a", "trade name", "trading name", "trading as", "assumed name",
            "operating name", "operating as", "storefront name",
        ],
        .legalName: [
            "legal name", "legal business name", "legal entity name", "legal entity", "registered name", "corporate name", "taxpayer name",
            "razon social",
        ],
        .otherNames: [
            "other names", "other name", "aka", "also known as", "former name", "alias", "parent company", "parent organization", "parent", "agency",
        ],
        .siteName: ["site name", "site", "branch", "branch name", "store name", "location name", "worksite name"],
        .street: [
            "street address", "address", "street", "address 1", "address line 1", "addr", "addr 1", "site address", "business address",
            "physical address", "location address", "mailing address", "work address", "street address 1", "direccion", "calle", "adres", "ulica",
        ],
        .suite: ["address 2", "address line 2", "addr 2", "suite", "suite number", "unit", "floor", "apt", "street address 2"],
        .city: ["city", "town", "municipality", "city name", "ciudad", "miasto"],
        .state: ["state", "st", "state code", "state abbreviation", "province", "estado"],
        .zip: [
            "zip code", "zip", "zipcode", "zip 4", "zip plus 4", "postal code", "postcode", "zip postal", "zip postal code", "codigo postal",
            "kod pocztowy",
        ],
        .phone: [
            "phone", "phone number", "telephone", "telephone number", "tel", "phone no", "phone 1", "main phone", "business phone", "office phone",
            "work phone", "company phone", "employer phone", "site phone", "tel no", "ph", "phone nbr", "telefono", "telefon",
        ],
        .fax: ["fax", "fax number", "fax no", "facsimile"],
        .website: ["website", "web site", "web address", "url", "homepage", "home page", "web", "site url", "internet"],
        .contact: [
            "contact name", "contact person", "contact", "main contact", "primary contact", "point of contact", "poc", "hr contact", "hiring manager",
            "hiring contact", "representative", "attention", "attn", "contacto", "osoba kontaktowa",
        ],
        .firstName: ["contact first name", "first name", "first"],
        .lastName: ["contact last name", "last name", "last", "surname"],
        .contactTitle: ["contact title", "job title", "title", "position", "contact position"],
        .contactPhone: [
            "contact phone", "contact phone number", "contact tel", "direct line", "direct phone", "cell phone", "cell", "mobile", "mobile phone",
        ],
        .mail: [
            "e mail", "email", "e mail address", "email address", "contact email", "contact e mail", "contact email address", "mail", "mailbox",
            "correo electronico", "correo", "adres e mail",
        ],
        .fein: [
            "fein", "ein", "federal ein", "federal id", "federal tax id", "tax id", "tax id number", "employer identification number", "fein number",
            "ein number", "fein ein", "federal employer identification number", "federal employer id", "federal id number", "tax id fein",
            "fein tax id", "tax id ein", "federal tax id number",
        ],
        .naics: ["naics", "naics code", "naics 6", "primary naics", "naics number"],
        .industry: [
            "industry", "industry name", "industry description", "sector", "type of business", "business type", "line of business",
            "license description", "business activity", "naics description", "program name", "industria", "branza",
        ],
        .note: ["notes", "note", "comments", "comment", "remarks", "remark", "notas", "uwagi"],
        .reference: ["id", "employer id", "company id", "record id", "business id", "account number", "no", "number", "nr", "record", "row"],
    ]

    /// A part of the heading, among words that do not turn it into something else.
    private static let within: [ImportField: [String]] = [
        .name: ["employer name", "company name", "business name", "organization name", "firm name", "site name"],
        .doingBusinessAs: ["doing business as", "dba", "trade name"],
        .legalName: ["legal name", "legal business name"],
        .street: ["street address", "address"],
        .suite: ["address 2", "address line 2"],
        .city: ["city"],
        .state: ["state"],
        .zip: ["zip code", "zip", "postal code"],
        .phone: ["phone number", "telephone", "phone"],
        .fax: ["fax"],
        .website: ["website", "web site", "web address", "url"],
        .contact: ["contact name", "contact person"],
        .contactPhone: ["contact phone", "mobile phone", "cell phone"],
        .mail: ["email address", "e mail address", "email", "e mail"],
        .fein: ["fein", "federal ein", "federal tax id", "employer identification number"],
        .naics: ["naics code", "naics"],
        .industry: ["industry"],
        .note: ["notes", "comments", "remarks"],
    ]

    /// Words that make something else of a heading: "Phone type", "Address ID", "Date of notes".
    static let turning: Set<String> = [
        "id", "date", "count", "status", "type", "length", "since", "until", "valid", "created", "updated", "time", "latitude", "longitude",
        "verified",
        "source", "option", "ok", "yes", "opt",
    ]
}
