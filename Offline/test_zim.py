"""Opens a ZIM file of a part of the site as a reader such as Kiwix does: pages, links, search.

It writes the file anew, of the French pages that compare 407; and one of Japanese pages, whose
words have no spaces between them.
"""

import posixpath
import subprocess
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

ROOT = Path(__file__).resolve().parent.parent
COMPARISON = "fr/compare/sip/401-vs-407.html"


class Links(HTMLParser):
    """What a page links to: other pages, and the files that it needs to be shown."""

    def __init__(self, page):
        super().__init__()
        self.pages = set()
        self.files = set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a":
            self.pages.add(values["href"])
        elif tag == "script" and "src" in values:
            self.files.add(values["src"])
        elif tag == "link" and values["rel"] in ("stylesheet", "icon"):
            self.files.add(values["href"])
        if "data-index" in values:
            self.files.add(values["data-index"])


def resolve(link, page):
    """The path that a link on a page leads to; None if it leaves the site or stays on the page."""
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))


class ZimFile:
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        path = Path(folder.name) / "sip.zim"
        subprocess.run([ROOT / "Offline/zim.sh", cls.locale, path, cls.pages], check=True, cwd=ROOT)
        cls.archive = Archive(path)

    def text(self, path):
        return bytes(self.archive.get_entry_by_path(path).get_item().content).decode()

    def metadata(self, key):
        return self.archive.get_metadata(key).decode()

    def suggestions(self, words):
        found = SuggestionSearcher(self.archive).suggest(words)
        return list(found.getResults(0, 10))

    def results(self, words):
        return list(Searcher(self.archive).search(Query().set_query(words)).getResults(0, 1000))


class JapaneseFile(ZimFile, unittest.TestCase):
    locale = "ja"
    pages = "401-vs-407"

    def test_says_what_it_is(self):
        self.assertEqual(self.metadata("Title"), "SIP ステータスコード")
        self.assertEqual(self.metadata("Language"), "jpn")

    def test_finds_words_that_have_no_spaces_around_them(self):
        self.assertIn("ja/sip/407.html", self.results("プロキシ"))
        self.assertIn("ja/compare/sip/401-vs-407.html", self.results("認証"))


class FrenchFile(ZimFile, unittest.TestCase):
    locale = "fr"
    pages = "*407*"

    def test_is_whole(self):
        self.assertTrue(self.archive.check())

    def test_says_what_it_is(self):
        self.assertEqual(self.metadata("Title"), "Codes d’état SIP")
        self.assertEqual(
            self.metadata("Description"),
            "Deux entrées d’un même protocole, au choix, sur une seule page.")
        self.assertEqual(self.metadata("Language"), "fra")
        self.assertEqual(self.metadata("Name"), "diptych-sip_fr")
        self.assertEqual(self.metadata("Creator"), "The Diptych authors")
        self.assertEqual(self.metadata("Source"), "https://codes.example.org/")
        self.assertTrue(self.archive.has_illustration(48))
        picture = bytes(self.archive.get_illustration_item(48).content)
        self.assertEqual(picture, (ROOT / "Templates/assets/icon-48.png").read_bytes())

    def test_starts_with_the_page_of_its_language(self):
        self.assertEqual(self.archive.main_entry.get_item().path, "fr/index.html")
        self.assertIn('<html lang="fr">', self.text("fr/index.html"))

    def test_has_every_page_from_the_first_one_to_a_comparison(self):
        self.assertIn("fr/sip/index.html", self.linked_pages("fr/index.html"))
        self.assertIn("fr/sip/407.html", self.linked_pages("fr/sip/index.html"))
        self.assertIn(COMPARISON, self.linked_pages("fr/sip/407.html"))
        self.assertIn("SIP 401 Unauthorized vs 407 Proxy Authentication Required",
                      self.text(COMPARISON))
        for page in self.linked_pages(COMPARISON):
            if "compare" not in page or "407" in page:
                self.assertTrue(self.archive.has_entry_by_path(page), page)

    def linked_pages(self, page):
        targets = {resolve(link, page) for link in Links(self.text(page)).pages}
        return targets - {None}

    def test_has_the_files_that_a_comparison_needs(self):
        files = {resolve(link, COMPARISON) for link in Links(self.text(COMPARISON)).files}
        kinds = {posixpath.splitext(path)[1] for path in files}
        self.assertEqual(kinds, {".css", ".js", ".svg"})
        self.assertTrue(any("search" in path for path in files))
        for path in files:
            self.assertTrue(self.archive.get_entry_by_path(path).get_item().size > 0, path)

    def test_links_to_no_other_language(self):
        for page in ("fr/index.html", "fr/sip/index.html", "fr/sip/407.html", COMPARISON):
            for target in self.linked_pages(page):
                self.assertTrue(target.startswith("fr/"), f"{page} links to {target}")

    def test_has_nothing_that_only_a_web_server_needs(self):
        for path in ("index.html", "404.html", "robots.txt", "sitemap.xml"):
            self.assertFalse(self.archive.has_entry_by_path(path), path)

    def test_suggests_the_code_first(self):
        self.assertEqual(self.suggestions("407")[0], "fr/sip/407.html")
        self.assertEqual(self.suggestions("proxy auth")[0], "fr/sip/407.html")

    def test_suggests_a_comparison(self):
        self.assertEqual(self.suggestions("401 vs 407")[0], COMPARISON)

    def test_finds_words_of_the_text(self):
        found = self.results("identifiant erroné")
        self.assertIn("fr/sip/407.html", found)
        self.assertNotIn("fr/sip/180.html", found)

    def test_finds_nothing_where_there_is_nothing(self):
        self.assertEqual(self.results("ornithorynque"), [])
        self.assertEqual(self.suggestions("ornithorynque"), [])


if __name__ == "__main__":
    unittest.main()
