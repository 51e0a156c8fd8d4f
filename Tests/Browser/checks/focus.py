"""The Tab key reaches everything, in the order of the page, and one sees where the focus is."""

from pathlib import Path

from playwright.sync_api import Page

CURRENT = Path(__file__).with_suffix(".js").read_text("utf-8")
REMEMBER = Path(__file__).with_name("focusable.js").read_text("utf-8")


def focus_problems(page: Page) -> list[str]:
    """Walks through the page with the Tab key, from its beginning until the focus leaves it."""
    names = page.evaluate(REMEMBER)
    problems = []
    order: list[int] = []
    while (focus := _next_focus(page)) and focus["at"] not in order:
        at = focus["at"]
        name = names[at] if at >= 0 else f"<{focus['tag']}>"
        problems += [f"{name} {problem}" for problem in focus["problems"]]
        if at < 0:
            problems.append(f"{name} has the focus, but nothing to do")
        elif order and at < order[-1]:
            problems.append(f"{name} comes too late in the order of the page")
        order.append(at)
    problems += [f"Tab never reaches {name}" for at, name in enumerate(names) if at not in order]
    return problems


def _next_focus(page: Page) -> dict | None:
    page.keyboard.press("Tab")
    return page.evaluate(CURRENT)
