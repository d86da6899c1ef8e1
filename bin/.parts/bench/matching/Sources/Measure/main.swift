import Foundation
import Suitability

// Holds a crowd against its openings: all at once, one opening, and one person; prints seconds as JSON. A folder as third argument gets the crowd's
// numbers instead, for numpy.
let arguments = CommandLine.arguments.dropFirst().map(\.self)
let counts = arguments.compactMap { Int($0) }
var crowd = InventedCrowd(seed: 11)
let kinship = crowd.kinship()
let (people, openings) = (crowd.people(counts[0]), crowd.openings(counts[1]))
if let folder = arguments.dropFirst(2).first {
    try Columns(folder: URL(filePath: folder, directoryHint: .isDirectory)).write(people, openings, kinship)
    exit(0)
}
let yardstick = Yardstick(kinship: kinship)
let pool = Pool(people)

func seconds(_ times: Int, _ work: (Int) -> Void) -> Double {
    let watch = ContinuousClock()
    return (0..<times).map { time in watch.measure { work(time) } / .seconds(1) }.sorted()[times / 2]
}

_ = yardstick.best(10, people: pool, for: openings[0])
let one = seconds(31) { _ = yardstick.best(10, people: pool, for: openings[$0 % openings.count]) }
let person = seconds(31) { _ = yardstick.best(10, openings: openings, for: people[$0 % people.count]) }
var suggested = 0
let all = seconds(1) { _ in suggested = yardstick.best(10, openings: openings, for: pool).reduce(0) { $0 + $1.count } }
precondition(suggested > people.count)
print("{\"all\": \(all), \"one\": \(one), \"person\": \(person), \"suggested\": \(suggested)}")
