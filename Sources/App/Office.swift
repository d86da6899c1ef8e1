public import Dates
public import Logging
public import Mail
public import Rules
public import Storage
public import Web

/// The parts put together: what every request and every job of one running program works with.
public struct Office: Sendable {
    public let database: Database
    public let clock: Clock
    public let catalogue: Catalogue
    public let assets: Assets
    public let settings: Settings
    public let log: Logger

    public init(database: Database, clock: Clock, catalogue: Catalogue, assets: Assets, settings: Settings, log: Logger) {
        self.database = database
        self.clock = clock
        self.catalogue = catalogue
        self.assets = assets
        self.settings = settings
        self.log = log
    }

    /// What the person who starts the program decides.
    public struct Settings: Sendable {
        /// Where the site is reached from outside, such as `https://fairlead.example.org`; links in mails begin with it.
        public let publicURL: String
        /// The folder that mail is put into instead of being sent, in a demonstration.
        public let mailFolder: String?

        public init(publicURL: String, mailFolder: String?) {
            self.publicURL = publicURL
            self.mailFolder = mailFolder
        }

        /// The whole address of a path of ours, for a mail.
        func address(_ path: String) -> String { publicURL + path }
    }
}
