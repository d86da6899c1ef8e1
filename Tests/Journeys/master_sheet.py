"""The spreadsheet that the journey brings in: a real master list of 3,337 rows where it lies beside the project, else a small one as messy.

FAIRLEAD_SHEET names another.
"""

import os
from datetime import date
from pathlib import Path

import openpyxl

BESIDE = Path(__file__).parents[3] / "shared/data/employers/chicago_sites_messy_master.xlsx"
MASTER = Path(os.environ.get("FAIRLEAD_SHEET") or BESIDE)

HEADINGS = ["Company ", "CONTACT", "Phone #", "e-mail", "Site address", "last contact", "notes"]
ROWS = [
    ["Halsted Print Co.", "R. Alvarez", "(312) 555-0171", "ralvarez@halstedprint.example", "812 S Halsted St, Chicago IL 60607", "11/3/25", "wants OJT"],
    ["HALSTED PRINT COMPANY", "", "312.555.0171", "", "812 South Halsted", "", "same as above?"],
    ["Łódź Deli", "Bożena Kłos", "7735550188", "bozena@lodzdeli", "5430 W Belmont Ave", date(2025, 10, 9), "speaks Polish"],
    ["  Northside   Uniform & Linen ", "Tom", "555-0112", "tom@nul.example", "", "Oct 2025", ""],
    [None, "nobody", "3125550190", "", "", "", "row without a name"],
    ["Ashland Forge", "D. Okoye", "312-555-0165 x4", "okoye@ashlandforge.example", "2201 S Ashland Ave", 45950, "second shift"],
]


def find_sheet(folder: Path) -> Path:
    """The real one, or one of our own in this folder; says which."""
    if MASTER.exists():
        return MASTER
    print(f"{MASTER} is not here: bringing in {len(ROWS)} rows of our own.")
    book = openpyxl.Workbook()
    for row in [HEADINGS, *ROWS]:
        book.active.append(row)
    book.save(folder / "Employers master.xlsx")
    return folder / "Employers master.xlsx"


def count_rows(sheet: Path) -> int:
    """The rows below the headings in which anything stands, as openpyxl reads them."""
    rows = openpyxl.load_workbook(sheet, read_only=True).worksheets[0].iter_rows(min_row=2, values_only=True)
    return sum(any(str(cell or "").strip() for cell in row) for row in rows)
