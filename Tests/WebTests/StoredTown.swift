import Dates
import Storage
import TownTestSupport

/// A database of its own for one test, with the tables that Web reads and writes.
struct StoredTown {
    let database: Database

    init() async throws {
        database = try await TemporaryDatabase.make(migrations: [Migration(name: "0001_web", sql: Self.tables)])
    }

    static let noon = Instant(milliseconds: 1_795_000_000_000)

    private static let tables = """
        CREATE TABLE sessions (
            id_hash BYTEA PRIMARY KEY, agency_id BIGINT NOT NULL, staff_id BIGINT NOT NULL, started_at BIGINT NOT NULL, seen_at BIGINT NOT NULL,
            user_agent TEXT NOT NULL, address TEXT NOT NULL, proved_at BIGINT NOT NULL, is_strong BOOLEAN NOT NULL);
        CREATE TABLE attempts (key_hash BYTEA PRIMARY KEY, count BIGINT NOT NULL, began_at BIGINT NOT NULL, free_at BIGINT NOT NULL);
        CREATE TABLE private_links (
            token_hash BYTEA PRIMARY KEY, agency_id BIGINT NOT NULL, purpose TEXT NOT NULL, subject_id BIGINT NOT NULL, recipient TEXT NOT NULL,
            issued_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, revoked_at BIGINT, first_used_at BIGINT, last_used_at BIGINT);
        """
}
