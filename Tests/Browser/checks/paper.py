"""Nothing is printed over anything else, and no heading stands alone at the foot of a sheet."""

import re
from dataclasses import dataclass

import pypdfium2
from playwright.sync_api import Page

# How much two words may share, as a part of the smaller one: boxes of letters with accents touch.
OVERLAP = 0.3
# A heading has at least as much below it, in points.
FOOT = 36


@dataclass
class Word:
    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)

    def shared(self, other: "Word") -> float:
        """The area that both cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(0.0, width) * max(0.0, height)


def printed(page: Page, paper: str) -> list[list[Word]]:
    """The words on each sheet of paper: `A4` or `Letter`."""
    data = page.pdf(format=paper, margin=dict.fromkeys(["top", "right", "bottom", "left"], "1cm"))
    document = pypdfium2.PdfDocument(data)
    return [words(sheet.get_textpage()) for sheet in document]


def words(text: pypdfium2.PdfTextPage) -> list[Word]:
    found: list[Word] = []
    inside = False
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if not letter.strip():
            inside = False
            continue
        left, bottom, right, top = text.get_charbox(index)
        if right <= left or top <= bottom:
            continue
        last = found[-1] if found and inside else None
        if last and abs(last.bottom - bottom) < (top - bottom) and -3 <= left - last.right < 6:
            last.text += letter
            last.right = max(last.right, right)
            last.bottom = min(last.bottom, bottom)
            last.top = max(last.top, top)
        else:
            found.append(Word(letter, left, bottom, right, top))
        inside = True
    return found


def overlaps(sheets: list[list[Word]]) -> list[str]:
    """The words that are printed over others."""
    problems = []
    for number, sheet in enumerate(sheets, start=1):
        # A full stop is set under the letter before it.
        lettered = [word for word in sheet if any(letter.isalnum() for letter in word.text)]
        sheet = sorted(lettered, key=lambda word: -word.top)
        for index, word in enumerate(sheet):
            for other in sheet[index + 1 :]:
                if other.top < word.bottom:
                    break
                if word.shared(other) > OVERLAP * min(word.area, other.area):
                    problems.append(f"sheet {number}: “{word.text}” lies over “{other.text}”")
    return problems


def lonely_heads(page: Page, sheets: list[list[Word]]) -> list[str]:
    """The headings below which there is nothing on their sheet."""
    heads = {plain(text) for text in page.locator("main :is(h2, h3)").all_inner_texts()}
    problems = []
    for number, sheet in enumerate(sheets[:-1], start=1):
        if not sheet:
            continue
        foot = min(word.bottom for word in sheet)
        line = "".join(word.text for word in sheet if word.bottom < foot + 3)
        if plain(line) in heads:
            problems.append(f"sheet {number} ends with the heading “{line}”")
    return problems


def plain(text: str) -> str:
    return re.sub(r"\s", "", text)
