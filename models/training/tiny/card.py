"""models/text-tiny/card.md: what the student is, and how it did."""

import json
from pathlib import Path

from ..paths import BENCH, TEXT_BASE

NOT_YET = "`npm run bench` has not measured these weights yet."

CARD = """# text-tiny {version}

The small version of [text-base](../text-base/card.md): {bytes} bytes. It is for every key stroke, for devices without enough memory for base, and for the cascade, where it answers what is clearly ordinary before base is asked. Hashed words and pieces of words of a message go into a small network. It has the same heads as base, and one more that says how likely base would say or do something.

- **Made by** `python -m training tiny` in `models/`. It learns base's scores on our own lines, on public rows, on turns of our own conversations and on ordinary lines of each language, together with the readers' labels. Base knows by heart those of our own lines that it learnt. So whether it would say something is learnt, and `clear` chosen, on other rows only. Base is text-base {base} here and in the next two sections. Sources, licences and checksums are those of base's card. Apache-2.0.
- **Languages** {languages}. It has no tokenizer and no dictionary: without base, digits are not read as letters.
- **Not for** judging alone on a device that can run base: it knows words, but hardly any syntax. No young person, speaker of its languages or clinician has read or tried it.

## Each head, on {rows:,} rows that it didn't train on (one fold of our own, held-out public rows)

The last two columns are on those of the rows that base never learnt either.

| head | positives | AUC | AUC, new to base | base's |
|---|---|---|---|---|
{heads}

## The cascade, on rows that base never learnt
Risk below {clear}: cleared without asking base. Of what base would raise, {missed:.1%} is cleared.

| rows | count | base raises | cleared | of what it raises |
|---|---|---|---|---|
{pools}

## Through the whole pipeline
{measured}
"""


def _measured(weights: str) -> str:
    path = BENCH / "bench.json"
    tiers = json.loads(path.read_text(encoding="utf-8")).get("tiers") if path.exists() else None
    if not tiers or tiers.get("weights") != weights:
        return NOT_YET
    speed = tiers["speed"]
    lines = [
        f"Mean time per message in Node: base {speed['base']:.2f} ms, the cascade {speed['cascade']:.2f} ms, tiny {speed['tiny']:.2f} ms. "
        f"Of {tiers['ordinary']:,} ordinary lines, tiny alone answers {tiers['cleared']:.1%}; of everyday sentences, "
        + ", ".join(f"{language} {share:.0%}" for language, share in tiers["clearedByLanguage"].items())
        + f". Of {tiers['alarms']:,} messages "
        f"about which base says or does something, the cascade misses {tiers['lost']:.1%}.",
        "",
        "| set | rows | base | cascade | tiny |",
        "|---|---|---|---|---|",
    ]
    lines += [f"| {one['set']} | {one['rows']} | {one['base']:.3f} | {one['cascade']:.3f} | {one['tiny']:.3f} |" for one in tiers["auc"]]
    return "\n".join(lines)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def write_card(folder: Path, results: dict) -> None:
    """Figures of the bench are put in where it measured these very weights."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    if results["weights"] != manifest["files"]["weights"]["sha256"]:
        raise SystemExit("these results are another run's: name the run that made the weights with --run")
    heads = [
        f"| {kind} | {one['positives']} | {one['auc']:.3f} | {_figure(one['new to base'])} | {_figure(one['base'])} |"
        for kind, one in results["heads"].items()
    ]
    pools = [f"| {name} | {one['rows']} | {one['raised']:.1%} | {one['cleared']:.1%} | {one['missed']:.1%} |" for name, one in results["cascade"]["pools"].items()]
    base = json.loads((TEXT_BASE / "manifest.json").read_text(encoding="utf-8"))
    (folder / "card.md").write_text(
        CARD.format(
            version=manifest["version"], base=base["version"], bytes=f"{manifest['files']['weights']['bytes']:,}",
            languages=", ".join(manifest["languages"]), rows=results["rows"], heads="\n".join(heads),
            clear=results["cascade"]["clear"], missed=results["cascade"]["missed"], pools="\n".join(pools),
            measured=_measured(results["weights"]),
        ),
        encoding="utf-8",
    )
