import Dates
import Storage
import Testing

struct IDTests {
    private enum Employer {}
    private let noon = Instant(milliseconds: 1_794_000_000_000)

    @Test("An id is printed as 13 letters and read back", arguments: [0, 1, 31, 32, Int64.max, -1, Int64.min, 1_234_567_890_123_456_789])
    func roundTrip(number: Int64) {
        let id = ID<Employer>(number: number)
        #expect(id.description.count == 13)
        #expect(ID<Employer>(id.description) == id)
    }

    @Test("An id is read as it is dictated: capitals, o for 0, i and l for 1")
    func dictation() {
        #expect(ID<Employer>("OOOOOOOOOOOIL")?.number == 33)
        #expect(ID<Employer>("00000000000zZ")?.number == 1023)
    }

    @Test("What is no id is not read", arguments: ["", "1", "0000000000000000", "000000000000u", "g000000000000", "zzzzzzzzzzzzz", "000000000000é"])
    func refusal(text: String) {
        #expect(ID<Employer>(text) == nil)
    }

    @Test("Ids sort by the time of making")
    func order() {
        let earlier = ID<Employer>.new(at: noon)
        let later = ID<Employer>.new(at: noon.adding(seconds: 1))
        #expect(earlier < later)
        #expect(earlier.description < later.description)
    }

    @Test("A hundred thousand ids of one instant all differ")
    func uniqueness() {
        let ids = (0..<100_000).map { _ in ID<Employer>.new(at: noon) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.number > 0 })
    }

    @Test("Ids of one instant sort in the order of making, also while others are made for other instants")
    func orderWithinAnInstant() {
        let instants = (0..<5).map { noon.adding(days: Int($0)) } + (0..<5).map { Instant(milliseconds: noon.milliseconds + $0 + 77_000) }
        let rounds = (0..<20_000).map { _ in instants.map { ID<Employer>.new(at: $0) } }
        for place in instants.indices {
            let ids = rounds.map { $0[place] }
            #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        }
    }
}
