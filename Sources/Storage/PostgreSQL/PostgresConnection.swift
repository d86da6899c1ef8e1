import CPostgres

/// One blocking connection to a PostgreSQL server, used by one thread at a time.
final class PostgresConnection {
    private let pointer: OpaquePointer
    /// For what stands in other files about the same connection.
    var handle: OpaquePointer { pointer }
    private var statements = PreparedStatements()
    /// What was sent, in order, and whose answer has not been taken yet.
    private var sent: [Sent] = []

    private enum Sent {
        case statement(String)
        /// The server answers by it when it has dealt with everything before, and goes on after an error.
        case mark
    }

    /// Throws ConnectionLost with libpq's own explanation.
    init(uri: String) throws {
        // What stands before dbname is a default that the address may override; what stands after it holds always.
        let settings = [
            ("fallback_application_name", "fairlead"), ("connect_timeout", "10"), ("tcp_user_timeout", "30000"),
            // To compile a plan takes longer than any of our questions, and to make it anew for each value longer than most. The pages are read
            // by key from what memory holds, where a page out of turn costs little more than the next one. And a plan that was made while a table
            // was small, such as that of a foreign key, would read the whole table ever after, and hold all of it against other writers.
            ("options", "-c jit=off -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c enable_seqscan=off"),
            ("dbname", uri), ("client_encoding", "UTF8"),
        ]
        let names = CStrings(settings.map(\.0))
        let values = CStrings(settings.map(\.1))
        guard let opened = PQconnectdbParams(names.pointers, values.pointers, 1) else { throw ConnectionLost(reason: "out of memory") }
        pointer = opened
        guard PQstatus(pointer) == CONNECTION_OK else { throw ConnectionLost(reason: lastError) }
        PQsetNoticeReceiver(pointer, { _, _ in }, nil)
    }

    deinit {
        PQfinish(pointer)
    }

    var isBroken: Bool { PQstatus(pointer) != CONNECTION_OK }

    /// Whether a transaction is open, be it in good order or failed, when all that was sent has been answered.
    var isInTransaction: Bool {
        // What it is answered with does not matter here: it shows in the state of the transaction.
        try? settle()
        return isLeftOpen
    }

    /// Whether somebody has left a transaction open here; whatever is still on its way does not count.
    var isLeftOpen: Bool { [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(pointer)) }

    /// Executes statements without values, separated by semicolons.
    @discardableResult
    func command(_ text: String) throws -> PostgresResult {
        try settle()
        PQexitPipelineMode(pointer)
        return try checked(PQexec(pointer, text), text: text)
    }

    /// Executes one statement, and all that was sent before it.
    func execute(_ sql: SQL) throws -> PostgresResult {
        try send(try prepared(sql))
        guard let answer = try answers().last else { throw Fault("PostgreSQL gave no answer to: \(sql.text(for: .postgres))") }
        return answer
    }

    /// Executes several statements in one journey; their answers in the same order.
    func executeTogether(_ statements: [SQL]) throws -> [PostgresResult] {
        // To prepare one is a journey of its own, which would take the answers to those before it along.
        let ready = try statements.map(prepared)
        for statement in ready { try send(statement) }
        return try answers().suffix(statements.count)
    }

    /// Puts one statement on its way. It leaves with the next one that is waited for, so that several cost one journey; what is wrong with it
    /// is thrown there.
    func send(_ sql: SQL) throws {
        try send(try prepared(sql))
        if sent.count >= mostUnanswered { try settle() }
    }

    /// A statement that the server knows by name, with its values.
    private struct Prepared {
        let name: String
        let text: String
        let parameters: PostgresParameters
    }

    /// Prepares the statement once for each text and each combination of parameter types.
    private func prepared(_ sql: SQL) throws -> Prepared {
        let parameters = PostgresParameters(sql.values)
        let text = sql.text(for: .postgres)
        let name = try statements.name(for: text, types: parameters.types) { action in
            switch action {
            case .prepare(let name):
                try settle()
                PQexitPipelineMode(pointer)
                _ = try checked(PQprepare(pointer, name, text, Int32(parameters.types.count), parameters.types), text: text)
            case .deallocate(let name): try command("DEALLOCATE \(name)")
            }
        }
        return Prepared(name: name, text: text, parameters: parameters)
    }

    private func send(_ statement: Prepared) throws {
        PQenterPipelineMode(pointer)
        let count = Int32(statement.parameters.types.count)
        let isSent = statement.parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(pointer, statement.name, count, values, lengths, formats, 0)
        }
        guard isSent == 1 else { throw ConnectionLost(reason: lastError) }
        sent.append(.statement(statement.text))
    }

    /// Has the server begin with what was sent, and waits for nothing.
    func dispatch() throws {
        guard PQpipelineSync(pointer) == 1 else { throw ConnectionLost(reason: lastError) }
        sent.append(.mark)
    }

    /// Waits until all that was sent is answered; throws what the first statement that failed was answered with.
    func settle() throws {
        _ = try answers()
    }

    /// The answers to all that was sent, when the last is there.
    private func answers() throws -> [PostgresResult] {
        guard !sent.isEmpty else { return [] }
        if case .statement = sent.last { try dispatch() }
        defer { sent.removeAll(keepingCapacity: true) }
        var (answers, failure): ([PostgresResult], (any Error)?) = ([], nil)
        for part in sent where !isBroken {
            let answer = PQgetResult(pointer).map(PostgresResult.init)
            guard case .statement(let text) = part else { continue }
            // Nothing follows an answer but the sign of its end.
            while !isBroken, let more = PQgetResult(pointer) { PQclear(more) }
            if failure == nil, let error = answer?.error { failure = error.thrown(in: text) }
            if let answer { answers.append(answer) }
        }
        if isBroken { throw ConnectionLost(reason: lastError) }
        if let failure { throw failure }
        return answers
    }

    /// Lets the server plan anew, after the schema has changed under a prepared statement.
    func forgetStatements() {
        statements = PreparedStatements()
        _ = try? command("DEALLOCATE ALL")
    }

    /// How the server was set up: text must be UTF-8, and sort by code point as SQLite's does.
    func checkSettings() throws {
        let answer = try command("SELECT getdatabaseencoding(), datcollate FROM pg_database WHERE datname = current_database()")
        let encoding = try String(stored: answer.value(row: 0, column: 0))
        let collation = try String(stored: answer.value(row: 0, column: 1))
        guard encoding == "UTF8", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(collation) else {
            throw Fault(
                """
                The PostgreSQL database has encoding \(encoding) and collation \(collation), and names would sort differently from page to page. \
                Create it by: CREATE DATABASE fairlead TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'
                """)
        }
    }

    private func checked(_ answer: OpaquePointer?, text: String) throws -> PostgresResult {
        let result = answer.map(PostgresResult.init)
        if isBroken { throw ConnectionLost(reason: lastError) }
        guard let result else { throw Fault("libpq gave no answer: \(lastError)") }
        if let error = result.error { throw error.thrown(in: text) }
        return result
    }

    private var lastError: String {
        String(cString: PQerrorMessage(pointer)).replacing("\n", with: " ")
    }
}

/// So many answers at most are waited for together.
private let mostUnanswered = 200
