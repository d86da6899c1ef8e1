/// The connection that writes, as a group of writes uses it.
protocol WritingSession: Session {
    /// Whether a transaction is open: some errors end it by themselves.
    var isInTransaction: Bool { get }
    func begin() throws
    func commit() throws
    func rollback()
}

extension WritingSession {
    /// Runs the turns in one transaction with one COMMIT; a turn that throws undoes only itself. Returns how many were run: those that
    /// would make the first wait too long are left for the next transaction. Throws when the transaction failed, and all with it.
    func commit(_ turns: [Turn]) throws -> Int {
        try begin()
        do {
            let done = turns.count == 1 ? try alone(turns[0]) : try together(turns)
            if isInTransaction { try commit() }
            return done
        } catch {
            rollback()
            throw error
        }
    }

    /// The usual case on a quiet day needs no savepoint.
    private func alone(_ turn: Turn) throws -> Int {
        do {
            try turn.run(self)
        } catch {
            if endsTransaction(error) { throw error }
            rollback()
        }
        return 1
    }

    private func together(_ turns: [Turn]) throws -> Int {
        let end = ContinuousClock.now + .milliseconds(25)
        for (done, turn) in turns.enumerated() {
            if done > 0, ContinuousClock.now > end { return done }
            if done > 0 { try queue("RELEASE SAVEPOINT turn") }
            try queue("SAVEPOINT turn")
            do {
                try turn.run(self)
            } catch {
                if endsTransaction(error) { throw error }
                _ = try run("ROLLBACK TO SAVEPOINT turn")
            }
        }
        return turns.count
    }

    private func endsTransaction(_ error: any Error) -> Bool {
        error is MustRetry || error is ConnectionLost || error is DiskFailed || !isInTransaction
    }
}
