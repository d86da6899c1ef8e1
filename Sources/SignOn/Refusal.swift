/// Why somebody whom a provider sent is not let in. The words are for the log; the visitor is told only that it did not work.
public enum Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The provider could not be asked, or did not answer as OpenID Connect says.
    case provider(String)
    /// The return does not belong to a departure of this browser.
    case strangeReturn
    /// The provider says that the person was not signed in: its `error` word.
    case declined(String)
    case malformed
    case algorithm(String)
    case unknownKey(String)
    case signature
    case issuer(String)
    case audience
    case authorizedParty
    case expired
    case notYet
    case tooOld
    case nonce
    case noSubject

    public var description: String {
        switch self {
        case .provider(let words): "The sign-on provider could not be asked: \(words)"
        case .strangeReturn: "The return from the provider does not belong to a departure of this browser."
        case .declined(let word): "The provider did not sign the person in: \(word)."
        case .malformed: "The ID token is no signed JSON Web Token with the claims of OpenID Connect."
        case .algorithm(let name): "The ID token is signed by \(name), which is not accepted."
        case .unknownKey(let name): "The ID token names the key \(name), which the provider does not publish."
        case .signature: "The signature of the ID token is wrong."
        case .issuer(let name): "The ID token comes from \(name)."
        case .audience: "The ID token is meant for somebody else."
        case .authorizedParty: "The ID token was given to another client."
        case .expired: "The ID token has expired."
        case .notYet: "The ID token is not valid yet."
        case .tooOld: "The ID token was issued too long ago."
        case .nonce: "The ID token was made for another departure."
        case .noSubject: "The ID token does not say who it is."
        }
    }
}
