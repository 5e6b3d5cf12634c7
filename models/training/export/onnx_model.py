"""The shipped graph, written by hand so that every operator in it is one we chose.

The word table stays in the 4-bit blocks of the base weights (which training never changes), so
packing it loses nothing. Gather comes first and unpacking after it: the table is never expanded.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from onnx.external_data_helper import set_external_data

from ..base_weights import BLOCK, HIDDEN, BlockTable
from ..encoder import ATTENTION_HEADS, EPSILON, TextModel
from .graph import MICROSOFT, Graph
from .smooth import Smoothing

OPSET = 17
IR_VERSION = 8  # what goes with opset 17; old runtimes read it too
INPUTS = ("input_ids", "attention_mask", "judged_mask")


def _array(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().float().cpu().numpy()


def _words(graph: Graph, words: BlockTable) -> str:
    """input_ids -> float32 [batch, tokens, 384]."""
    blocks = HIDDEN // BLOCK
    packed = graph.constant("words.packed", words.packed)
    scale = graph.constant("words.scale", words.scale)
    row = graph.add("Cast", graph.add("Gather", packed, "input_ids"), to=TensorProto.FLOAT)
    shape = graph.constant("shape.packed", np.array([0, 0, blocks, BLOCK // 2], np.int64))
    row = graph.add("Reshape", row, shape)
    sixteen = graph.constant("sixteen", np.float32(16))
    # In floats, for bit operators came with opset 18: every byte is exact.
    high = graph.add("Floor", graph.add("Mul", row, graph.constant("sixteenth", np.float32(1 / 16))))
    low = graph.add("Sub", row, graph.add("Mul", high, sixteen))
    value = graph.add("Concat", low, high, axis=3)
    value = graph.add("Sub", value, graph.constant("eight", np.float32(8)))
    by = graph.add("Cast", graph.add("Gather", scale, "input_ids"), to=TensorProto.FLOAT)
    last = graph.constant("axis.last", np.array([3], np.int64))
    value = graph.add("Mul", value, graph.add("Unsqueeze", by, last))
    return graph.add("Reshape", value, graph.constant("shape.words", np.array([0, 0, HIDDEN], np.int64)))


def split_words(model: onnx.ModelProto, file: Path) -> None:
    """Move the word table out of the model into a file of its own, to which the model then refers."""
    content = bytearray()
    for tensor in model.graph.initializer:
        if tensor.name.startswith("words."):
            raw = tensor.raw_data
            set_external_data(tensor, file.name, offset=len(content), length=len(raw))
            tensor.ClearField("raw_data")
            content += raw
    file.write_bytes(bytes(content))


def _positions(graph: Graph, table: np.ndarray) -> str:
    """The first `tokens` rows."""
    one = graph.constant("one", np.array([1], np.int64))
    length = graph.add("Gather", graph.add("Shape", "input_ids"), one)
    zero = graph.constant("zero", np.array([0], np.int64))
    return graph.add("Slice", graph.constant("positions", table), zero, length, zero)


def encoder_layer(graph: Graph, number: int, layer, x: str, mask: str, smooth: Smoothing) -> str:
    name = f"layer{number}"

    def linear(part: str, module, value: str) -> str:
        weight, bias = _array(module.weight).T, _array(module.bias)
        return graph.linear(f"{name}.{part}", value, weight, bias, smooth.get((number, part)))

    def norm(part: str, module, value: str, rest: str) -> str:
        gain = graph.constant(f"{name}.{part}.gain", _array(module.weight))
        shift = graph.constant(f"{name}.{part}.shift", _array(module.bias))
        return graph.add(
            "SkipLayerNormalization", value, rest, gain, shift, domain=MICROSOFT, epsilon=EPSILON
        )

    q, k, v = graph.add("Split", linear("qkv", layer.qkv, x), outputs=3, axis=2)
    mixed = graph.add(
        "MultiHeadAttention", q, k, v, "", mask, domain=MICROSOFT, num_heads=ATTENTION_HEADS
    )
    x = norm("attention_norm", layer.attention_norm, linear("out", layer.out, mixed), x)
    wide = graph.add("Gelu", linear("wide", layer.wide, x), domain=MICROSOFT)
    return norm("output_norm", layer.output_norm, linear("narrow", layer.narrow, wide), x)


def build(model: TextModel, words: BlockTable, heads: list[int], smooth: Smoothing) -> onnx.ModelProto:
    """`INPUTS` int64 [batch, sequence] -> logits float32 [batch, heads], evidence [batch, sequence, heads].

    Evidence says what each token adds to each logit: its sum and the head's bias make the logit.
    """
    graph = Graph()
    mask = graph.add("Cast", "attention_mask", to=TensorProto.INT32)
    x = graph.add("Add", _words(graph, words), _positions(graph, _array(model.positions)))
    gain = graph.constant("embedding_norm.gain", _array(model.embedding_norm.weight))
    shift = graph.constant("embedding_norm.shift", _array(model.embedding_norm.bias))
    x = graph.add("LayerNormalization", x, gain, shift, axis=-1, epsilon=EPSILON)
    for number, layer in enumerate(model.layers):
        x = encoder_layer(graph, number, layer, x, mask, smooth)
    # Each head's own attention over the judged tokens. In floats: heads are small, and errors
    # there show most.
    judged = graph.add("Cast", "judged_mask", to=TensorProto.FLOAT)
    hidden = graph.add("Mul", graph.add("Sub", judged, graph.constant("one.float", np.float32(1))),
                       graph.constant("far", np.float32(1e4)))
    hidden = graph.add("Unsqueeze", hidden, graph.constant("two", np.array([2], np.int64)))
    look = graph.add("MatMul", x, graph.constant("look.weight", _array(model.look.weight)[heads].T))
    share = graph.add("Softmax", graph.add("Add", look, hidden), axis=1)
    value = graph.add("MatMul", x, graph.constant("heads.weight", _array(model.heads.weight)[heads].T))
    graph.nodes.append(helper.make_node("Mul", [share, value], ["evidence"]))
    total = graph.add("ReduceSum", "evidence", graph.constant("one", np.array([1], np.int64)), keepdims=0)
    graph.nodes.append(
        helper.make_node("Add", [total, graph.constant("heads.bias", _array(model.heads.bias)[heads])], ["logits"])
    )
    shape = ["batch", "sequence"]
    proto = helper.make_graph(
        graph.nodes,
        "text-base",
        [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in INPUTS],
        [
            helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", len(heads)]),
            helper.make_tensor_value_info("evidence", TensorProto.FLOAT, [*shape, len(heads)]),
        ],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
    made = helper.make_model(proto, opset_imports=opsets, ir_version=IR_VERSION, producer_name="nightlight")
    onnx.checker.check_model(made)
    return made
