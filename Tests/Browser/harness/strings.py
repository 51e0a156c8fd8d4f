"""The string tables: what the pages say in each locale."""

import re
from functools import cache
from typing import Any

import yaml

from harness.sites import PROJECT

CONFIGURATION = yaml.safe_load((PROJECT / "diptych.yaml").read_text("utf-8"))
LOCALES: list[str] = CONFIGURATION["locales"]
SOURCE: str = CONFIGURATION["sourceLocale"]


NOUN = re.compile(r"\{\{protocol\.noun\.(\w+)\}\}")


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
            return NOUN.sub(lambda form: noun(tag, form.group(1)), value)
    raise KeyError(f"no string table has {key}")


@cache
def noun(locale: str, form: str) -> str:
    """A form of what the protocol calls its codes, which is the table's where it has none."""
    suffix = "" if locale == SOURCE else f".{locale}"
    file = PROJECT / "Content" / "sip" / f"protocol{suffix}.yaml"
    own = yaml.safe_load(file.read_text("utf-8")).get("noun", {})
    return own.get(form) or table(locale)["grammar"]["noun"][form]


def filled(locale: str, key: str, code: str) -> str:
    """The text of a key that names a code."""
    return string(locale, key).replace("{{code}}", code)
