import Markup
import Storage

/// Where the pages of one request stand: under the employer's private link, or under the employer for staff on the phone.
struct RequestLinks: Sendable {
    let request: ID<RequestForInformation>
    let employer: ID<Employer>
    let isForStaff: Bool

    init(_ request: RequestForInformation, for typist: Typist) {
        self.request = request.id
        employer = request.employer
        isForStaff = typist.staff != nil
    }

    var check: Link { isForStaff ? "/employers/\(employer)/rfi/check" : "/rfi/\(request)/check" }
    var send: Link { isForStaff ? "/employers/\(employer)/rfi/send" : "/rfi/\(request)/send" }
    var save: Link { isForStaff ? "/employers/\(employer)/rfi/save" : "/rfi/\(request)/save" }
    var language: Link { isForStaff ? "/employers/\(employer)/rfi/language" : "/rfi/\(request)/language" }
    /// What stands at the end: the employer's thanks and copy, or the page for staff.
    var end: Link { isForStaff ? employer.requestPage : "/rfi/\(request)/thanks" }

    func page(_ number: Int) -> Link { isForStaff ? "/employers/\(employer)/rfi/page/\(number)" : "/rfi/\(request)/page/\(number)" }

    /// The page with what is to be changed, from where Continue leads back to the check.
    func change(on page: Int, at anchor: String) -> Link {
        self.page(page).query([(RequestPageForm.returning, RequestPageForm.toCheck)]).anchor(anchor)
    }
}

extension ID<Employer> {
    /// What we asked this employer and what they answered.
    var requestPage: Link { "/employers/\(self)/rfi" }
}
