import Markup

/// What a tone says, besides its word: never colour alone.
enum Tone: String, Sendable {
    case ok, warn, danger, info, handed, plain
}

/// A state from a closed list, as a word with a shape.
struct StatusTag: Component {
    let word: String
    let tone: Tone

    init(_ word: String, _ tone: Tone) {
        self.word = word
        self.tone = tone
    }

    var html: HTML { "<span class=\"tag\" data-tone=\"\(tone.rawValue)\">\(word)</span>" }
}

/// The way back to what this page is part of.
struct Crumbs: Component {
    let trail: [(String, Link)]

    init(_ trail: (String, Link)...) {
        self.trail = trail
    }

    var html: HTML {
        """
        <nav class="crumbs" aria-label="Where you are"><ol>\(each: trail, { "<li><a href=\"\($0.1)\">\($0.0)</a></li>" })</ol></nav>
        """
    }
}

/// An empty place: what belongs here, and the one act that fills it.
struct Empty: Component {
    let words: String
    var act: (String, Link)?

    var html: HTML {
        """
        <div class="empty"><p>\(words)</p>\(with: act, { "<a class=\"button quiet tight\" href=\"\($0.1)\">\($0.0)</a>" })</div>
        """
    }
}
