"""The flyers that a follow-up may carry: one page each, small enough for a mail, in the language they say."""

from pathlib import Path

import pytest
from pypdf import PdfReader

FLYERS = sorted((Path(__file__).parents[2] / "Demo/flyers").glob("*.pdf"))
PHRASE = {"en": "individuals with disabilities", "es": "personas con discapacidad", "pl": "Osobom z niepełnosprawnościami"}


def test_three_flyers_come_in_three_languages():
    assert len(FLYERS) == 9
    assert {tuple(flyer.name.split(".")[1:]) for flyer in FLYERS} == {("en", "pdf"), ("es", "pdf"), ("pl", "pdf")}


@pytest.mark.parametrize("flyer", FLYERS, ids=lambda flyer: flyer.name)
def test_a_flyer_is_one_titled_page_in_its_language(flyer):
    language = flyer.name.split(".")[1]
    document = PdfReader(flyer)
    assert len(document.pages) == 1
    assert flyer.stat().st_size < 60_000
    assert document.root_object["/Lang"] == language
    assert "Riverside Works" in document.metadata.title
    text = " ".join(document.pages[0].extract_text().split())
    assert PHRASE[language] in text and "312-555-0100" in text
