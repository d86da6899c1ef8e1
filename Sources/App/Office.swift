public import Dates
public import Logging
import Markup
public import Rules
public import Secrets
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
    /// Who holds pages open that change by themselves.
    let streams = StreamPlaces(most: 6)

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
        /// Under which secrets of the second step are kept; without one nobody can set it up.
        public let key: SealingKey?
        /// By whom people may sign in too.
        public let signOn: SignOnDoor?

        public init(publicURL: PublicURL, mail: OutgoingMail, key: SealingKey? = nil, signOn: SignOnDoor? = nil) {
            self.publicURL = publicURL
            self.mail = mail
            self.key = key
            self.signOn = signOn
        }

        /// The whole address of a path of ours, for a mail.
        func address(_ path: Link) -> String { publicURL.description + path.address }
    }
}
