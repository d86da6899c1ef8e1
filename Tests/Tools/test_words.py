"""bin/words: what translators get, and what comes back into the sources."""

import csv
import importlib.machinery
import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def load():
    loader = importlib.machinery.SourceFileLoader("words", str(ROOT / "bin/words"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("words", loader))
    sys.modules["words"] = module
    loader.exec_module(module)
    return module


words = load()

SOURCE = r'''
// Phrase(en: "not", es: "this", pl: "one")
enum CheckInWords {
    static let thanks = Phrase(en: "Thank you", es: "Gracias", pl: "Dziękuję")
    static func saved(at time: String) -> Phrase {
        Phrase(
            en: "Saved \(time) as \"draft\"\u{2026}",
            es: "Guardado \(time) \(names.joined(separator: ", ")) ",
            pl: #"Zapisano "\#(time)""#
        )
    }
    static let letter = Phrase(
        en: """
            Dear friend,

            welcome.
            """, es: "Hola \\ adiós", pl: "Cześć")
    static func people(_ n: Int) -> Phrase {
        .counted(
            n, en: TwoForms(one: "{n} person", other: "{n} people"), es: TwoForms(one: "{n} persona", other: "{n} personas"),
            pl: ThreeForms(one: "{n} osoba", few: "{n} osoby", many: "{n} osób"))
    }
}
struct Page { var body: HTML { "<p>\(Phrase(en: "Inside", es: "Dentro", pl: "Wewnątrz"), language)</p>" } }
let made = Phrase(en: text, es: text, pl: text)
'''


@pytest.fixture
def project(tmp_path):
    (tmp_path / "Sources/App/CheckIns").mkdir(parents=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "Sources/App/CheckIns/CheckInWords.swift").write_bytes(SOURCE.replace("\n", "\r\n", 1).encode())
    return tmp_path


def sheet(project):
    assert words.main(["export", str(project / "words.csv")], project) == 0
    with (project / "words.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {row["id"].removeprefix("App/CheckIns/CheckInWords."): row for row in csv.DictReader(lines)}


def bring_back(project, rows):
    with (project / "back.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, words.COLUMNS)
        table.writeheader()
        table.writerows(rows.values())
    return words.main(["import", str(project / "back.csv")], project)


def source(project):
    return (project / "Sources/App/CheckIns/CheckInWords.swift").read_bytes()


def test_every_phrase_is_found_with_its_texts(project):
    rows = sheet(project)
    assert list(rows) == ["thanks", "saved", "letter", "people.one", "people.other", "people.many", "body"]
    assert rows["thanks"]["place"] == "Sources/App/CheckIns/CheckInWords.swift:4"
    assert rows["saved"]["English"] == 'Saved \\(time) as "draft"…'
    assert rows["letter"]["English"] == "Dear friend,\n\nwelcome."
    assert rows["letter"]["Spanish"] == "Hola \\ adiós"
    assert [rows[f"people.{form}"]["Polish"] for form in ("one", "other", "many")] == ["{n} osoba", "{n} osoby", "{n} osób"]


def test_a_round_trip_leaves_the_files_as_they_were(project):
    before = source(project)
    assert bring_back(project, sheet(project)) == 0
    assert source(project) == before


def test_every_text_of_this_product_survives_a_round_trip():
    for _, _, _, literals in words.everything(ROOT):
        for literal in literals.values():
            assert words.what_is_wrong(literal.words, literal) is None
            again = literal.written(literal.words)
            assert words.Literal(0, 0, 0, literal.hashes, literal.over_lines, again).words == literal.words


@pytest.mark.parametrize(
    "row, language, text, expected",
    [
        ("thanks", "Polish", 'Wielkie "dzięki"', r'pl: "Wielkie \"dzięki\"")'),
        ("saved", "Spanish", 'A \\(names.joined(separator: ", ")) a \\(time)', r'es: "A \(names.joined(separator: ", ")) a \(time)",'),
        ("letter", "English", "Dear all,\n\nhello.", "Dear all,\n\n            hello.\n            \"\"\", es"),
        ("people.many", "Polish", "{n} ludzi", 'many: "{n} ludzi"'),
    ],
)
def test_a_changed_text_lands_and_nothing_else_moves(project, row, language, text, expected):
    rows, before = sheet(project), source(project).decode()
    old = rows[row][language]
    rows[row][language] = text
    assert bring_back(project, rows) == 0
    assert expected in source(project).decode()
    rows[row][language] = old
    assert bring_back(project, rows) == 0
    assert sheet(project)[row][language] == old
    assert len(source(project).decode().splitlines()) == len(before.splitlines())


@pytest.mark.parametrize(
    "row, text, complaint",
    [
        ("saved", "Guardado a \\(names.joined(separator: \", \"))", "lost \\(time)"),
        ("thanks", "Gracias \\(secret)", "added \\(secret)"),
        ("people.one", "una persona", "lost {n}"),
        ("thanks", "", "the text is empty"),
    ],
)
def test_a_text_with_other_values_is_refused_whole(project, capsys, row, text, complaint):
    rows, before = sheet(project), source(project)
    rows[row]["Spanish"] = text
    rows["letter"]["Polish"] = "Witaj"
    assert bring_back(project, rows) == 1
    assert complaint in capsys.readouterr().err
    assert source(project) == before


def test_who_reviewed_a_text_is_kept(project):
    rows = sheet(project)
    rows["thanks"]["reviewed by"] = "Ewa"
    assert bring_back(project, rows) == 0
    assert sheet(project)["thanks"]["reviewed by"] == "Ewa"
