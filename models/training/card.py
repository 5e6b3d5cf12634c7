"""The model's card: a template with the measured figures put in."""

import hashlib
from pathlib import Path

from .data.plan import SOURCES
from .paths import TRAIN, TRAINING


def _checksums(name: str) -> list[tuple[str, str]]:
    """(file, sha256) of every data file of a source."""
    return [
        (str(path.relative_to(TRAIN)), hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted((TRAIN / name).rglob("*"))
        if path.is_file() and path.name not in ("SOURCE.md", "LICENSE", "DATALICENSE", "LICENSE-data.txt")
        and "annotation" not in path.name
    ]


def _sources(counts: dict) -> str:
    lines = ["| source | rows used | weight | licence | why |", "|---|---|---|---|---|"]
    own = counts.get("nightlight-corpus", {})
    lines.append(f"| models/corpus (ours) | {own.get('used', 0)}, each seen four times | 1.0 | CC-BY-4.0 | the register of the product |")
    for s in SOURCES:
        lines.append(f"| {s.name} | {counts.get(s.name, {}).get('used', 0)} | {s.weight} | {s.licence} | {s.why} |")
    return "\n".join(lines)


def _heads(manifest: dict, results: dict) -> str:
    lines = [
        "| head | held back + / − | AUC | AUC corpus (+) | AUC public (+) | slope, intercept | prior "
        "| recall at low / medium / high | precision | false-positive rate |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for head in manifest["heads"]:
        found, levels = results["heads"][head["kind"]], head["thresholds"]

        def pool(name: str, found=found) -> str:
            area, count = found["pools"].get(name, (0, 0))
            return f"{area:.3f} ({count})" if count else "–"

        def level(key: str, levels=levels) -> str:
            return " / ".join(f"{levels[name][key]:.3f}" for name in ("low", "medium", "high"))

        lines.append(
            f"| {head['kind']} | {found['positives']} / {found['negatives']} | {found['auc']:.3f} "
            f"| {pool('corpus')} | {pool('public')} "
            f"| {head['calibration']['slope']}, {head['calibration']['intercept']} | {head['prior']} "
            f"| {level('recall')} | {level('precision')} | {level('falsePositiveRate')} |"
        )
    return "\n".join(lines)


def _measured(measured: dict) -> str:
    if not measured:
        return "Not measured yet."
    lines = ["| set | rows | positives | AUC any harm or profanity | AUC any harm |", "|---|---|---|---|---|"]
    for name, found in measured.items():
        lines.append(
            f"| {name} | {found['rows']} | {found['positives']} "
            f"| {found['any harm or profanity']} | {found['any harm']} |"
        )
    return "\n".join(lines)


def _innocent(results: dict) -> str:
    lines = ["| slice | lines without harm | flagged low | medium | high |", "|---|---|---|---|---|"]
    for name, found in results["innocent"].items():
        shares = " | ".join(f"{found[level]:.1%}" for level in ("low", "medium", "high"))
        lines.append(f"| {name} | {found['lines']} | {shares} |")
    cries = results["cries for help"]
    if cries:
        shares = ", ".join(f"{cries[level]:.1%} at {level}" for level in ("low", "medium", "high"))
        lines.append(f"\nOf {cries['lines']} cries for help (`self-harm` or `help-seeking`), `threat` takes {shares}.")
    return "\n".join(lines)


def _any_harm(found: dict) -> str:
    lines = ["| language | lines | harmful | AUC | interval |", "|---|---|---|---|---|"]
    for name, one in found.items():
        low, high = one["interval"]
        lines.append(f"| {name} | {one['rows']} | {one['harmful']} | {one['auc']:.3f} | {low:.3f}–{high:.3f} |")
    return "\n".join(lines)


def _own_heads(found: dict) -> str:
    lines = ["| head | positives | AUC | recall |", "|---|---|---|---|"]
    for kind, one in found.items():
        lines.append(f"| {kind} | {one['positives']} | {one['auc']:.3f} | {one['recall']:.2f} |")
    return "\n".join(lines)


def write_card(path: Path, manifest: dict, results: dict, measured: dict) -> None:
    template = (TRAINING / "card-template.md").read_text(encoding="utf-8")
    checksums = [f"{digest}  {name}" for s in SOURCES for name, digest in _checksums(s.name)]
    values = {
        "version": manifest["version"],
        "bytes": f"{manifest['files']['model']['bytes']:,}",
        "tokenizerBytes": f"{manifest['files']['tokenizer']['bytes']:,}",
        "rows": f"{manifest['split']['rows']:,}",
        "sources": _sources(results["counts"]),
        "ownRows": f"{sum(results['out of fold']['any harm'][name]['rows'] for name in ('en', 'others pooled')):,}",
        "anyHarm": _any_harm(results["out of fold"]["any harm"]),
        "ownHeads": _own_heads(results["out of fold"]["heads"]),
        "heads": _heads(manifest, results),
        "leftOut": "; ".join(f"`{kind}`: {why}" for kind, why in results["left out"].items()) or "none.",
        "innocent": _innocent(results),
        "measured": _measured(measured),
        "unknown": ", ".join(f"{k} {v:.2%}" for k, v in results["unknown"].items()),
        "languages": ", ".join(f"{k} {v:,}" for k, v in sorted(results["languages"].items(), key=lambda p: -p[1])),
        "checksums": "\n".join(checksums),
    }
    for key, value in values.items():
        template = template.replace("{{" + key + "}}", value)
    path.write_text(template, encoding="utf-8")
