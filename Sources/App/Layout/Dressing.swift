import Markup
public import Web

/// What a page looks like and what it does beside its forms: one style sheet, one script, one picture.
public enum Dressing {
    /// Which files of `Public` stand in which bundle.
    public static let bundles: Assets.Bundles = [
        "staff.css": ["tokens.css", "base.css", "components.css", "layout.css", "print.css"],
        "staff.js": [
            "autosave.js", "duplicates.js", "filter.js", "search.js", "live.js", "in-place.js", "board.js", "titles.js", "again.js", "print.js",
        ],
        "visitor.css": ["tokens.css", "base.css", "public.css", "print.css"],
        "visitor.js": ["autosave.js", "again.js"],
    ]

    static func staff(_ assets: Assets) -> HTML { "\(sheet("staff.css", assets))\(script("staff.js", assets))" }
    /// Before somebody has signed in nothing is typed that a script helps with.
    static func entry(_ assets: Assets) -> HTML { sheet("staff.css", assets) }
    static func visitor(_ assets: Assets) -> HTML { "\(sheet("visitor.css", assets))\(script("visitor.js", assets))" }
    static func still(_ assets: Assets) -> HTML { sheet("visitor.css", assets) }

    private static func sheet(_ name: String, _ assets: Assets) -> HTML {
        "<link rel=\"stylesheet\" href=\"\(assets.link(name))\"><link rel=\"icon\" href=\"\(assets.link("fairlead.svg"))\">"
    }

    private static func script(_ name: String, _ assets: Assets) -> HTML {
        "<script type=\"module\" src=\"\(assets.link(name))\"></script>"
    }
}
