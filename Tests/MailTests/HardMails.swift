/// Mails of kinds that have broken mail programs before, written by hand.
enum HardMails {
    static func bytes(_ lines: String) -> [UInt8] { Array(lines.replacing("\n", with: "\r\n").utf8) }

    static func mail(_ text: String, _ headers: String = "") -> [UInt8] {
        bytes("From: Dana Kessler <dana@kessler.example>\nContent-Type: text/plain; charset=utf-8\n\(headers)\n\(text)\n")
    }

    static func bounce(action: String = "failed", status: String = "5.1.1") -> [UInt8] {
        bytes(
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example (Mail Delivery System)
            To: office@riverside.example
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="B"

            --B
            Content-Type: text/plain

            I am sorry to have to tell you.

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; renee@ironbark.example
            Action: \(action)
            Status: \(status)
            Diagnostic-Code: smtp; 550 5.1.1 Recipient
             address rejected: User unknown

            --B
            Content-Type: text/rfc822-headers

            Message-ID: <0abc@riverside.example>
            Subject: hello

            --B--

            """)
    }

    static let page = bytes(
        """
        From: dana@kessler.example
        Content-Type: text/html; charset=windows-1250

        <html><head><style>p { color: red }</style></head><body><p>Dzie&#324; dobry &amp; hej</p><div>Second<br>third</div>
        <ul><li>one<li>two</ul><script>alert("no")</script><a href="https://x.example" title=">">click</a>
        <blockquote><p>old words</p></blockquote></body></html>

        """)

    static let namedFiles = bytes(
        """
        From: dana@kessler.example
        Content-Type: multipart/mixed; boundary=B

        --B
        Content-Type: text/plain; charset=x-nonsense

        See the files.
        --B
        Content-Type: application/x-msdownload
        Content-Disposition: attachment; filename="..\\..\\evil.exe"

        MZ
        --B
        Content-Disposition: attachment; filename*0*=UTF-8''%C5%BByc; filename*1*=iorys.pdf
        Content-Type: application/pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        --B--

        """)

    /// A mail with parts inside parts, deeper than anybody writes.
    static let deep: [UInt8] = {
        let parts = (0..<5_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        return bytes("From: dana@kessler.example\nSubject: deep\n\(parts)\nhello\n")
    }()

    static let cutShort = bytes("From: a@b.example\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nstill read")
}
