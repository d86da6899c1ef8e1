import Secrets
import Testing

@Suite struct KeyRingTests {
    private let one = SealingKey.random()
    private let two = SealingKey.random()
    private let secret = Array("hears little".utf8)

    @Test("What is sealed under an old key is read beside what is sealed under the new one")
    func rings() throws {
        let old = KeyRing([1: one], current: 1)
        let ring = KeyRing([1: one, 2: two], current: 2)
        let (before, after) = (try #require(old.seal(secret, for: "a")), try #require(ring.seal(secret, for: "a")))
        #expect(ring.open(before, for: "a") == secret && ring.open(after, for: "a") == secret)
        #expect(old.open(after, for: "a") == nil && KeyRing([2: two], current: 2).open(before, for: "a") == nil)
        #expect(KeyRing([1: one], current: 2).seal(secret, for: "a") == nil)
    }

    @Test("It opens nowhere else, nor with a single bit changed, the number of the key included")
    func bound() throws {
        let ring = KeyRing([1: one, 2: one], current: 1)
        let sealed = try #require(ring.seal(secret, for: "a"))
        #expect(ring.open(sealed, for: "b") == nil && ring.open([], for: "a") == nil && ring.open(Array(sealed.prefix(9)), for: "a") == nil)
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 3
            #expect(ring.open(changed, for: "a") == nil)
        }
    }

    @Test("A wrapped key opens only under its own master key, for its own place")
    func wrapped() throws {
        let (master, sealed) = (SealingKey.random(), one.seal(secret, for: "a"))
        let wrapped = master.wrap(one, for: "health|1")
        #expect(master.unwrap(wrapped, for: "health|1")?.open(sealed, for: "a") == secret)
        #expect(master.unwrap(wrapped, for: "health|2") == nil && two.unwrap(wrapped, for: "health|1") == nil)
    }
}
