import CXML2
import Glibc

/// Takes what an XML part says, in its order.
protocol XMLListener: AnyObject {
    func opened(_ name: XMLName, _ attributes: XMLAttributes) throws
    func closed(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// The local name of an element, valid only while the listener is told of it.
struct XMLName {
    fileprivate let start: UnsafePointer<xmlChar>

    static func ~= (name: StaticString, found: XMLName) -> Bool {
        strcmp(
            UnsafeRawPointer(found.start).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// The attributes of an element, valid only while the listener is told of it.
struct XMLAttributes {
    fileprivate let start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    fileprivate let count: Int

    /// The bytes of an attribute whatever its namespace; an ampersand is still written "&#38;" in them.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let start else { return nil }
        for index in 0..<count {
            guard let found = start[index * 5], name ~= XMLName(start: found) else { continue }
            guard let from = start[index * 5 + 3], let to = start[index * 5 + 4] else { return nil }
            return UnsafeBufferPointer(start: from, count: to - from)
        }
        return nil
    }

    func text(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self).replacing("&#38;", with: "&") }
    }

    func number(_ name: StaticString) -> Int? { bytes(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) } }

    func truth(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(text(name) ?? "") }
}

/// libxml2's push parser with nothing of it but elements and text: no DTD, no entities but the five, no network.
final class XMLStream {
    private let part: String
    private let listener: any XMLListener
    private var parser: xmlParserCtxtPtr?
    private var failure: (any Error)?
    private var depth = 0

    init(_ part: String, to listener: any XMLListener) throws {
        self.part = part
        self.listener = listener
        var callbacks = XMLStream.callbacks
        parser = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let parser else { throw SheetError.damaged("the part \(part) cannot be read") }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    }

    deinit { xmlFreeParserCtxt(parser) }

    /// Unpacks a part of the archive and tells the listener what it says.
    static func read(_ part: String, of archive: Archive, to listener: any XMLListener) throws {
        let stream = try XMLStream(part, to: listener)
        try archive.read(part) { try stream.feed($0, isLast: false) }
        try stream.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func feed(_ chunk: UnsafeRawBufferPointer, isLast: Bool) throws {
        guard let parser else { return }
        _ = withExtendedLifetime(self) {
            xmlParseChunk(parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count), isLast ? 1 : 0)
        }
        if let failure { throw failure }
        guard parser.pointee.wellFormed == 1 else {
            throw SheetError.damaged("the part \(part) is not well-formed on line \(parser.pointee.input?.pointee.line ?? 0)")
        }
    }

    private func attempt(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do { try body() } catch {
            failure = error
            xmlStopParser(parser)
        }
    }

    /// libxml2 sets no bound of its own when it builds no tree; a workbook needs about ten levels.
    private func descend() throws {
        depth += 1
        guard depth <= 100 else { throw SheetError.damaged("the part \(part) is nested more than 100 levels deep") }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
        context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = XML_SAX2_MAGIC
        callbacks.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let name, let stream = XMLStream.of(context) else { return }
            stream.attempt {
                try stream.descend()
                try stream.listener.opened(XMLName(start: name), XMLAttributes(start: attributes, count: Int(count)))
            }
        }
        callbacks.endElementNs = { context, name, _, _ in
            guard let name, let stream = XMLStream.of(context) else { return }
            stream.depth -= 1
            stream.attempt { try stream.listener.closed(XMLName(start: name)) }
        }
        callbacks.characters = { context, text, length in
            guard let text, let stream = XMLStream.of(context) else { return }
            stream.attempt { try stream.listener.text(UnsafeBufferPointer(start: text, count: Int(length))) }
        }
        callbacks.ignorableWhitespace = callbacks.characters
        callbacks.cdataBlock = callbacks.characters
        callbacks.internalSubset = { context, _, _, _ in
            guard let stream = XMLStream.of(context) else { return }
            stream.attempt { throw SheetError.damaged("the part \(stream.part) declares a document type, which no workbook does") }
        }
        return callbacks
    }
}
