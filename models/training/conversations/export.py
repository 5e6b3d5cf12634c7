"""Put the turn heads into the text model's file, behind the encoder; its other outputs stay as they are."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from ..run_folder import write_json, write_whole
from .turn_heads import TURN_KINDS, TurnHeads
from .turns import OUTPUT, PREFIX, encoder_of, hidden_name

def attach(path: Path, heads: TurnHeads) -> onnx.ModelProto:
    """The model in `path` with `turn_logits`, float32 [batch, kinds], beside the outputs that it has."""
    model = encoder_of(path)
    graph, made = model.graph, []

    def constant(name: str, value: np.ndarray) -> str:
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), PREFIX + name))
        return PREFIX + name

    def add(kind: str, name: str, *inputs: str, **attributes) -> str:
        made.append(helper.make_node(kind, inputs, [PREFIX + name], name=PREFIX + name, **attributes))
        return PREFIX + name

    hidden = hidden_name(model)
    weights = {name: value.detach().numpy().T for name, value in heads.state_dict().items()}
    judged = add("Cast", "judged", "judged_mask", to=TensorProto.FLOAT)
    last = constant("axis.last", np.array([2], np.int64))
    tokens = constant("axis.tokens", np.array([1], np.int64))
    column = add("Unsqueeze", "column", judged, last)  # [batch, tokens, 1]
    far = add("Mul", "far", add("Sub", "out", column, constant("one", np.float32(1))), constant("much", np.float32(1e4)))
    look = add("Add", "look.seen", add("MatMul", "look", hidden, constant("look.weight", weights["look.weight"])), far)
    share = add("Softmax", "share", look, axis=1)
    value = add("MatMul", "value", hidden, constant("value.weight", weights["value.weight"]))
    seen = add("ReduceSum", "seen", add("Mul", "weighed", share, value), tokens, keepdims=0)
    total = add("ReduceSum", "total", add("Mul", "own", hidden, column), tokens, keepdims=0)
    count = add("ReduceSum", "count", column, tokens, keepdims=0)  # [batch, 1]
    mean = add("Div", "mean", total, count)
    up = add("Add", "up.all", add("MatMul", "up", mean, constant("up.weight", weights["up.weight"])), constant("up.bias", weights["up.bias"]))
    down = add("MatMul", "down", add("Relu", "relu", up), constant("down.weight", weights["down.weight"]))
    said = add("MatMul", "said", "logits", constant("said.weight", weights["said.weight"]))
    both = add("Add", "both", add("Add", "seen.all", seen, constant("value.bias", weights["value.bias"])), said)
    made.append(helper.make_node("Add", [both, down], [OUTPUT], name=OUTPUT))
    graph.node.extend(made)
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["batch", len(TURN_KINDS)]))
    onnx.checker.check_model(model)
    return model


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _carry_over(results: Path, before: dict[str, str], after: dict[str, str]) -> None:
    """What was measured of the text model holds of the file with turn heads: its other outputs are the same."""
    for path in (results / "bench.json", results / "out-of-fold.json"):
        found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        if {name: found.get("model", {}).get(name) for name in before} == before:
            found["model"] |= after
            write_whole(path, (json.dumps(found, indent=2, ensure_ascii=False) + "\n").encode())


def ship(folder: Path, heads: TurnHeads, low: np.ndarray, high: np.ndarray, results: Path) -> None:
    """Into `model.onnx` and `manifest.json` of a text model's folder. `low` and `high` float [kinds], logits."""
    before = {"sha256": _digest(folder / "model.onnx"), "manifest": _digest(folder / "manifest.json")}
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    content = attach(folder / "model.onnx", heads).SerializeToString(deterministic=True)
    write_whole(folder / "model.onnx", content)
    digest = hashlib.sha256(content).hexdigest()
    manifest["files"]["model"] |= {"bytes": len(content), "sha256": digest}
    manifest["outputs"] = [name for name in manifest["outputs"] if name != OUTPUT] + [OUTPUT]
    manifest["turns"] = [
        {"kind": kind, "low": round(float(bottom), 4), "high": round(float(top), 4)}
        for kind, bottom, top in zip(TURN_KINDS, low, high, strict=True)
    ]
    write_json(folder / "manifest.json", manifest)
    _carry_over(results, before, {"sha256": digest, "manifest": _digest(folder / "manifest.json")})
