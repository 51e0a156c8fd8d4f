"""Nothing overflows the window or is cut."""

from pathlib import Path

from playwright.sync_api import Page

WIDTHS = [320, 390, 768, 1280, 1920]
MEASURE = Path(__file__).with_suffix(".js").read_text("utf-8")


def layout_problems(page: Page, widths: list[int] = WIDTHS) -> list[str]:
    """What overflows, is cut or spills out of its box in windows of these widths in pixels."""
    problems = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        problems += [f"at {width} px {problem}" for problem in page.evaluate(MEASURE)]
    return problems
