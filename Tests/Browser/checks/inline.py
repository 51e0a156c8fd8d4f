"""Pages have no script or style of their own, and a policy that forbids them."""

from html.parser import HTMLParser
from pathlib import Path

DATA_TYPES = {"application/ld+json", "application/json"}
POLICY = {"default-src": "'none'", "script-src": "'self'", "style-src": "'self'"}


class InlineFinder(HTMLParser):
    """Collects what a strict Content-Security-Policy forbids, and the policy of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.policy: str | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        line, column = self.getpos()
        place = f"{line}:{column + 1}: "
        if tag == "script" and "src" not in values and values.get("type") not in DATA_TYPES:
            self.problems.append(place + "an inline script")
        if tag == "style":
            self.problems.append(place + "an inline style sheet")
        for name, value in attributes:
            if name == "style" or name.startswith("on"):
                self.problems.append(f"{place}the attribute {name} of <{tag}>")
            if (value or "").strip().lower().startswith("javascript:"):
                self.problems.append(f"{place}a script in the attribute {name} of <{tag}>")
        if values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values.get("content")

    handle_startendtag = handle_starttag


def inline_problems(file: Path) -> list[str]:
    """Inline scripts and styles of a page, as `line:column: what`, and what its policy lacks."""
    finder = InlineFinder()
    finder.feed(file.read_text("utf-8"))
    return finder.problems + _policy_problems(finder.policy)


def _policy_problems(policy: str | None) -> list[str]:
    if policy is None:
        return ["no Content-Security-Policy"]
    directives = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    return [
        f"the policy says {name} {directives.get(name)}; {wanted} would be strict"
        for name, wanted in POLICY.items()
        if directives.get(name) != wanted
    ]
