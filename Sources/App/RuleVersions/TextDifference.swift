import Markup

/// Two texts line by line: what goes, what comes, and a little of what stays around it.
struct TextDifference: Sendable {
    enum Line: Equatable, Sendable {
        case same(String)
        case gone(String)
        case new(String)
        /// So many lines that stay and are not shown.
        case folded(Int)
    }

    /// How many lines that stay are shown around a change.
    private static let around = 3

    let lines: [Line]

    init(from old: String, to new: String) {
        let (before, after) = (TextDifference.split(old), TextDifference.split(new))
        let difference = after.difference(from: before)
        let removed = Set(difference.removals.map(\.place))
        let added = Set(difference.insertions.map(\.place))
        var (all, place): ([Line], Int) = ([], 0)
        for (index, line) in before.enumerated() {
            if removed.contains(index) {
                all.append(.gone(line))
                continue
            }
            while added.contains(place) {
                all.append(.new(after[place]))
                place += 1
            }
            all.append(.same(line))
            place += 1
        }
        all += after[place...].map(Line.new)
        lines = TextDifference.folded(all)
    }

    var gone: Int { lines.count { if case .gone = $0 { true } else { false } } }
    var new: Int { lines.count { if case .new = $0 { true } else { false } } }
    var isEmpty: Bool { gone == 0 && new == 0 }

    private static func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func folded(_ all: [Line]) -> [Line] {
        let changed = all.indices.filter { if case .same = all[$0] { false } else { true } }
        var near: Set<Int> = []
        for index in changed { near.formUnion(max(0, index - around)...min(all.count - 1, index + around)) }
        var (shown, hidden): ([Line], Int) = ([], 0)
        for index in all.indices {
            if near.contains(index) {
                if hidden > 0 { shown.append(.folded(hidden)) }
                hidden = 0
                shown.append(all[index])
            } else {
                hidden += 1
            }
        }
        return hidden > 0 ? shown + [.folded(hidden)] : shown
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let place, _, _), .remove(let place, _, _): place
        }
    }
}

extension TextDifference: Component {
    var html: HTML { "<ol class=\"lines\" role=\"list\">\(each: lines, TextDifference.item)</ol>" }

    private static func item(_ line: Line) -> HTML {
        switch line {
        case .same(let text): "<li>\(text)</li>"
        case .gone(let text): "<li class=\"gone\"><span class=\"visually-hidden\">Removed: </span>\(text)</li>"
        case .new(let text): "<li class=\"new\"><span class=\"visually-hidden\">Added: </span>\(text)</li>"
        case .folded(let count): "<li class=\"folded\">\(count == 1 ? "1 line" : "\(count) lines") the same</li>"
        }
    }
}
