/// The answers that this site gives, by their number in HTTP. Source: RFC 9110 section 15, RFC 6585.
public enum Status: Int, Sendable, CaseIterable {
    case ok = 200
    case seeOther = 303
    case badRequest = 400
    case unproved = 401
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case tooSlow = 408
    case conflict = 409
    case gone = 410
    case tooLarge = 413
    case unsupportedType = 415
    case unprocessable = 422
    case tooManyRequests = 429
    case headTooLarge = 431
    case fault = 500
    case busy = 503
}
