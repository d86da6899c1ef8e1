public import Dates
public import Fetching
public import Logging
public import Mail
import Markup
public import Reference
public import Rules
public import Secrets
public import Storage
public import Web

/// The parts put together: what every request and every job of one running program works with.
public struct Office: Sendable {
    public let database: Database
    public let clock: Clock
    public let rules: RuleBook
    public let reference: ReferenceBook
    public let assets: Assets
    public let settings: Settings
    public let log: Logger
    /// Who holds pages open that change by themselves.
    let streams = StreamPlaces(most: 6)
    let margins = RecentMargins()
    let kinship: KinshipTable
    let pools = MatchPools()
    let shelves = ServiceShelves()

    public init(
        database: Database, clock: Clock, rules: RuleBook, reference: ReferenceBook, assets: Assets, settings: Settings, log: Logger
    ) {
        self.database = database
        self.clock = clock
        self.rules = rules
        self.reference = reference
        kinship = KinshipTable(reference)
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
        /// The mailbox in which answers arrive, if we read one.
        public let mailbox: IMAPSettings?
        /// How pages of partners are read.
        public let pages: PageReader

        public init(
            publicURL: PublicURL, mail: OutgoingMail, key: SealingKey? = nil, signOn: SignOnDoor? = nil, mailbox: IMAPSettings? = nil,
            pages: PageReader = .web
        ) {
            self.publicURL = publicURL
            self.mail = mail
            self.key = key
            self.signOn = signOn
            self.mailbox = mailbox
            self.pages = pages
        }

        /// Whether answers to our mail come back to us: by a mailbox, or in a demonstration by its page of mails.
        var readsAnswers: Bool { mailbox != nil || mail.folder != nil }

        /// The whole address of a path of ours, for a mail.
        func address(_ path: Link) -> String { publicURL.description + path.address }
    }
}
