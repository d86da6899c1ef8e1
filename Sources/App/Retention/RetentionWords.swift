import Evidence

/// How estimates are told: never a bare share, always with what holds it.
enum RetentionWords {
    /// "about 74 %, between 55 and 89 %".
    static func expected(_ estimate: RetentionEstimate) -> String {
        let rough = estimate.isRough ? "; rough, for few employers are known" : ""
        return
            "about \(percent(estimate.mean)), between \(percent(estimate.interval.lowerBound)) and \(percent(estimate.interval.upperBound))\(rough)"
    }

    /// "5 of 8 ended within 180 days where about 2.1 were to be expected: 1.9 times as many, between 1.2 and 2.7".
    static func turnover(_ estimate: Turnover.Estimate) -> String {
        "\(estimate.ended) of \(estimate.stays) ended within \(Int(turnoverDays)) days where about \(tenths(estimate.expectedEnds)) were to be expected: "
            + "\(tenths(estimate.ratio)) times as many, between \(tenths(estimate.interval.lowerBound)) and \(tenths(estimate.interval.upperBound))"
    }

    /// How long turnover is watched. Source: EVIDENCE 8.
    static let turnoverDays = 180.0

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// What people like these let expect wherever they go.
    static func ofSuchPeople(_ share: Double) -> String {
        "about \(percent(share)) let expect to stay \(StayTally.days) days wherever they go: by work so far, the way to work, skills and credentials"
    }

    static func reading(_ reading: SurvivalReading) -> String {
        switch reading {
        case .noneEnded(let n, let least): n > 0 ? "nobody of \(Int(n)) has left; at least \(percent(least)) stay" : "not known yet"
        case .share(let share, let bounds, _): "\(percent(share)), between \(percent(bounds.lowerBound)) and \(percent(bounds.upperBound))"
        case .allEnded: "all have left"
        case .notWatched: "nobody was watched so long yet"
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
