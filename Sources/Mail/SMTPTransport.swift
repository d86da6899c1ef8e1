/// Sends by SMTP through the agency's mail server, one connection for each message.
public struct SMTPTransport: Transport {
    public let settings: SMTPSettings
    private let lanes: Lanes

    /// Copies share the settings' lanes.
    public init(_ settings: SMTPSettings) {
        self.settings = settings
        lanes = Lanes(settings.lanes)
    }

    public func send(_ message: Message, envelopeFrom: Address) async -> Delivery {
        await withCheckedContinuation { continuation in
            lanes.run { [settings] in
                let call = SMTPCall(settings: settings, from: envelopeFrom.mailbox, to: message.to.mailbox)
                call.carry(message.encoded()) { continuation.resume(returning: $0) }
            }
        }
    }
}
