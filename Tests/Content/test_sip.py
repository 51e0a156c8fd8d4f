"""Each SIP code has a message that an independent parser reads, and a call flow that can happen."""

import pytest
from sip import CodeFile, Step, code_files
from sipmessage import Message, Response

CODES = code_files()

# The header fields that a code's RFC requires in a response with it.
REQUIRED = {
    401: ["WWW-Authenticate"],  # RFC 3261 §21.4.2
    405: ["Allow"],  # RFC 3261 §21.4.6
    407: ["Proxy-Authenticate"],  # RFC 3261 §21.4.8
    420: ["Unsupported"],  # RFC 3261 §21.4.15
    421: ["Require"],  # RFC 3261 §21.4.16
    422: ["Min-SE"],  # RFC 4028 §5
    423: ["Min-Expires"],  # RFC 3261 §21.4.17
    424: ["Geolocation-Error"],  # RFC 6442 §4.4
    425: ["AlertMsg-Error"],  # RFC 8876 §5.2
    469: ["Recv-Info"],  # RFC 6086 §7.1
    489: ["Allow-Events"],  # RFC 6665 §8.2.2
    494: ["Require", "Security-Server"],  # RFC 3329 §2.3.1
}
REDIRECTIONS = range(300, 380)


@pytest.fixture(params=CODES, ids=str)
def code(request) -> CodeFile:
    return request.param


def test_there_are_all_codes():
    assert len(CODES) == 75


# Example messages


def test_a_code_has_one_example(code):
    assert len(code.examples) == 1


def test_the_example_is_a_response_with_the_code_and_its_name(code):
    message = example(code)
    assert (message.code, message.phrase) == (code.code, code.name)


def test_the_example_has_the_header_fields_of_every_response(code):
    message = example(code)
    for name in ["Via", "From", "To", "Call-ID", "CSeq"]:
        assert message.headers.get(name), name
    assert message.via[0].parameters["branch"].startswith("z9hG4bK")
    assert "tag" in message.from_address.parameters
    assert code.code == 100 or "tag" in message.to_address.parameters


def test_the_example_answers_a_method_that_the_code_answers(code):
    methods = code.facts["methods"]
    assert methods == ["any"] or example(code).cseq.method in methods


def test_the_example_has_what_the_rfc_of_the_code_requires(code):
    message = example(code)
    required = REQUIRED.get(code.code, [])
    if code.code in REDIRECTIONS:
        required = ["Contact"]
    for name in required:
        assert message.headers.get(name), name


def test_the_example_is_as_long_as_it_says(code):
    message = example(code)
    assert int(message.headers["Content-Length"]) == len(message.body)


def test_marked_header_fields_are_in_the_example(code):
    ((names, _),) = code.examples
    for name in names:
        assert example(code).headers.get(name), name


# Call flows


def test_the_flow_has_the_code_once_between_two_parties(code):
    """A proxy passes it on, and of two crossing requests both may get it."""
    ways = [
        (step.sender, step.receiver)
        for step in code.flow
        if step.message == f"{code.code} {code.name}"
    ]
    assert ways
    assert len(set(ways)) == len(ways)


def test_responses_of_the_flow_go_back_to_whom_has_asked(code):
    asked: list[tuple[str, str]] = []
    for step in code.flow:
        if step.status is not None:
            assert (step.receiver, step.sender) in asked, step
        elif step.method:
            asked.append((step.sender, step.receiver))


def test_only_final_answers_to_invite_are_acknowledged(code):
    flow = code.flow
    for place, step in enumerate(flow):
        if step.method != "ACK":
            continue
        answers = [earlier for earlier in flow[:place] if is_final_between(earlier, step)]
        assert answers or asks_before(flow, place, step), step


def test_final_answers_other_than_2xx_to_an_invite_are_acknowledged_next(code):
    flow = code.flow
    for place, step in enumerate(flow[:-1]):
        if step.status is None or step.status < 300 or method_answered(flow, place) != "INVITE":
            continue
        later = [(other.sender, other.receiver, other.method) for other in flow[place + 1 :]]
        assert (step.receiver, step.sender, "ACK") in later, step


def example(code: CodeFile) -> Response:
    ((_, text),) = code.examples
    message = Message.parse(text)
    assert isinstance(message, Response)
    return message


def is_final_between(answer: Step, acknowledgment: Step) -> bool:
    return (
        answer.status is not None
        and answer.status >= 200
        and answer.receiver == acknowledgment.sender
    )


def asks_before(flow: list[Step], place: int, step: Step) -> bool:
    """Whether the ACK is passed on by one that has received it."""
    return any(other.method == "ACK" and other.receiver == step.sender for other in flow[:place])


def method_answered(flow: list[Step], place: int) -> str | None:
    """The method of the last request that went the other way."""
    answer = flow[place]
    for step in reversed(flow[:place]):
        if (step.sender, step.receiver) == (answer.receiver, answer.sender) and step.method:
            return step.method
    return None
