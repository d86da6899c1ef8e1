import CQRencode
import Markup

/// A text as a square that a telephone's camera reads. Source: ISO/IEC 18004, by libqrencode.
struct QRCode: Sendable {
    /// Dark or light, row after row from the top.
    let isDark: [Bool]
    /// So many dots on each side.
    let width: Int

    /// Nothing for a text that is too long for one code.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        isDark = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The code as a picture of lines, black on white whatever the page's colors are, with the quiet edge of four dots that readers need.
    func picture(label: String) -> HTML {
        let edge = 4
        let side = String(width + 2 * edge)
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
            <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path(from: edge))"/></svg>
            """
    }

    /// Each run of dark dots in a row as one bar.
    private func path(from edge: Int) -> String {
        (0..<width).map { row in
            var bars = ""
            var column = 0
            while column < width {
                let start = column
                while column < width, isDark[row * width + column] { column += 1 }
                if column > start { bars += "M\(start + edge) \(row + edge)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
            return bars
        }.joined()
    }
}
