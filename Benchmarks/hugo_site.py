"""Makes a site of SIP codes with plain pages, and the same site for Hugo.

Diptych's has the templates of `hugo/theme/`, Hugo's the layouts of `hugo/site/`. What Hugo cannot compute
is taken from Diptych, which builds the content with the templates of `hugo/export/`: the HTML of the
sections and the choice of related comparisons. Of the string tables, labels become a translation table.
"""

import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

HUGO = Path(__file__).resolve().parent / "hugo"

# What Diptych makes for programs and the Hugo site does not have.
WITHOUT = ["sitemap", "robots", "structuredData", "json", "feed", "llms", "manifest"]


def make_plain(site):
    """Gives the Diptych site `site` the plain pages that Hugo's have."""
    for template in (site / "Templates").glob("*.mustache"):
        template.unlink()
    shutil.copytree(HUGO / "theme", site / "Templates", dirs_exist_ok=True)
    with (site / "diptych.yaml").open("a") as configuration:
        configuration.write(f"outputs: {{{', '.join(f'{name}: false' for name in WITHOUT)}}}\n")


def make(tool, site, folder):
    """Makes the new Hugo site `folder` of what the plain Diptych site `site` says."""
    shutil.copytree(HUGO / "site", folder)
    shutil.copytree(site / "Templates" / "assets", folder / "static" / "assets")
    locales, pairs = export(tool, site, folder / "export")
    for locale, data in locales.items():
        write(folder / "data" / "sip" / f"{locale}.json", data)
        write_labels(tool, site, locale, folder)
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
        shutil.copytree(site / name, folder / name)
    shutil.copytree(HUGO / "export", folder / "Templates")
    command = [tool, "build", "--root", folder, "--archive", "-"]
    locales, pairs = {}, []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
                for member in archive:
                    locale, *path = member.name.split("/")
                    if "sip" not in path or not member.name.endswith(".html"):
                        continue
                    data = locales.setdefault(locale, {"codes": {}, "notes": {}})
                    add(fields(archive, member), path, data, pairs if locale == "en" else None)
        except tarfile.ReadError as error:
            raise SystemExit(process.stderr.read().decode()) from error
    shutil.rmtree(folder)
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
        identity, label, *codes = line.split("\t")
        classes[identity] = {"label": label}
        order.append({"class": identity, "codes": codes})
    return {"protocol": nested(exported), "classes": classes, "order": order}


def code(exported):
    exported["likely"] = pair_list(exported["likely"])
    exported["references"] = [
        dict(zip(["url", "title"], line.split(" ", 1)))
        for line in exported["references"].splitlines()
    ]
    exported["facts"] = [line.split("\t") for line in exported["facts"].splitlines()]
    return nested(exported)


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


def write_labels(tool, site, locale, folder):
    """Writes the labels that Hugo's layouts use as a translation table."""
    layouts = "".join(path.read_text() for path in (HUGO / "site" / "layouts").rglob("*.html"))
    keys = sorted(set(re.findall(r'i18n "([\w.]+)"', layouts)))
    template = "".join(f"@{key}\n{{{{{{{key}}}}}}}\n" for key in keys)
    command = [tool, "render", "-", "--data", site / "Locales" / f"{locale}.yaml"]
    run = subprocess.run(command, input=template, capture_output=True, text=True, check=True)
    labels = {key: value.rstrip("\n") for key, value in marked_pieces(run.stdout)}
    write(folder / "i18n" / f"{locale}.json", {key: {"other": labels[key]} for key in keys})
