#!/usr/bin/env python3
"""Measures how much of each comparison is said twice on the same page.

    Tools/repetition.py public/en/compare/sip

A word counts as repeated if it is part of a run of at least eight words that stood in <main> before.
Runs do not reach over the borders of blocks. Prints, over all pages of the folder, how many of the
words are repeated, and the pages that repeat most.
"""

import argparse
import html.parser
import pathlib
import re
import statistics

RUN = 8
INLINE = {
    "a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
    "time",
}
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


class Blocks(html.parser.HTMLParser):
    """The texts of the blocks in <main>."""

    def __init__(self):
        super().__init__()
        self.depth = 0
        self.hidden = 0
        self.blocks = [""]

    def handle_starttag(self, tag, attributes):
        if tag == "main":
            self.depth += 1
        elif tag in ("script", "style", "template"):
            self.hidden += 1
        if tag not in INLINE:
            self.blocks.append("")

    def handle_endtag(self, tag):
        if tag == "main":
            self.depth -= 1
        elif tag in ("script", "style", "template"):
            self.hidden -= 1
        if tag not in INLINE:
            self.blocks.append("")

    def handle_data(self, text):
        if self.depth and not self.hidden:
            self.blocks[-1] += text


def words_of(page):
    parser = Blocks()
    parser.feed(page.read_text(encoding="utf-8"))
    return [WORD.findall(block.lower()) for block in parser.blocks]


def repeated(blocks):
    """How many words there are, and how many of them are part of a run that stood before."""
    seen = set()
    count = 0
    for words in blocks:
        marked = [False] * len(words)
        runs = [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]
        for start, run in enumerate(runs):
            if run in seen:
                marked[start : start + RUN] = [True] * RUN
        seen.update(runs)
        count += sum(marked)
    return sum(map(len, blocks)), count


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="a folder with comparisons")
    parser.add_argument("--worst", type=int, default=3, help="how many pages to name")
    options = parser.parse_args()
    pages = sorted(options.folder.glob("*-vs-*.html"))
    if not pages:
        parser.error(f"there is no comparison in {options.folder}")
    figures = [(page.stem, *repeated(words_of(page))) for page in pages]
    total = sum(words for _, words, _ in figures)
    twice = sum(count for _, _, count in figures)
    shares = [count / words for _, words, count in figures]
    print(
        f"{len(pages)} pages, {total:,} words, {twice:,} of them in runs of {RUN} or more that the "
        f"page has said before: {twice / total:.1%} (median page {statistics.median(shares):.1%})"
    )
    for name, words, count in sorted(figures, key=lambda page: -page[2])[: options.worst]:
        print(f"  {name}: {count} of {words} words")


if __name__ == "__main__":
    main()
