"""The string tables: what the pages say in each locale."""

from functools import cache
from typing import Any

import yaml

from harness.sites import PROJECT

CONFIGURATION = yaml.safe_load((PROJECT / "diptych.yaml").read_text("utf-8"))
LOCALES: list[str] = CONFIGURATION["locales"]
SOURCE: str = CONFIGURATION["sourceLocale"]


@cache
def table(locale: str) -> dict[str, Any]:
    return yaml.safe_load((PROJECT / "Locales" / f"{locale}.yaml").read_text("utf-8"))


def string(locale: str, key: str) -> str:
    """The text of a key such as `search.label`, from the source locale where it is missing."""
    for tag in [locale, SOURCE]:
        value: Any = table(tag)
        for part in key.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if isinstance(value, str):
            return value
    raise KeyError(f"no string table has {key}")


def filled(locale: str, key: str, code: str) -> str:
    """The text of a key that names a code."""
    return string(locale, key).replace("{{code}}", code)
