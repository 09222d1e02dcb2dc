"""Fit what an estimate assumes of answers on every other recorded article, and hold it to the rest.

`python tests/benchmarks/bench_estimate.py`, from a checkout.
"""
# ruff: noqa: T201 - it prints its figures

from __future__ import annotations

import json
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
KINDS = {"claims": "claim", "measures": "measure", "speakers": "speaker"}


def answers(article: str) -> list[tuple[dict[str, int], int, int, int]]:
    """Return, for each recorded call, its questions by kind, bytes sent, and tokens read and written."""
    file = ROOT / "cassettes" / "evaluation" / "ours" / f"{article}.yaml"
    found = []
    for each in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["interactions"]:
        body = json.loads(each["request"]["body"])
        usage = json.loads(each["response"]["body"]["string"])["usage"]
        asked = {}
        if "response_format" in body:
            schema = body["response_format"]["json_schema"]["schema"]
            parts = {name.lower(): len(part["properties"]) for name, part in schema["$defs"].items()}
            asked = {KINDS[name]: count for name, count in parts.items() if name in KINDS}
        size = sum(len(message["content"].encode()) for message in body["messages"])
        found.append((asked, size, usage["prompt_tokens"], usage["completion_tokens"]))
    return found


def main() -> None:
    """Print the tokens of an answer by kind of question, and the bytes of a prompt in a token."""
    names = sorted(path.stem for path in (ROOT / "cassettes" / "evaluation" / "ours").glob("*.yaml"))
    for part, chosen in (("every other article", names[::2]), ("the rest", names[1::2])):
        calls = [call for name in chosen for call in answers(name)]
        print(part)
        for kind in KINDS.values():
            alone = [(asked[kind], written) for asked, _, _, written in calls if set(asked) == {kind}]
            if alone:
                count = sum(number for number, _ in alone)
                print(f"  {sum(written for _, written in alone) / count:.1f} tokens a {kind}, of {count}")
        ratios = sorted(size / read for _, size, read, _ in calls)
        print(f"  {ratios[0]:.2f} to {ratios[-1]:.2f} bytes in a token of a prompt")


if __name__ == "__main__":
    main()
