import Evidence
import Testing

@Suite("Survival curves")
struct SurvivalTests {
    @Test("With many ties, and down to nobody left, the curve and its bounds are those of lifelines")
    func tiesAndZero() throws {
        let curve = SurvivalCurve(try Study.durations())
        let survival = [
            0.9, 0.7411764705882351, 0.6271493212669682, 0.5017194570135743, 0.313574660633484, 0.23518099547511304, 0.11759049773755653, 0,
        ]
        let lower = [
            0.6560307072615665, 0.4850816837245215, 0.37125163950476836, 0.2565361896443149, 0.11721916968878875, 0.06628401404064288,
            0.009619748213993532, 0,
        ]
        let upper = [
            0.974010174395775, 0.8833751494680954, 0.8027653717002763, 0.7049286264761387, 0.5339828738684141, 0.46210367743164726,
            0.3728234768032155, 0,
        ]
        #expect(curve.steps.map(\.time) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(areNear(curve.steps.map(\.survival), survival))
        #expect(areNear(curve.steps.map(\.lower), lower))
        #expect(areNear(curve.steps.map(\.upper), upper))
        #expect((curve.median, curve.medianLimits.lower, curve.medianLimits.upper) == (5, 2, 6))
    }

    @Test("Who entered late is at risk only after the entry")
    func delayedEntry() throws {
        let curve = SurvivalCurve(try Study.durations(entries: Study.entries))
        let expected = [0.8333333333333335, 0.6250000000000002, 0.5, 0.375, 0.2142857142857143, 0.16071428571428575, 0.08035714285714286, 0]
        #expect(areNear(curve.steps.map(\.survival), expected))
        #expect(curve.steps.map(\.atRisk) == [12, 12, 10, 8, 7, 4, 2, 1])
    }

    @Test("A row may stand for several people")
    func weights() throws {
        let curve = SurvivalCurve(try Study.durations(weights: Study.weights))
        let expected = [
            0.888888888888889, 0.6956521739130435, 0.5728900255754473, 0.48475309856384013, 0.3084792445406255, 0.2570660371171879,
            0.12853301855859392, 0,
        ]
        #expect(areNear(curve.steps.map(\.survival), expected))
        #expect((curve.size, curve.events) == (27, 20))
    }

    @Test("Days that are counted and times that are sorted give the same curve")
    func countedAndSorted() throws {
        let whole = SurvivalCurve(try Study.durations())
        let shifted = SurvivalCurve(try Durations(times: Study.times.map { $0 * 1000.5 }, isEvent: Study.isEvent))
        #expect(whole.steps.map(\.survival) == shifted.steps.map(\.survival))
        #expect(whole.steps.map(\.atRisk) == shifted.steps.map(\.atRisk))
        let days = (0..<6000).map { Double($0 * 7919 % 997) }
        let isEvent = days.indices.map { $0 % 3 == 0 }
        let counted = SurvivalCurve(try Durations(times: days, isEvent: isEvent))
        let sorted = SurvivalCurve(try Durations(times: days.map { $0 / 1024 }, isEvent: isEvent))
        #expect(counted.steps.map(\.survival) == sorted.steps.map(\.survival) && counted.steps.map(\.time) == sorted.steps.map { $0.time * 1024 })
    }

    @Test("Where nobody had the event the curve stays at 1, has no median, and claims no certainty")
    func allCensored() throws {
        let curve = SurvivalCurve(try Durations(times: [5, 10, 10], isEvent: [false, false, false]))
        #expect(curve.steps.map(\.survival) == [1, 1] && curve.steps.map(\.lower) == [1, 1])
        #expect(curve.median == nil && curve.medianLimits.lower == nil)
        let mean = try curve.restrictedMean(to: 10)
        #expect(mean.value == 10 && mean.standardError == 0)
        guard case .noneEnded(let n, let atLeast) = curve.reading(at: 10) else {
            Issue.record("The reading is \(curve.reading(at: 10))")
            return
        }
        #expect(n == 2 && isNear(atLeast, 0.22360679774997896))
        #expect(curve.reading(at: 11) == .notWatched(lastTime: 10))
    }

    @Test("Where everybody had the event the reading keeps the last bounds before that")
    func allEnded() throws {
        let curve = SurvivalCurve(try Study.durations())
        guard case .allEnded(let bounds?) = curve.reading(at: 400) else {
            Issue.record("The reading is \(curve.reading(at: 400))")
            return
        }
        #expect(isNear(bounds.lowerBound, 0.009619748213993532) && isNear(bounds.upperBound, 0.3728234768032155))
        let atOnce = SurvivalCurve(try Durations(times: [3, 3], isEvent: [true, true]))
        #expect(atOnce.reading(at: 3) == .allEnded(boundsBefore: nil))
        #expect(atOnce.reading(at: 2) == .noneEnded(n: 2, atLeast: 0.05.squareRoot()))
    }

    @Test("Nobody watched is a curve without steps, not a crash")
    func nobody() throws {
        let curve = SurvivalCurve(try Durations(times: [], isEvent: []))
        #expect(curve.steps.isEmpty && curve.median == nil && curve.reading(at: 1) == .notWatched(lastTime: nil))
        #expect(throws: EvidenceRefused.self) { try curve.restrictedMean(to: 1) }
    }

    @Test("The mean time is the area under the curve, and is refused beyond what was watched")
    func restrictedMean() throws {
        let curve = SurvivalCurve(try Durations(times: [1, 2, 3, 4], isEvent: [true, true, false, false]))
        let mean = try curve.restrictedMean(to: 3)
        // By hand: 1 + 3/4 + 1/2; areas after the two events 5/4 and 1/2, d/(n(n−d)) 1/12 and 1/6.
        #expect(isNear(mean.value, 2.25))
        #expect(isNear(mean.standardError, (1.5625 / 12 + 0.25 / 6).squareRoot()))
        #expect(throws: EvidenceRefused.self) { try curve.restrictedMean(to: 5) }
        #expect(try SurvivalCurve(Study.durations()).restrictedMean(to: 100).value > 0)
    }

    @Test("A row that cannot be is named")
    func refusals() {
        func row(_ make: () throws -> Durations) -> Int? {
            do {
                _ = try make()
                return nil
            } catch { return (error as? EvidenceRefused)?.row }
        }
        #expect(row { try Durations(times: [1, -2], isEvent: [true, true]) } == 1)
        #expect(row { try Durations(times: [.infinity], isEvent: [true]) } == 0)
        #expect(row { try Durations(times: [1, 1, 4], isEvent: [true, true, true], entries: [0, 0, 4]) } == 2)
        #expect(row { try Durations(times: [1, 1], isEvent: [true, true], weights: [0, 1]) } == 0)
        #expect(throws: EvidenceRefused.self) { try Durations(times: [1, 2], isEvent: [true]) }
    }
}
