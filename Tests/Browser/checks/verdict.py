"""How a check fails a test."""


def require_none(problems: list[str]) -> None:
    """Fails with a line for each problem."""
    __tracebackhide__ = True
    if problems:
        raise AssertionError("\n".join([f"{len(problems)} found:", *problems]))
