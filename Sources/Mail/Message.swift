public import Dates

/// One mail to one recipient. Each of its headers has a type that refuses line breaks, so nothing typed by anybody can add a header or a recipient.
public struct Message: Hashable, Sendable {
    public var id: MessageID
    public var date: Instant
    public var from: Address
    public var replyTo: Address?
    public var to: Address
    public var subject: OneLine
    /// What every mail program can show.
    public var text: String
    /// The same again for programs that show pages.
    public var html: String?
    public var attachments: [Attachment]
    /// The message that this one answers.
    public var inReplyTo: MessageID?
    /// The messages of the conversation so far, oldest first.
    public var references: [MessageID]
    public var language: LanguageTag?
    public var autoSubmitted: AutoSubmitted?
    public var unsubscribe: Unsubscribe?

    /// The text is always given; everything that may be absent is absent unless said.
    public init(
        id: MessageID, date: Instant, from: Address, replyTo: Address? = nil, to: Address, subject: OneLine, text: String, html: String? = nil,
        attachments: [Attachment] = [], inReplyTo: MessageID? = nil, references: [MessageID] = [], language: LanguageTag? = nil,
        autoSubmitted: AutoSubmitted? = nil, unsubscribe: Unsubscribe? = nil
    ) {
        self.id = id
        self.date = date
        self.from = from
        self.replyTo = replyTo
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.attachments = attachments
        self.inReplyTo = inReplyTo
        self.references = references
        self.language = language
        self.autoSubmitted = autoSubmitted
        self.unsubscribe = unsubscribe
    }
}
