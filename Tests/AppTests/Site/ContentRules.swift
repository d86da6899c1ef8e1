/// What may stand in what, and which names must lead somewhere.
enum ContentRules {
    static func mistakes(in elements: [StrictMarkup.Element]) -> [String] {
        twice(elements) + dangling(elements) + misplaced(elements) + missing(elements)
    }

    private static func twice(_ elements: [StrictMarkup.Element]) -> [String] {
        Dictionary(grouping: elements.compactMap { $0["id"] }) { $0 }.filter { $1.count > 1 }.keys.sorted().map { "the id \($0) is given twice" }
    }

    /// References to ids that are not there.
    private static func dangling(_ elements: [StrictMarkup.Element]) -> [String] {
        let ids = Set(elements.compactMap { $0["id"] })
        return elements.flatMap { element in
            let single = ["for", "popovertarget", "list", "form"].compactMap { element[$0] }
            let several = ["aria-describedby", "aria-labelledby", "aria-controls"].compactMap { element[$0] }.flatMap {
                $0.split(separator: " ").map(String.init)
            }
            let anchor = element["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
            return (single + several + [anchor].compactMap { $0 }).filter { !ids.contains($0) }
                .map { "<\(element.name)> names the id \($0), which is not there" }
        }
    }

    private static let blocks: Set = [
        "p", "div", "ul", "ol", "dl", "table", "form", "section", "article", "header", "footer", "nav", "main", "aside", "fieldset", "details",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote", "figure",
    ]
    private static let pressed: Set = ["a", "button"]
    private static let minded = blocks.union(pressed).union(["li", "td", "th"])

    /// What a browser would silently move elsewhere.
    private static func misplaced(_ elements: [StrictMarkup.Element]) -> [String] {
        elements.compactMap { element in
            guard minded.contains(element.name) else { return nil }
            let around = ancestors(of: element, in: elements)
            let isWrong =
                blocks.contains(element.name) && around.first == "p" || element.name == "form" && around.contains("form")
                || pressed.contains(element.name) && !pressed.isDisjoint(with: around)
                || element.name == "li" && !["ul", "ol", "menu"].contains(around.first)
                || ["td", "th"].contains(element.name) && around.first != "tr"
            return isWrong ? "<\(element.name)> in <\(around.joined(separator: "> in <"))>" : nil
        }
    }

    private static func missing(_ elements: [StrictMarkup.Element]) -> [String] {
        // A drawing has a title of its own.
        ["html", "head", "title", "body", "main", "h1"].filter { name in
            elements.count { $0.name == name && !ancestors(of: $0, in: elements).contains("svg") } != 1
        }.map { "not exactly one <\($0)>" }
            + (elements.first { $0.name == "html" }?["lang"] == nil ? ["no language on <html>"] : [])
    }

    /// The names of the elements around it, nearest first.
    static func ancestors(of element: StrictMarkup.Element, in elements: [StrictMarkup.Element]) -> [String] {
        var (names, next) = ([String](), element.parent)
        while let number = next {
            names.append(elements[number].name)
            next = elements[number].parent
        }
        return names
    }
}
