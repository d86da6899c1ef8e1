import Dates
import Foundation
import Markup
import Phrases
import Reference
import Storage

/// An opening as search engines read it. Source: https://schema.org/JobPosting
struct JobPosting: Encodable {
    private let context = "https://schema.org/"
    private let type = "JobPosting"
    private let title: String
    private let description: String
    private let datePosted: String
    private let employmentType: [String]
    private let hiringOrganization: Organization
    private let jobLocation: Place
    private let baseSalary: Amount?
    private let occupationalCategory: String?
    private let totalJobOpenings: Int
    private let jobStartDate: String?
    private let workHours: String?
    private let qualifications: String?
    private let identifier: Identifier
    private let url: String
    private let directApply = false

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case title, description, datePosted, employmentType, hiringOrganization, jobLocation, baseSalary, occupationalCategory, totalJobOpenings
        case jobStartDate, workHours, qualifications, identifier, url, directApply
    }

    init(_ published: PublishedOpening, at address: String, in book: ReferenceBook) {
        let (sheet, opening) = (published.sheet, published.sheet.opening)
        title = opening.title
        description = opening.duties.isEmpty ? opening.title : opening.duties
        datePosted = (opening.publicAgreedAt ?? opening.madeAt).day(in: published.agency.zone).description
        employmentType = [opening.isFullTime ? "FULL_TIME" : "PART_TIME"] + (opening.isPermanent ? [] : ["TEMPORARY"])
        hiringOrganization = Organization(name: sheet.employerName, sameAs: Link(website: published.desk.website)?.address)
        jobLocation = Place(sheet)
        baseSalary = opening.hourlyCents.map { Amount(least: $0, most: opening.hourlyCentsMost) }
        occupationalCategory = opening.occupationCode.flatMap { code in
            book.number(ofOccupation: code).map { "\(code) \(book.occupations[$0].title)" }
        }
        totalJobOpenings = opening.headcount
        jobStartDate = opening.startsOn?.description
        let times = [opening.days.words.en, opening.shifts.isEmpty ? "" : "\(opening.shifts.words.en) shift"].filter { !$0.isEmpty }
        workHours = times.isEmpty ? nil : times.joined(separator: ", ")
        let names = opening.credentials.compactMap { book.number(ofCredential: $0.credentialId) }.map { book.credentials[$0].english }
        qualifications = names.isEmpty ? nil : names.joined(separator: ", ")
        identifier = Identifier(name: published.agency.name, value: opening.id.description)
        url = address
    }

    /// As a block of data in a page. The letters that could end it, or begin markup, stand there as escapes; the content policy lets it be, because
    /// a browser runs no JSON.
    var html: HTML {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let text = String(decoding: try encoder.encode(self), as: UTF8.self)
            let harmless = ["<", ">", "&", "\u{2028}", "\u{2029}"].reduce(text) { text, letter in
                text.replacing(letter, with: "\\u" + Self.fourDigits(letter))
            }
            return "<script type=\"application/ld+json\">\(HTML(trusted: harmless))</script>"
        }
    }

    private static func fourDigits(_ letter: String) -> String {
        let digits = String(letter.unicodeScalars.first?.value ?? 0, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private struct Organization: Encodable {
        private let type = "Organization"
        let name: String
        let sameAs: String?
        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name, sameAs
        }

        init(name: String, sameAs: String?) { (self.name, self.sameAs) = (name, sameAs) }
    }

    private struct Place: Encodable {
        private let type = "Place"
        private let address: Address
        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case address
        }

        init(_ sheet: OpeningSheet) { address = Address(sheet) }
    }

    private struct Address: Encodable {
        private let type = "PostalAddress"
        private let streetAddress: String?
        private let addressLocality: String?
        private let addressRegion: String?
        private let postalCode: String?
        private let addressCountry = "US"
        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case streetAddress, addressLocality, addressRegion, postalCode, addressCountry
        }

        init(_ sheet: OpeningSheet) {
            func known(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
            (streetAddress, addressLocality) = (known(sheet.place?.street), known(sheet.place?.city))
            (addressRegion, postalCode) = (known(sheet.place?.state), known(sheet.opening.zip))
        }
    }

    private struct Amount: Encodable {
        private let type = "MonetaryAmount"
        private let currency = "USD"
        private let value: Quantity
        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case currency, value
        }

        init(least: Int, most: Int?) {
            value = most == nil ? Quantity(value: Self.dollars(least)) : Quantity(minValue: Self.dollars(least), maxValue: most.map(Self.dollars))
        }

        private static func dollars(_ cents: Int) -> Decimal { Decimal(cents) / 100 }
    }

    private struct Quantity: Encodable {
        private let type = "QuantitativeValue"
        private let value: Decimal?
        private let minValue: Decimal?
        private let maxValue: Decimal?
        private let unitText = "HOUR"
        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case value, minValue, maxValue, unitText
        }

        init(value: Decimal? = nil, minValue: Decimal? = nil, maxValue: Decimal? = nil) {
            (self.value, self.minValue, self.maxValue) = (value, minValue, maxValue)
        }
    }

    private struct Identifier: Encodable {
        private let type = "PropertyValue"
        let name: String
        let value: String
        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name, value
        }

        init(name: String, value: String) { (self.name, self.value) = (name, value) }
    }
}
