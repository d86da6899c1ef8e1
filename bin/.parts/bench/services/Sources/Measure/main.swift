import Dates
import Foundation
import Guidance

// Ranks so many services for one person after another, with reasons for all of them, and prints milliseconds of CPU for each person.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000
let people = 500
var town = InventedTown(random: SplitMix(state: 5))
let services = (1...count).map { town.service(Int64($0)) }
let findings = Dictionary(uniqueKeysWithValues: services.map { ($0.id, town.finding()) })
let seekers = (0..<people).map { _ in town.seeker() }
let shelf = Shelf(services)
var (said, suggested) = (0, 0)
for seeker in seekers.prefix(50) { _ = shelf.advise(seeker, findings: findings, on: InventedTown.today) }
let before = clock()
for seeker in seekers {
    let advice = shelf.advise(seeker, findings: findings, on: InventedTown.today)
    suggested += advice.suggested.count
    said += advice.suggested.reduce(0) { $0 + $1.reasons.count } + advice.passedOver.count
}
let each = Double(clock() - before) / Double(CLOCKS_PER_SEC) * 1_000 / Double(people)
precondition(said >= people * count)
print("\(count) \(each) \(Double(suggested) / Double(people))")
