"""The digests of RealFiles.swift: pip install openpyxl, then python3 digest.py FILE… prints rows, cells that hold text, and the digest.

FNV-1a, 64 bits, over each row that holds any text: its number, U+001E, and each cell's text without those empty at the end,
each followed by U+001F. Texts are what openpyxl or Python's csv gives; numbers and days are spelt as Sheets spells them.
"""
import csv
import datetime as dt
import sys
from decimal import Decimal

import openpyxl


def spelt(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        text = format(Decimal(f"{value:.15g}"), "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    if isinstance(value, dt.datetime):
        clock = value.strftime("%H:%M:%S")
        return value.strftime("%Y-%m-%d") + ("" if clock == "00:00:00" else " " + clock.removesuffix(":00"))
    return str(value)


def rows(path):
    if path.endswith(".csv"):
        with open(path, newline="", encoding="utf-8-sig") as file:
            yield from enumerate(csv.reader(file), 1)
    else:
        sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            yield number, [spelt(value) for value in row]


csv.field_size_limit(1 << 30)
for path in sys.argv[1:]:
    count = filled = 0
    digest = 0xCBF29CE484222325
    for number, cells in rows(path):
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        count += 1
        filled += sum(1 for cell in cells if cell)
        for byte in (f"{number}\x1e" + "".join(cell + "\x1f" for cell in cells)).encode():
            digest = (digest ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    print(path.rsplit("/", 1)[-1], count, filled, hex(digest))
