"""Makes a Hugo site that says what a Diptych site of SIP codes says.

What Hugo cannot compute is taken from Diptych, which builds the same content with the templates of
`hugo/export/`: the HTML of the sections, the clauses, the Korean particles and the choice of
related comparisons. Of the string tables, labels become a translation table and patterns become
partial templates.
"""

import html
import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

HUGO = Path(__file__).resolve().parent / "hugo"
TAG = re.compile(r"\{\{([#^/]?)([\w.]+)\}\}")
STRINGS = "strings."
NO_FACT = {"cell": "<td></td>", "key": ""}

# What Hugo's templates hand to a pattern by its own name; any other name is the code's.
RECORDS = {"protocol", "a", "b", "other"}


def make(tool, site, folder):
    """Makes the new Hugo site `folder` of what the Diptych site `site` says."""
    shutil.copytree(HUGO / "site", folder)
    shutil.copytree(site / "Templates" / "assets", folder / "static" / "assets")
    locales, pairs = export(tool, site, folder / "export")
    for locale, data in locales.items():
        write(folder / "data" / "sip" / f"{locale}.json", data)
        write_strings(tool, site, locale, folder)
    write(folder / "data" / "pairs.json", pairs)
    links = sorted({name for pair in pairs for name in pair["related"]})
    write(folder / "data" / "links.json", [dict(zip("ab", name.split("-vs-"))) for name in links])


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1))


# What Diptych says of the content


def export(tool, site, folder):
    """The data of each locale, and all pairs with their related comparisons."""
    folder.mkdir()
    shutil.copy(site / "diptych.yaml", folder)
    for name in ["Content", "Locales"]:
        (folder / name).symlink_to((site / name).resolve())
    shutil.copytree(HUGO / "export", folder / "Templates")
    command = [tool, "build", "--root", folder, "--archive", "-"]
    locales, pairs = {}, []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
            for member in archive:
                locale, *path = member.name.split("/")
                if "sip" not in path or not member.name.endswith(".html"):
                    continue
                data = locales.setdefault(locale, {"codes": {}, "notes": {}})
                add(fields(archive, member), path, data, pairs if locale == "en" else None)
    shutil.rmtree(folder)
    for data in locales.values():
        data["facts"] = list(max((entry["facts"] for entry in data["codes"].values()), key=len))
        for entry in data["codes"].values():
            entry["facts"] = {label: entry["facts"].get(label, NO_FACT) for label in data["facts"]}
    return locales, pairs


def add(page, path, data, pairs):
    """Adds what an exported page says to the data of its locale, and to the pairs if it is one."""
    if path[0] == "compare":
        name = path[-1].removesuffix(".html")
        if "note" in page:
            data["notes"][name] = page["note"]
        if pairs is not None:
            a, b = name.split("-vs-")
            related = [f"{first}-vs-{second}" for first, second in pair_list(page["related"])]
            pairs.append({"a": a, "b": b, "related": related})
    elif path[-1] == "index.html":
        data |= protocol(page)
    else:
        entry = code(page)
        data["codes"][entry["code"]] = entry


def fields(archive, member):
    """The fields of an exported page, by their keys."""
    text = archive.extractfile(member).read().decode()
    return {key: value.strip("\n") for key, value in marked_pieces(text)}


def marked_pieces(text):
    """The pieces of a text, each after a line with `@` and its key."""
    pieces = re.split(r"^@([\w.]+)\n", text, flags=re.MULTILINE)
    return zip(pieces[1::2], pieces[2::2])


def protocol(exported):
    classes, order = {}, []
    for line in exported.pop("classes").split("\n"):
        identity, name, label, *codes = line.split("\t")
        classes[identity] = {"id": identity, "name": name, "label": label}
        order.append({"class": identity, "codes": codes})
    return {"protocol": nested(exported), "classes": classes, "order": order}


def code(exported):
    exported["likely"] = pair_list(exported["likely"])
    exported["references"] = [
        dict(zip(["url", "title"], line.split(" ", 1)))
        for line in exported["references"].splitlines()
    ]
    exported["facts"] = dict(map(fact, exported["facts"].splitlines()))
    return nested(exported)


def fact(line):
    """A fact's label, and its cell in a table; `key` is the same for equal values."""
    label, values = line.split("\t")
    key = " ".join(sorted(re.findall(r'<span class="value">.*?</span>', values)))
    return label, {"cell": f"<td>{values}</td>", "key": key}


def pair_list(text):
    return [line.split() for line in text.splitlines()]


def nested(flat):
    """A dictionary whose keys with a dot have become dictionaries."""
    result = {}
    for key, value in flat.items():
        group, _, name = key.rpartition(".")
        (result.setdefault(group, {}) if group else result)[name] = value
    return result


# String tables


def write_strings(tool, site, locale, folder):
    """Writes the strings that Hugo's templates use: labels as a translation table, patterns as
    partial templates."""
    layouts = "".join(path.read_text() for path in (HUGO / "site" / "layouts").rglob("*.html"))
    labels = set(re.findall(r'i18n "([\w.]+)"', layouts))
    patterns = set(re.findall(r'sentences "([\w/]+)\.html"', layouts))
    for group in re.findall(r'sentences "([\w/]+/)" \$classes', layouts):
        patterns |= {f"{group}sameClass", f"{group}twoClasses"}
    patterns = {key.replace("/", ".") for key in patterns}
    table = strings(tool, site, locale, labels | patterns)
    write(folder / "i18n" / f"{locale}.json", {key: {"other": table[key]} for key in labels})
    partials = folder / "layouts" / "_partials" / "sentences" / locale
    for key in patterns:
        path = partials / f"{key.replace('.', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pattern(table[key], table))


def strings(tool, site, locale, keys):
    """The values of keys of a string table, and of those that their patterns use, as they are
    written there."""
    table = {}
    while missing := keys - table.keys():
        template = "".join(f"@{key}\n{{{{{{{key}}}}}}}\n" for key in sorted(missing))
        command = [tool, "render", "-", "--data", site / "Locales" / f"{locale}.yaml"]
        run = subprocess.run(command, input=template, capture_output=True, text=True, check=True)
        table |= {key: value.rstrip("\n") for key, value in marked_pieces(run.stdout)}
        used = {name for key in missing for _, name in TAG.findall(table[key])}
        keys = keys | {name.removeprefix(STRINGS) for name in used if name.startswith(STRINGS)}
    return table


def pattern(text, table):
    """A Mustache pattern as a Go template; the strings that it uses are put into it."""
    result, end = [], 0
    for tag in TAG.finditer(text):
        result += [html.escape(text[end : tag.start()]), action(*tag.groups(), table)]
        end = tag.end()
    return "".join(result) + html.escape(text[end:])


def action(sign, name, table):
    """A Mustache tag as a Go template's action."""
    if name.startswith(STRINGS):
        return pattern(table[name.removeprefix(STRINGS)], table)
    value = ("$." if name.split(".")[0] in RECORDS else ".") + name
    match sign:
        case "/":
            return "{{end}}"
        case "^":
            return "{{if not %s}}" % value
        case "#":
            return "{{%s %s}}" % ("with" if name in RECORDS else "if", value)
        case _:
            return "{{%s}}" % value
