import Markup
import Phrases
import Reference

/// An opening for everybody: what it is, what it asks for, and where to apply.
struct JobPage: PublicPage {
    let published: PublishedOpening
    let book: ReferenceBook
    /// The same for search engines.
    let posting: HTML

    let isForSearch = true
    var title: Phrase { JobWords.title(opening.title, published.sheet.employerName) }

    private var opening: Opening { published.sheet.opening }

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1><p class="lead">\(JobWords.people(opening.headcount), frame.language)</p></div>
        \(JobFacts(opening: opening, address: published.sheet.address, language: frame.language))
        \(if: !wishes.isEmpty, """
            <section class="answered"><h2>\(JobWords.asks, frame.language)</h2>
            <ul>\(each: wishes, { "<li>\($0.0, frame.language): \($0.1, frame.language)</li>" })</ul></section>
            """)
        <section class="answered" aria-labelledby="apply">
          <h2 id="apply">\(JobWords.apply, frame.language)</h2>
          <p>\(JobWords.contact(published.agency.name), frame.language)</p>
          \(if: !published.office.isEmpty, "<p>\(published.office)</p>")
          <p><a class="button" href="\(Link.phone(published.phone))">\(JobWords.call(published.phone), frame.language)</a></p>
        </section>
        \(posting)
        """
    }

    private var wishes: [(Phrase, Phrase)] {
        let credentials = opening.credentials.compactMap { wanted -> (Phrase, Phrase)? in
            guard let number = book.number(ofCredential: wanted.credentialId) else { return nil }
            let credential = book.credentials[number]
            let name = Phrase(en: credential.english, es: credential.spanish, pl: credential.polish)
            return (name, wanted.isByLaw ? JobWords.byLaw : JobWords.welcome)
        }
        return credentials
            + opening.skills.map { skill in
                (
                    Phrase.list([SkillWords.name(skill.skillId), SkillWords.level(skill.level)]),
                    skill.isRequired ? JobWords.required : JobWords.welcome
                )
            }
    }
}
