"""What the files of SIP's codes hold: facts, call flows and example messages."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "Content" / "sip"
FENCE = re.compile(r"^```sip([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Step:
    """A message of a call flow."""

    sender: str
    receiver: str
    message: str

    @property
    def status(self) -> int | None:
        """The code of a response; `None` for a request or another message."""
        match = re.match(r"\d{3}\b", self.message)
        return int(match.group()) if match else None

    @property
    def method(self) -> str | None:
        match = re.match(r"[A-Z]+\b", self.message)
        return match.group() if match else None


class CodeFile:
    def __init__(self, path: Path):
        self.code = int(path.stem)
        front, self.body = path.read_text("utf-8").removeprefix("---\n").split("\n---\n", 1)
        self.keys = yaml.safe_load(front)
        self.name = self.keys["name"]
        self.facts = self.keys["facts"]

    def __str__(self) -> str:
        return str(self.code)

    @property
    def flow(self) -> list[Step]:
        steps = []
        for line in self.keys["flow"]:
            if isinstance(line, dict):
                ((parties, message),) = line.items()
            else:
                parties, message = line.split(": ", 1)
            sender, receiver = parties.split(" > ")
            steps.append(Step(sender, receiver, str(message)))
        return steps

    @property
    def examples(self) -> list[tuple[list[str], bytes]]:
        """The marked header fields and the message of each example, as it is on the wire."""
        return [
            (names.split(), self._wire(text)) for names, text in FENCE.findall(self.body)
        ]

    @staticmethod
    def _wire(text: str) -> bytes:
        head, _, body = text.partition("\n\n")
        lines = head.rstrip("\n").replace("\n", "\r\n") + "\r\n\r\n"
        return (lines + body.replace("\n", "\r\n")).encode()


def code_files() -> list[CodeFile]:
    return [CodeFile(path) for path in sorted(FOLDER.glob("[0-9][0-9][0-9].md"))]
