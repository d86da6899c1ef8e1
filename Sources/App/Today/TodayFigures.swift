import Dates
import Storage

/// A person's employers in numbers.
struct TodayFigures: Sendable {
    /// How many of the employers whom this person looks after are in each stage.
    let stages: [Stage: Int]
    /// This month's waits from the arrival of an RFI to the first notice of its result, in minutes of working time, shortest first.
    let waits: [Int]
    /// This month's answers of the person's to employers who waited for them.
    let replies: ReplyTimes

    /// A stage with a count, "told" with two moments, or "reply" with working minutes.
    struct Line: Stored {
        let what: String
        let first: Int64
        let second: Int64

        init(_ row: inout Row) throws {
            what = try row.next()
            first = try row.next()
            second = try row.next()
        }
    }

    init(_ lines: [Line], in hours: WorkingHours) {
        let waits = lines.filter { $0.what == "told" }.map {
            hours.minutes(from: Instant(milliseconds: $0.first), to: Instant(milliseconds: $0.second))
        }
        let replies = lines.filter { $0.what == "reply" }.map { Int($0.first) }
        self.init(waits: waits, stages: TodayFigures.stages(lines), replies: replies)
    }

    init(waits: [Int], stages: [Stage: Int] = [:], replies: [Int] = []) {
        self.waits = waits.sorted()
        self.replies = ReplyTimes(minutes: replies)
        self.stages = stages
    }

    private static func stages(_ lines: [Line]) -> [Stage: Int] {
        let counted = lines.compactMap { line in Stage(rawValue: line.what).map { ($0, Int(line.first)) } }
        return Dictionary(counted, uniquingKeysWith: +)
    }

    var employers: Int { stages.values.reduce(0, +) }

    /// The middle wait in minutes; nothing below five, which are too few to say anything.
    var medianWait: Int? { waits.count < 5 ? nil : ReplyTimes(minutes: waits).median }
}
