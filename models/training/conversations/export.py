"""The turn model as a file of its own, which goes on where the text model's shared layers end."""

import hashlib
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from ..base_weights import HIDDEN
from ..export.graph import MICROSOFT, Graph
from ..export.onnx_model import IR_VERSION, OPSET, encoder_layer
from ..export.states import OUTPUT
from ..run_folder import write_whole
from .turn_model import TURN_KINDS, TurnModel
from .turns import shared, smoothing_of

#: Of the turn model: float32 [1, sequence, 384], int64 [1, sequence], float32 [1, heads of the text model].
INPUTS = (OUTPUT, "judged_mask", "logits")
TURN_LOGITS = "turn_logits"


def build(model: TurnModel) -> onnx.ModelProto:
    """`INPUTS` -> turn_logits float32 [1, kinds]. One turn a run: nothing is padded."""
    graph = Graph()
    x = OUTPUT
    for number, layer in enumerate(model.layers, start=shared()):
        x = encoder_layer(graph, number, layer, x, "", smoothing_of(number))
    weights = {name: value.detach().numpy().T for name, value in model.heads.state_dict().items()}

    def constant(name: str) -> str:
        return graph.constant(name, weights[name])

    judged = graph.add("Cast", "judged_mask", to=TensorProto.FLOAT)
    tokens = graph.constant("axis.tokens", np.array([1], np.int64))
    column = graph.add("Unsqueeze", judged, graph.constant("axis.last", np.array([2], np.int64)))
    out = graph.add("Mul", graph.add("Sub", column, graph.constant("one", np.float32(1))), graph.constant("far", np.float32(1e4)))
    look = graph.add("Add", graph.add("MatMul", x, constant("look.weight")), out)
    share = graph.add("Softmax", look, axis=1)
    value = graph.add("MatMul", x, constant("value.weight"))
    seen = graph.add("ReduceSum", graph.add("Mul", share, value), tokens, keepdims=0)
    total = graph.add("ReduceSum", graph.add("Mul", x, column), tokens, keepdims=0)
    mean = graph.add("Div", total, graph.add("ReduceSum", column, tokens, keepdims=0))
    up = graph.add("Add", graph.add("MatMul", mean, constant("up.weight")), constant("up.bias"))
    down = graph.add("MatMul", graph.add("Relu", up), constant("down.weight"))
    said = graph.add("MatMul", "logits", constant("said.weight"))
    both = graph.add("Add", graph.add("Add", seen, constant("value.bias")), said)
    graph.nodes.append(helper.make_node("Add", [both, down], [TURN_LOGITS]))
    shapes = ([1, "sequence", HIDDEN], [1, "sequence"], [1, weights["said.weight"].shape[0]])
    types = (TensorProto.FLOAT, TensorProto.INT64, TensorProto.FLOAT)
    proto = helper.make_graph(
        graph.nodes,
        "conversation",
        [helper.make_tensor_value_info(*one) for one in zip(INPUTS, types, shapes, strict=True)],
        [helper.make_tensor_value_info(TURN_LOGITS, TensorProto.FLOAT, [1, len(TURN_KINDS)])],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
    made = helper.make_model(proto, opset_imports=opsets, ir_version=IR_VERSION, producer_name="nightlight")
    onnx.checker.check_model(made)
    return made


def turn_file(folder: Path, model: TurnModel) -> dict:
    """Writes `model.onnx`; its entry in the manifest."""
    content = build(model).SerializeToString(deterministic=True)
    write_whole(folder / "model.onnx", content)
    return {"path": "model.onnx", "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
