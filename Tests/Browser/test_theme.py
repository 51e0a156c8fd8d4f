"""The theme follows the system until the reader chooses one, which is then remembered."""

import pytest

from harness.strings import LOCALES
from harness.switches import choose_theme, switch_language

BRIGHTNESS = """() => {
  const context = document.createElement("canvas").getContext("2d");
  for (const element of [document.body, document.documentElement]) {
    const color = getComputedStyle(element).backgroundColor;
    if (color === "rgba(0, 0, 0, 0)") continue;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  }
  return 255;
}"""

COLORS = """() => [...document.querySelectorAll("body, body *")].map((element) => {
  const style = getComputedStyle(element);
  return [element.localName, element.className, style.color, style.backgroundColor].join(" ");
})"""


@pytest.mark.parametrize("place", ["file", "host"])
@pytest.mark.parametrize(("scheme", "chosen"), [("light", "dark"), ("dark", "light")])
def test_a_choice_is_remembered_over_pages_and_reloads(visit, place, scheme, chosen):
    with visit(place, scheme=scheme) as reader:
        page = reader.open("en/compare/sip/180-vs-407.html")
        assert looks(page) == scheme
        choose_theme(page, "en", chosen)
        assert looks(page) == chosen
        page.reload()
        assert looks(page) == chosen
        switch_language(page, "en", to="ko")
        reader.await_path("ko/compare/sip/180-vs-407.html")
        assert looks(page) == chosen
        for path in ["ko/sip/407.html", "ko/sip/index.html", "ko/index.html", "index.html"]:
            assert looks(reader.open(path)) == chosen, path


def test_the_system_can_be_followed_again(visit):
    with visit("file", scheme="dark") as reader:
        page = reader.open("fr/sip/407.html")
        choose_theme(page, "fr", "light")
        assert looks(page) == "light"
        choose_theme(page, "fr", "system")
        assert looks(page) == "dark"
        page.reload()
        assert looks(page) == "dark"
        page.emulate_media(color_scheme="light")
        assert looks(page) == "light"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chosen_theme_has_the_colors_of_the_systems(visit, theme):
    other = {"light": "dark", "dark": "light"}[theme]
    with visit("file", scheme=theme) as reader:
        expected = reader.open("en/compare/sip/180-vs-407.html").evaluate(COLORS)
    with visit("file", scheme=other) as reader:
        page = reader.open("en/compare/sip/180-vs-407.html")
        choose_theme(page, "en", theme)
        assert page.evaluate(COLORS) == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_the_switch_says_what_is_chosen(visit, locale):
    with visit("file") as reader:
        page = reader.open(f"{locale}/index.html")
        choose_theme(page, locale, "dark")
        page.reload()
        choose_theme(page, locale, "dark")
        assert looks(page) == "dark"


def looks(page):
    return "light" if page.evaluate(BRIGHTNESS) > 127 else "dark"
