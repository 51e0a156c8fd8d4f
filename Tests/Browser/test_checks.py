"""The checks find what they are for: each is shown a copy of a page that has been broken."""

import shutil
from pathlib import Path

import pytest

from checks.accessibility import accessibility_problems
from checks.focus import focus_problems
from checks.inline import inline_problems
from checks.layout import layout_problems
from checks.markup import markup_problems
from checks.sizes import SCRIPTS, size_problems
from harness.places import folder_place

PAGE = "en/compare/sip/180-vs-407.html"
IMAGE = "<img src=https://example.org/a.png alt=''>"


@pytest.fixture
def copy(all_places, tmp_path):
    """A site of one comparison that the test may break."""
    site = all_places["file"].folder
    (tmp_path / PAGE).parent.mkdir(parents=True)
    shutil.copy(site / PAGE, tmp_path / PAGE)
    shutil.copytree(site / "assets", tmp_path / "assets")
    return tmp_path


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("h1 { inline-size: 2500px }", "the document is"),
        ("h1 { position: relative; inset-inline-start: -5em }", "reaches from -"),
        ("h1 { overflow: hidden; white-space: nowrap; inline-size: 5em }", "is cut at"),
        ("h1 { overflow: hidden; block-size: 0.5em }", "of height"),
        ("h1 { white-space: nowrap; inline-size: 5em }", "spills out"),
    ],
)
def test_the_check_of_layouts_finds(visit, copy, style, message):
    restyle(copy, style)
    with visit(folder_place(copy)) as reader:
        problems = layout_problems(reader.open(PAGE))
        assert any(message in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "style", "rule"),
    [
        ("<main", "<main><img src='data:,'></main><main", "", "image-alt"),
        ('<html lang="en"', "<html", "", "html-has-lang"),
        ("<h1", "<h4", "", "page-has-heading-one"),
        ("", "", "p { color: #ddd; background: #eee }", "color-contrast"),
        ("<main", "<a href=/>·</a><a href=/>·</a><main", "", "target-size"),
    ],
)
def test_the_check_of_accessibility_finds(visit, copy, old, new, style, rule):
    edit(copy, old, new)
    restyle(copy, style)
    reader = visit(folder_place(copy))
    with reader:
        problems = accessibility_problems(reader.open(PAGE))
        # axe-core reads style sheets once more, which a folder forbids.
        reader.troubles.clear()
    assert any(problem.startswith(rule) for problem in problems), problems


@pytest.mark.parametrize(
    ("style", "script", "message"),
    [
        ("a:focus { outline: none !important; box-shadow: none !important }", "", "does not show"),
        ("header { position: fixed !important; inset: 0; z-index: 9 }", "", "is covered by"),
        ("", "document.querySelector('main a').tabIndex = 1", "comes too late"),
        ("", "addEventListener('keydown', (e) => e.preventDefault())", "Tab never reaches"),
    ],
)
def test_the_check_of_the_focus_finds(visit, copy, style, script, message):
    restyle(copy, style)
    with visit(folder_place(copy)) as reader:
        page = reader.open(PAGE)
        page.evaluate(script)
        problems = focus_problems(page)
        assert any(message in problem for problem in problems), problems


def test_the_check_of_markup_finds(copy):
    page = (copy / PAGE).read_text("utf-8")
    broken = {
        "Unclosed element": page.replace("</h1>", ""),
        "Duplicate ID": page.replace('id="differences"', 'id="content"'),
        "Bad value": page.replace("<main", "<main role=nothing"),
    }
    for name, text in broken.items():
        (copy / f"{name}.html").write_text(text, "utf-8")
    problems = "\n".join(markup_problems([copy / f"{name}.html" for name in broken]))
    for message in broken:
        assert message in problems, problems


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<main", "<main style='color: red'", "the attribute style of <main>"),
        ("<main", "<main onclick='go()'", "the attribute onclick of <main>"),
        ("<main", "<script>go()</script><main", "an inline script"),
        ("</head>", "<style>a { color: red }</style></head>", "an inline style sheet"),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "the policy says script-src"),
        ("Content-Security-Policy", "nothing", "no Content-Security-Policy"),
    ],
)
def test_the_check_of_inline_code_finds(copy, old, new, message):
    assert not inline_problems(copy / PAGE)
    edit(copy, old, new)
    problems = inline_problems(copy / PAGE)
    assert any(message in problem for problem in problems), problems


def test_the_check_of_sizes_finds(copy):
    assert not size_problems(copy)
    for file in copy.glob("assets/site.*.js"):
        file.write_text("0;" * SCRIPTS)
    shutil.rmtree(copy / "assets" / "search")
    (copy / "assets" / "search").mkdir()
    for file in copy.glob("assets/*.css"):
        file.unlink()
    assert [problem.split(":")[0] for problem in size_problems(copy)] == [
        "style sheets",
        "scripts of a comparison",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<main", f"{IMAGE}<main", "Content Security Policy"),
        ("<main", "<main style='color: red'", "Content Security Policy"),
        ("Content-Security-Policy", "nothing", "a request leaves the site: https://example.org"),
        ("assets/", "nowhere/", "a request failed"),
    ],
)
def test_a_visit_notes(visit, copy, old, new, message):
    edit(copy, old, new)
    edit(copy, "</main>", f"{IMAGE}</main>")
    reader = visit(folder_place(copy))
    with pytest.raises(AssertionError, match=message), reader:
        reader.open(PAGE)


def test_a_visit_notes_errors_of_scripts(visit, copy):
    for script in copy.glob("assets/site*.js"):
        script.write_text("nothing.at.all();")
    with pytest.raises(AssertionError, match="script error: .*nothing is not defined"):
        with visit(folder_place(copy)) as reader:
            reader.open(PAGE)


def test_a_visit_notes_what_a_host_lacks(visit):
    with pytest.raises(AssertionError, match="status 404"), visit("host") as reader:
        reader.open("en/sip/999.html")


def edit(site: Path, old: str, new: str) -> None:
    """Breaks the page."""
    text = (site / PAGE).read_text("utf-8")
    assert old in text, f"the page has no {old}"
    (site / PAGE).write_text(text.replace(old, new), "utf-8")


def restyle(site: Path, style: str) -> None:
    """Breaks the style sheets."""
    for file in site.glob("assets/*.css"):
        file.write_text(f"{file.read_text('utf-8')}\n{style}\n", "utf-8")
