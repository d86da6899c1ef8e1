import CArgon2
import Foundation
import Testing

@testable import Secrets

@Suite(.serialized) struct PasswordTests {
    @Test("A password is stored with the parameters of OWASP, and never twice the same")
    func stored() async throws {
        let first = try await Password.hash("correct horse battery")
        let second = try await Password.hash("correct horse battery")
        #expect(first.hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$"))
        #expect(first != second)
        #expect(!Password.needsRehash(first))
    }

    @Test(
        "The password fits, and neither another one nor one cut short does",
        arguments: ["correct horse battery", "  leading spaces ", "zażółć 🦊 jaźń", "a\0b"])
    func verify(password: String) async throws {
        let stored = try await Password.hash(password)
        #expect(try await Password.verify(password, against: stored))
        #expect(try await !Password.verify(password + " ", against: stored))
        #expect(try await !Password.verify(String(password.dropLast()), against: stored))
    }

    @Test("The same letters typed on another keyboard are the same password")
    func composed() async throws {
        let stored = try await Password.hash("caf\u{E9} au lait noir")
        #expect(try await Password.verify("cafe\u{301} au lait noir", against: stored))
    }

    @Test("An unknown person costs a whole hash and gets a no")
    func unknown() async throws {
        #expect(try await !Password.verify("whatever it is", against: nil))
        #expect(argon2id_verify(Password.decoy, "x", 1) == ARGON2_VERIFY_MISMATCH.rawValue)
        #expect(!Password.needsRehash(Password.decoy))
    }

    @Test(
        "Weaker parameters and broken texts are made anew and fit nothing", arguments: ["", "x", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA"])
    func old(stored: String) async throws {
        #expect(Password.needsRehash(stored))
        #expect(try await !Password.verify("anything at all", against: stored))
    }

    @Test("When two are served and all waiting places are taken, the next is told so at once")
    func busy() async throws {
        let threads = HashingThreads(atOnce: 2, waiting: 3)
        let gate = DispatchSemaphore(value: 0)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<9 { group.addTask { (try? await threads.run { gate.wait() }) == nil } }
            for _ in 0..<4 { #expect(await group.next() == true) }
            for _ in 0..<5 { gate.signal() }
            return await group.reduce(4) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused == 4)
        #expect(try await threads.run { 7 } == 7)
    }

    @Test("Argon2 as others implement it takes our hash, and we take theirs", .enabled(if: Python.hasArgon2))
    func crossChecked() async throws {
        let ours = try await Password.hash("correct horse battery")
        #expect(Python.run("import argon2,sys; print(argon2.PasswordHasher().verify(sys.argv[1], 'correct horse battery'))", ours) == "True")
        let theirs = Python.run("import argon2; print(argon2.PasswordHasher(1, 47104, 1).hash('zażółć'))")
        #expect(try await Password.verify("zażółć", against: theirs))
    }
}

/// argon2-cffi of PyPI, where the machine has it.
enum Python {
    static let hasArgon2 = run("import argon2; print('yes')") == "yes"

    static func run(_ program: String, _ arguments: String...) -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return "" }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
