import CPostgres

/// One blocking connection to a PostgreSQL server, used by one thread at a time.
final class PostgresConnection {
    private let pointer: OpaquePointer
    /// For what stands in other files about the same connection.
    var handle: OpaquePointer { pointer }
    private var statements = PreparedStatements()

    /// Throws ConnectionLost with libpq's own explanation.
    init(uri: String) throws {
        // What stands before dbname is a default that the address may override; what stands after it holds always.
        let settings = [
            ("fallback_application_name", "fairlead"), ("connect_timeout", "10"), ("tcp_user_timeout", "30000"),
            // To compile a plan takes longer than any of our questions, and to make it anew for each value longer than most. The pages are read
            // by key from what memory holds, where a page out of turn costs little more than the next one.
            ("options", "-c jit=off -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1"),
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

    /// Whether a transaction is open, be it in good order or failed.
    var isInTransaction: Bool { [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(pointer)) }

    /// Executes statements without values, separated by semicolons.
    @discardableResult
    func command(_ text: String) throws -> PostgresResult {
        try checked(PQexec(pointer, text), text: text)
    }

    /// Executes one statement, prepared once for each text and each combination of parameter types.
    func execute(_ sql: SQL) throws -> PostgresResult {
        let parameters = PostgresParameters(sql.values)
        let text = sql.text(for: .postgres)
        let name = try statements.name(for: text, types: parameters.types) { action in
            switch action {
            case .prepare(let name): _ = try checked(PQprepare(pointer, name, text, Int32(parameters.types.count), parameters.types), text: text)
            case .deallocate(let name): try command("DEALLOCATE \(name)")
            }
        }
        let answer = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(pointer, name, Int32(parameters.types.count), values, lengths, formats, 0)
        }
        return try checked(answer, text: text)
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

/// A NULL-terminated array of C strings, as long as this lives.
private final class CStrings {
    private var owned: [UnsafeMutablePointer<CChar>]
    let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ texts: [String]) {
        owned = texts.map { text in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
            text.withCString { copy.initialize(from: $0, count: text.utf8.count + 1) }
            return copy
        }
        pointers = .allocate(capacity: texts.count + 1)
        for (index, text) in owned.enumerated() { pointers[index] = UnsafePointer(text) }
        pointers[texts.count] = nil
    }

    deinit {
        pointers.deallocate()
        for memory in owned { memory.deallocate() }
    }
}
