import Markup

extension Stage {
    var tone: Tone {
        switch self {
        case .firstContact, .resting: .plain
        case .rfiSent: .info
        case .rfiReceived: .warn
        case .eligible, .active: .ok
        }
    }

    var tag: StatusTag { StatusTag(label, tone) }
}

/// How far we have come, as a line through six rings.
struct StageLine: Component {
    let stage: Stage

    var html: HTML {
        "<ol class=\"stages\" aria-label=\"Stage\">\(each: Stage.allCases, station)</ol>"
    }

    // Whoever rests is not done with what was never begun.
    private func station(_ station: Stage) -> HTML {
        if station == stage { return "<li aria-current=\"step\"><span>\(station.label)</span></li>" }
        if stage != .resting && station.place < stage.place {
            return "<li class=\"done\"><span>\(station.label)<span class=\"visually-hidden\">, done</span></span></li>"
        }
        return "<li><span>\(station.label)</span></li>"
    }
}
