public import Dates
public import Logging
import Markup
public import Rules
public import Storage
public import Web

/// The parts put together: what every request and every job of one running program works with.
public struct Office: Sendable {
    public let database: Database
    public let clock: Clock
    public let rules: RuleBook
    public let assets: Assets
    public let settings: Settings
    public let log: Logger

    public init(database: Database, clock: Clock, rules: RuleBook, assets: Assets, settings: Settings, log: Logger) {
        self.database = database
        self.clock = clock
        self.rules = rules
        self.assets = assets
        self.settings = settings
        self.log = log
    }

    /// What the person who starts the program decides.
    public struct Settings: Sendable {
        /// Where the site is reached from outside; links in mails begin with it.
        public let publicURL: PublicURL
        /// How mail leaves.
        public let mail: OutgoingMail

        public init(publicURL: PublicURL, mail: OutgoingMail) {
            self.publicURL = publicURL
            self.mail = mail
        }

        /// The whole address of a path of ours, for a mail.
        func address(_ path: Link) -> String { publicURL.description + path.address }
    }
}
