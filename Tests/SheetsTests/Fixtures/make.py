"""Makes the workbooks beside this file: pip install openpyxl, then python3 make.py. Run once; the results are kept."""
import datetime as dt
import pathlib
import zipfile

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = pathlib.Path(__file__).parent
DAY = dt.date(2026, 11, 19)


def everyday():
    book = Workbook()
    sheet = book.active
    sheet.title = "Sites"
    sheet.append(["Name", "ZIP", "Since", "Wage", "Open", "Note"])
    sheet.append(["Piekarnia Łódź", 60651, DAY, 21.5, True, "two\nlines"])
    sheet.append(["Zażółć & <Sons>", "02139", dt.datetime(2026, 11, 19, 9, 30), 1e-7, False, "=1+1 as text"])
    sheet["F3"].data_type = "s"
    sheet.append([])
    sheet.append(["Merged over two", None, dt.time(9, 30), 0.1 + 0.2, None, "#N/A"])
    sheet.merge_cells("A5:B5")
    sheet.append(["Masks", 2139, 45_000, 7735551234, 123456789, "=B2*2"])
    sheet["B6"].number_format = "00000"
    sheet["C6"].number_format = "[Red]dd/mm/yyyy;@"
    sheet["D6"].number_format = "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####"
    sheet["E6"].number_format = "000\\-00\\-0000"
    sheet.append([None, None, 1.5, 0.25, 12345678, 0.75])
    sheet["C7"].number_format = "[h]:mm"
    sheet["D7"].number_format = "0%"
    sheet["E7"].number_format = "$#,##0.00"
    sheet["F7"].number_format = '0.00 "days"'
    sheet["H9"] = "far away"
    book.create_sheet("Second").append(["other"])
    book.save(here / "everyday.xlsx")


def mac1904():
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["Since", DAY, dt.datetime(1904, 1, 2), dt.datetime(2000, 2, 29, 23, 59, 30)])
    book.save(here / "mac1904.xlsx")


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*pairs):
    lines = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs))
    return f'<Relationships xmlns="{RELS}">{lines}</Relationships>'


def byhand():
    """What openpyxl does not write: a name space prefix, rich and phonetic runs, saved results, absolute targets, hidden sheets."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations(("officeDocument", "/book/Main.xml")),
        "book/_rels/Main.xml.rels": relations(
            ("worksheet", "sheets/a.xml"), ("worksheet", "/book/sheets/b.xml"), ("sharedStrings", "../texts.xml"), ("chartsheet", "c.xml")),
        "book/main.xml": f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{OFFICE}"><x:workbookPr/><x:sheets>'
        '<x:sheet name="Hidden" sheetId="1" state="veryHidden" q:id="r0"/><x:sheet name="Chart" sheetId="3" q:id="r3"/>'
        '<x:sheet name="R&amp;D &#38;amp;" sheetId="2" q:id="r1"/></x:sheets></x:workbook>',
        "texts.xml": f'<sst xmlns="{MAIN}"><si><t xml:space="preserve"> plain </t></si>'
        "<si><r><rPr><b/></rPr><t>rich </t></r><r><t>runs</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si>"
        "<si><t>a_x000D_b_x005F_x000D_</t></si><si><t/></si><si><t><![CDATA[5 < 6]]> &amp; &#x142;</t></si></sst>",
        "book/sheets/a.xml": f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr"><is><t>secret</t></is></c></row></sheetData></worksheet>',
        "book/sheets/b.xml": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>'
        '<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c>'
        '<x:c t="s"><x:v>3</x:v></x:c><x:c t="s"><x:v>4</x:v></x:c></x:row>'
        '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t>line</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>'
        '<x:c t="str"><x:f>CONCAT("a","b")</x:f><x:v>ab</x:v></x:c><x:c><x:f>1+1</x:f><x:v>2.0</x:v></x:c><x:c><x:f>B9</x:f></x:c>'
        '<x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#DIV/0!</x:v></x:c><x:c t="d"><x:v>2026-11-19T00:00:00</x:v></x:c>'
        '<x:c s="9"><x:v>6.0651E4</x:v></x:c></x:row>'
        '<x:row r="5"><x:c r="XFD5"/></x:row></x:sheetData></x:worksheet>',
    }
    with zipfile.ZipFile(here / "byhand.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


everyday()
mac1904()
byhand()
