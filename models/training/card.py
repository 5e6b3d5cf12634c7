"""The model's card: a template with the measured figures put in."""

import hashlib
import json
import re
from pathlib import Path

from .data import everyday, lexicon
from .data.plan import ORDINARY, SOURCES
from .data.sources import common_voice
from .made import how_made, how_often, layers_of_base
from .origin import SHIPPED
from .paths import BENCH, TRAIN, TRAINING
from .previous import bench_result as _bench, results_before

NOT_YET = "Not measured yet: `npm run bench`, then `python -m training card`."


def _checksums(name: str) -> list[tuple[str, str]]:
    """(file, sha256) of every data file of a source."""
    return [
        (str(path.relative_to(TRAIN)), hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted((TRAIN / name).rglob("*"))
        if path.is_file() and path.name not in ("SOURCE.md", "LICENSE", "DATALICENSE", "LICENSE-data.txt")
        and "annotation" not in path.name
    ]


def _origin(name: str) -> str:
    """Repository and commit, as the data folder's SOURCE.md says."""
    if name == everyday.NAME:
        return "this repository"
    if name == common_voice.NAME:  # Its SOURCE.md has a date and no commit.
        return "[llipl/common-voice](https://github.com/llipl/common-voice), state of 27 February 2021"
    said = (TRAIN / name / "SOURCE.md").read_text(encoding="utf-8")
    found = {key: value for key, value in re.findall(r"^- (Repo|Commit): (\S+)", said, re.MULTILINE)}
    return f"[{found['Repo'].removeprefix('https://github.com/')}]({found['Repo']}) at `{found['Commit'][:12]}`"


def _sources(counts: dict, often: str) -> str:
    lines = ["| source | rows used | weight | licence | why | from |", "|---|---|---|---|---|---|"]
    own = counts.get("nightlight-corpus", {})
    lines.append(f"| models/corpus (ours) | {own.get('used', 0)}, {often} | 1.0 | CC-BY-4.0 | sounds like the messages of the product | this repository |")
    for s in (*ORDINARY, *SOURCES):
        shown = "models/corpus/everyday (ours)" if s.name == everyday.NAME else s.name
        lines.append(f"| {shown} | {counts.get(s.name, {}).get('used', 0)} | {s.weight} | {s.licence} | {s.why} | {_origin(s.name)} |")
    lines.append(f"| {lexicon.NAME} | words only | – | CC-BY-4.0 | swear words | {_origin(lexicon.NAME)} |")
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


def _auc(found: dict | None) -> str:
    return f"{found['value']:.3f} ({found['low']:.3f}–{found['high']:.3f})" if found else "–"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"


def _by_name(rows: list[dict], key: str = "name") -> dict[str, dict]:
    return {row[key]: row for row in rows}


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(head)} |", "|" + "---|" * len(head), *(f"| {' | '.join(row)} |" for row in rows)]


def _shares(one: dict, bands: list[str], digits: int) -> str:
    return " | ".join(f"{one['stopped'][band]:.{digits}%}" for band in bands)


def _measured(bench: dict, _before: dict) -> str:
    if not bench:
        return NOT_YET
    lines = [
        "| set | rows | positives | any harm or profanity | any harm | self-harm head | paused at 13–15, harmful | other |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in bench["quality"]:
        areas = " | ".join(_auc(one["auc"].get(measure)) for measure in ("any+profanity", "any", "self-harm"))
        paused = one["paused"]
        lines.append(
            f"| {one['set']} | {one['rows']} | {one['positives']} | {areas} | {paused['harmful']:.1%} | {paused['other']:.1%} |"
        )
    return "\n".join(lines)


def _ordinary(found: dict, _before: dict) -> str:
    if not found:
        return NOT_YET
    lines = ["| language | messages | disturbed | paused or covered | help card | quiet line |", "|---|---|---|---|---|---|"]
    for one in found["languages"]:
        shown = one["shown"]
        lines.append(f"| {one['language']} | {one['messages']} | {one['disturbed']:.2%} | {one['stopped']:.2%} "
                     f"| {shown.get('help', 0):.2%} | {shown.get('line', 0):.2%} |")
    return "\n".join(lines)


def _yardstick(found: dict, before: dict) -> str:
    if not found:
        return NOT_YET
    if before.get("half") != found["half"]:
        before = {}
    old = _by_name(before.get("groups", []))
    rows = []
    for one in found["groups"]:
        was = old.get(one["name"], {})
        rows.append([
            one["name"], str(one["lines"]), _auc(one["auc"]), _percent(one["caught"]), _percent(one["stopped"]),
            *([f"{was['auc']['value']:.3f}" if was else "–", _percent(was.get("caught")), _percent(was.get("stopped"))] if before else []),
        ])
    lines = _table(["lines", "count", "AUC", "harmful caught", "harmless stopped",
                    *(["AUC before", "caught before", "stopped before"] if before else [])], rows)
    for title, key in (("harmful lines by kind and slice", "caught"), ("innocent lines by slice", "stopped")):
        if key in found:
            was = before.get(key)
            lines += ["", *_table([title, "count", key, *([f"{key} before"] if was else [])], [
                [name, str(one["lines"]), _percent(one[key]), *([_percent(was.get(name, {}).get(key))] if was else [])]
                for name, one in found[key].items()
            ])]
    return "\n".join(lines)


#: A share of fewer lines says little.
_LEAST_LINES = 20
#: How many slices the list of what is missed names.
_MISSES = 10


def _misses(found: dict, _before: dict) -> str:
    """The kinds and slices of the yardstick of which the smallest share is caught."""
    if not found:
        return NOT_YET
    counted = [(one["caught"], one["lines"], name) for name, one in found["caught"].items() if one["lines"] >= _LEAST_LINES]
    return "\n".join(f"- {name}: {1 - caught:.0%} of {lines} lines are missed" for caught, lines, name in sorted(counted)[:_MISSES])


#: Slices about groups of people: their innocent lines show whether naming a group is enough to be stopped.
GROUPS = ("identity", "reclaimed", "migration", "disability", "neurodivergent", "names", "hate", "hate-no-slur")


def _slices(title: str, slices: list[dict], before: list[dict] | None) -> list[str]:
    """What is caught and stopped in each slice."""
    old = _by_name(before or [], "slice")
    return _table(
        [title, "lines", "harmful", "caught", "innocent", "stopped", *(["caught before", "stopped before"] if before else [])],
        [[one["slice"], *(str(one[key]) for key in ("lines", "harmful")), _percent(one["caught"]), str(one["innocent"]), _percent(one["stopped"]),
          *([_percent(old.get(one["slice"], {}).get(key)) for key in ("caught", "stopped")] if before else [])]
         for one in slices],
    )


def _areas(groups: list[dict], before: list[dict] | None) -> list[str]:
    old = _by_name(before or [])
    rows = []
    for one in groups:
        was = old.get(one["name"])
        rows.append([
            one["name"], str(one["lines"]), str(one["harmful"]), f"{one['auc']:.3f}", f"{one['low']:.3f}–{one['high']:.3f}",
            *([f"{was['auc']:.3f} ({was['lines']})" if was else "–"] if before else []),
        ])
    return _table(["lines", "count", "harmful", "AUC", "interval", *(["before (count)"] if before else [])], rows)


def _pipeline(found: dict, before: dict) -> str:
    """`before` is of the model before, on the lines of its time; `found` may have its results on these very lines."""
    if not found:
        return NOT_YET
    same = found.get("before")
    before = same or before
    lines = _areas(found["groups"], before.get("groups"))
    bands = list(found["innocent"][0]["stopped"])
    old = _by_name(before.get("innocent", []), "slice")
    lines += ["", f"Of these {found['lines']:,} lines, the innocent ones: share with any action other than `allow`, by slice and age:", ""]
    lines += _table(["slice", "lines", *bands, *(["13-15 before"] if old else [])], [
        [one["slice"], str(one["lines"]), _shares(one, bands, 1),
         *([_percent(old.get(one["slice"], {}).get("stopped", {}).get("13-15"))] if old else [])]
        for one in found["innocent"]
    ])
    asked = found["help"]
    caught = ", ".join(f"{level} {one['stopped']:.1%} of {one['lines']}" for level, one in found["harmful"].items())
    lines += ["", f"Of {asked['lines']} lines that ask for help, {asked['found']:.1%} get helplines and "
              f"{asked['stopped']:.1%} are paused, blurred or blocked. Of harmful lines at 13–15, something is said "
              f"or asked at severity {caught}."]
    about = [one for one in found.get("slices", []) if one["slice"] in GROUPS]
    if about:
        lines += ["", "Lines about groups of people, at 13–15:", ""]
        lines += _slices("slice", about, before.get("slices"))
    new = found.get("newLines")
    if new and new["lines"] == found["lines"]:
        lines += ["", "All of these lines were written after the model before had begun to learn. By slice:", ""]
        lines += _slices("slice", found["slices"], before.get("slices"))
    elif new and new["lines"]:
        was = before.get("newLines") or {}
        lines += ["", f"The {new['lines']} lines among them that were written last (files `-r5` and `-r9` to `-r14`), apart:", ""]
        lines += [*_areas(new["groups"], was.get("groups")), "", *_slices("slice", new["slices"], was.get("slices"))]
    if same:
        lines += ["", "*Before* is the model that shipped until then, on the same lines, which it never learned either, with its own thresholds."]
    elif before:
        lines += ["", f"*Before* is the model that shipped until then. It was judged on the {before['lines']} lines of its own folds, "
                  "not on these lines."]
    return "\n".join(lines)


def _innocent(results: dict) -> str:
    lines = ["| slice | lines without harm | flagged low | medium | high |", "|---|---|---|---|---|"]
    for name, found in results["innocent"].items():
        shares = " | ".join(f"{found[level]:.1%}" for level in ("low", "medium", "high"))
        lines.append(f"| {name} | {found['lines']} | {shares} |")
    cries = results["cries for help"]
    if cries:
        shares = ", ".join(f"{cries[level]:.1%} at {level}" for level in ("low", "medium", "high"))
        lines.append(f"\nOf {cries['lines']} cries for help (`self-harm` or `help-seeking`), `threat` flags {shares}.")
    return "\n".join(lines)


def _curve(combined: dict) -> str:
    names = [name for name in combined["curve"][0] if name not in ("harms", "at", "threshold")]
    lines = [f"| harms | threshold | score | {' | '.join(names)} |", "|---|---|---|" + "---|" * len(names)]
    for one in combined["curve"]:
        shares = " | ".join(f"{one[name]:.2%}" for name in names)
        lines.append(f"| {one['harms']} | {one['at']} | {one['threshold']} | {shares} |")
    decided = "; ".join(f"{level} by {limit}" for level, limit in combined["because"].items())
    return "\n".join([*lines, "", f"What decided: {decided}."])


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


def _against_the_rules(found: dict | None) -> str:
    """What the rows of a run hold that began before a rule of the training code."""
    if found is None:
        return "Rows that repeat a text of our own suites, or have a disguise that is never trained on, were not counted."
    return (f"Of the {found['rows']:,} rows, {found['in a suite']} repeat a text of our own suites or follow one, and "
            f"{found['unseen disguise']} have a disguise that is otherwise never trained on (`disguises.py`).")


#: Parts of the card that `npm run bench` measures: the result's file, and how it is written down.
MEASURED = {
    "measured": ("bench.json", _measured),
    "ordinary": ("disturbance.json", _ordinary),
    "yardstick": ("yardstick-open.json", _yardstick),
    "misses": ("yardstick-open.json", _misses),
    "pipeline": ("out-of-fold.json", _pipeline),
}


def _measured_parts(manifest: Path) -> dict[str, str]:
    """By part, its text between two comments, by which `refresh_card` finds it again."""
    before = results_before(manifest)
    return {
        part: f"<!-- {part} -->\n{write(_bench(name, manifest), before.get(name, {}))}\n<!-- end of {part} -->"
        for part, (name, write) in MEASURED.items()
    }


def refresh_card(path: Path) -> None:
    """Put what the bench has measured since into a card that is already there."""
    text = path.read_text(encoding="utf-8")
    for part, written in _measured_parts(path.with_name("manifest.json")).items():
        text = re.sub(f"<!-- {part} -->.*<!-- end of {part} -->", lambda _: written, text, flags=re.DOTALL)
    path.write_text(text, encoding="utf-8")


def write_card(path: Path, manifest: dict, results: dict, made: dict) -> None:
    """`made` says what the model was made of (`made.py`). Figures of the bench are put in where it measured this
    very model with these thresholds."""
    if results["model"] != manifest["files"]["model"]["sha256"]:
        raise SystemExit("these results are another run's: name the run that made the model with --run")
    template = (TRAINING / "card-template.md").read_text(encoding="utf-8")
    checksums = [f"{digest}  {name}" for source in (common_voice.NAME, *(s.name for s in SOURCES), lexicon.NAME) for name, digest in _checksums(source)]
    values = {
        "version": manifest["version"],
        "layers": str(results["layers"]),
        "base": layers_of_base(results["layers"]),
        "howMade": how_made(made),
        "folds": str(results["folds"]),
        "judged": "new " if made["recipe"]["after"] == SHIPPED else "",
        "filesBytes": ", ".join(f"`{one['path']}` {one['bytes']:,} bytes" for one in manifest["files"].values()),
        "curve": _curve(results["combined"]),
        "rows": f"{manifest['split']['rows']:,}",
        "sources": _sources(results["counts"], how_often(made, results["folds"])),
        "ownRows": f"{sum(results['out of fold']['any harm'][name]['rows'] for name in ('en', 'others pooled')):,}",
        "anyHarm": _any_harm(results["out of fold"]["any harm"]),
        "ownHeads": _own_heads(results["out of fold"]["heads"]),
        "heads": _heads(manifest, results),
        "leftOut": "; ".join(f"`{kind}`: {why}" for kind, why in results["left out"].items()) or "none.",
        "innocent": _innocent(results),
        "int8": f"{results['int8']:.2f}",
        "againstTheRules": _against_the_rules(results.get("rows against the rules")),
        **_measured_parts(path.with_name("manifest.json")),
        "unknown": ", ".join(f"{k} {v:.2%}" for k, v in results["unknown"].items()),
        "languages": ", ".join(f"{k} {v:,}" for k, v in sorted(results["languages"].items(), key=lambda p: -p[1])),
        "checksums": "\n".join(checksums),
    }
    for key, value in values.items():
        template = template.replace("{{" + key + "}}", value)
    path.write_text(template, encoding="utf-8")
