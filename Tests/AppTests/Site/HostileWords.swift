/// Words that become something else where text is taken for markup; each fits several places at once.
enum HostileWords {
    /// Stands in each of them.
    static let mark = "zq7"

    static let all = inText + inAttributes + inScripts + oddities

    private static let inText = [
        "<script>zq7()</script>", "<ScRiPt>zq7()</sCrIpT>", "<script/src=//zq7.example></script>", "<img src=x onerror=zq7()>", "<svg onload=zq7()>",
        "<svg><script>zq7()</script></svg>", "<iframe src=\"javascript:zq7()\"></iframe>", "<body onload=zq7()>", "<details open ontoggle=zq7()>",
        "<a href=\"javascript:zq7()\">x</a>", "<form action=//zq7.example><button>x", "<math><mtext><img src onerror=zq7()></math>",
        "<base href=//zq7.example>", "<meta http-equiv=refresh content=0;//zq7.example>", "<!--<img src=zq7--><b>x",
        "<style>@import '//zq7.example'</style>",
    ]
    private static let inAttributes = [
        "\"><script>zq7()</script>", "'><script>zq7()</script>", "\" onmouseover=\"zq7()", "' onmouseover='zq7()", "\" autofocus onfocus=zq7() x=\"",
        "x\" style=\"background:url(//zq7.example)", "`onmouseover=zq7()", "\"/><input type=image src=//zq7.example>",
        "</title><script>zq7()</script>",
        "</textarea><script>zq7()</script>", "</option></select><img src=x onerror=zq7()>",
    ]
    private static let inScripts = [
        "javascript:zq7()", "JaVaScRiPt:zq7()//", "data:text/html,<script>zq7()</script>", "';zq7();//", "\";zq7();//", "</script><script>zq7()//",
        "${zq7()}", "{{zq7()}}",
    ]
    private static let oddities = [
        "&lt;script&gt;zq7()&lt;/script&gt;", "&#x3C;script&#x3E;zq7()", "\u{202E}zq7<b>", "＜script＞zq7()＜/script＞",
        "a'; DROP TABLE employers; -- zq7",
        "zq7 % _ \\ ' \" & < >",
    ]

    /// More than two hundred, by construction: each way out of a place in a page, with each thing to do outside.
    static let constructed = all + Set(waysOut.flatMap { out in deeds.map { out + $0 } } + formulas).subtracting(all).sorted()

    private static let waysOut = [
        "", "\">", "'>", "x\" ", "x' ", "</title>", "</textarea>", "</script>", "</style>", "-->", "]]>", "</select>", "</svg>", "`>", "%22%3E",
        "\\\">",
    ]
    private static let deeds = [
        "<script>zq7()</script>", "<img src onerror=zq7()>", "<svg/onload=zq7()>", "onfocus=zq7() autofocus x=", "<a href=javascript:zq7()>x",
        "<iframe srcdoc='<b onclick=zq7()>'>", "<x onclick=zq7()>", "<input autofocus onfocus=zq7()>", "<video><source onerror=zq7()>",
        "<object data=javascript:zq7()>", "<style onload=zq7()>", "<template><b id=zq7>", "<form id=zq7><input name=action>",
    ]
    /// What a spreadsheet would reckon.
    private static let formulas = ["=zq7()", "+zq7()", "-zq7()", "@zq7()", "=HYPERLINK(\"//zq7.example\")", "\tzq7", "=zq7|' /C calc'!A0"]
}
