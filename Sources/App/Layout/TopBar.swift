import Markup

/// The bar over every staff page: the mark, where to go, and the search.
struct TopBar: Component {
    let frame: StaffFrame
    let section: Section

    var html: HTML {
        """
        <header class="top">
          <div>
            <a class="brand" href="/">\(Mark())Fairlead</a>
            <button class="quiet tight menu-button" type="button" popovertarget="menu">Menu</button>
            <div class="bar-menu" id="menu" popover>
              <button class="quiet tight shut" type="button" popovertarget="menu" popovertargetaction="hide">Close</button>
              <nav aria-label="Main"><ul>\(each: sections, item)</ul></nav>
              \(if: frame.staff.role != .auditor, search)
              <a class="me" href="/me">\(frame.staff.name)</a>
            </div>
          </div>
        </header>
        """
    }

    private var sections: [Section] { Section.allCases.filter { $0.isShown(to: frame.staff.role) } }

    private func item(_ item: Section) -> HTML {
        "<li><a href=\"\(item.link)\"\(if: item == section, " aria-current=\"page\"")>\(item.label)</a></li>"
    }

    private var search: HTML {
        """
        <form class="find" role="search" action="/search" data-suggest="/search/suggestions?q=">
          <label class="visually-hidden" for="find">Employer, person or phone number</label>
          <input id="find" name="q" type="search" autocomplete="off" aria-keyshortcuts="/ Control+K">
          <button class="quiet tight">Find</button>
        </form>
        """
    }
}

/// The product's mark: a line kept running through a ring.
struct Mark: Component {
    var html: HTML {
        """
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.4" \
        stroke-linecap="round"><circle cx="13" cy="13" r="7.5"/><path d="M1.5 19.5C7 19.5 9 13 13 13s6-6.5 11.5-6.5"/></svg>
        """
    }
}
