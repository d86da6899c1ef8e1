import Rules
import Testing

@Suite("Kleene's three values")
struct TruthTests {
    @Test("A no settles “and”, a yes settles “or”, whatever the other side is", arguments: Truth.allCases)
    func oneSideSettles(_ other: Truth) {
        #expect(Truth.no.and(other) == .no)
        #expect(other.and(.no) == .no)
        #expect(Truth.yes.or(other) == .yes)
        #expect(other.or(.yes) == .yes)
    }

    @Test("What is not known stays unknown beside a side that does not settle it")
    func unknownStays() {
        #expect(Truth.unknown.and(.yes) == .unknown)
        #expect(Truth.unknown.or(.no) == .unknown)
        #expect(Truth.unknown.negated == .unknown)
    }
}
