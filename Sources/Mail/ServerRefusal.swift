/// Why an address of a mail server cannot be used. Never holds the address itself: there may be a password in it.
public enum ServerRefusal: Error, Equatable, CustomStringConvertible {
    case notAnAddress
    case host
    case port
    case option(String)
    case halfLogin
    case openPassword

    public var description: String {
        switch self {
        case .notAnAddress:
            "A mail server is written like smtp://user:password@mail.agency.org:587?tls=required, a mailbox like "
                + "imaps://user:password@mail.agency.org; in a password @ : / are %40 %3A %2F."
        case .host: "The address of the mail server lacks a host name, such as mail.agency.org."
        case .port: "The port of the mail server must be from 1 to 65535; usual are 587 for smtp, 465 for smtps, 143 for imap, 993 for imaps."
        case .option("tls"): "The mail server's tls= must be required, if-offered or never; smtps:// and imaps:// take none."
        case .option(let name):
            "The mail server's address has, after its “?”, a wrong or second \(ServerWords.clean(name)). "
                + "It takes tls and ca; smtp takes helo too, and imap folder."
        case .halfLogin: "The mail server needs both a user and a password without line breaks, or neither."
        case .openPassword: "The password would travel unencrypted. Say tls=required, or use smtps:// or imaps://."
        }
    }
}
