import Markup

/// The head of a narrow page with one form: where one is, what it is for, and what kept it from being done.
struct FormHead: Component {
    let crumbs: Crumbs
    let title: String
    let sub: String
    let errors: FieldErrors

    init(_ title: String, _ sub: String, in trail: Crumbs, _ errors: FieldErrors) {
        (self.title, self.sub, crumbs, self.errors) = (title, sub, trail, errors)
    }

    var html: HTML {
        """
        \(crumbs)
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(sub)</p></div></div>
        \(ErrorSummary(errors))
        """
    }
}
