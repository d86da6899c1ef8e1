public import Fetching

extension Riverside {
    /// The page of the invented partner, which stands nowhere on the web; every other page is the web's own.
    public static let pages = PageReader { address in
        address.host.hasSuffix("pilsen-hospitality.example") ? Array(partnersPage.utf8) : try await PageReader.web.bytes(at: address)
    }

    static let partnersAddress = "https://pilsen-hospitality.example/jobs"

    private static let partnersPage = """
        <!doctype html><html lang="en"><head><title>Jobs at Pilsen Hospitality Center</title><script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [
          {"@type": "JobPosting", "identifier": {"@type": "PropertyValue", "value": "4420"}, "title": "Room attendant",
           "hiringOrganization": {"@type": "Organization", "name": "Blue Island Suites"}, "employmentType": "FULL_TIME", "totalJobOpenings": 3,
           "workHours": "Monday to Friday, 8 am - 4 pm", "description": "Makes rooms ready and reports what is broken.",
           "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "postalCode": "60608"}},
           "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"value": 18.25, "unitText": "HOUR"}}},
          {"@type": "JobPosting", "identifier": {"@type": "PropertyValue", "value": "4423"}, "title": "Banquet server",
           "hiringOrganization": {"@type": "Organization", "name": "Cermak Hall"}, "employmentType": "PART_TIME", "totalJobOpenings": 5,
           "workHours": "Saturday and Sunday, 2 pm - 10 pm", "description": "Serves at weddings and meetings.",
           "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "postalCode": "60608"}},
           "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"value": 17, "unitText": "HOUR"}}}
        ]}</script></head><body><h1>Jobs</h1></body></html>
        """
}
