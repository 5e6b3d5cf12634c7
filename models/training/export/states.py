"""What comes out of the layers that messages and turns share, as one more output of the text model."""

import onnx
from onnx import TensorProto, helper

from ..base_weights import HIDDEN

#: The encoder's last layers, which turns have for themselves; all before are shared with messages.
OF_TURNS = 2
OUTPUT = "states"


def norms(model: onnx.ModelProto) -> list[onnx.NodeProto]:
    """Two a layer: after its attention, and at its end."""
    return [node for node in model.graph.node if node.op_type == "SkipLayerNormalization"]


def with_states(model: onnx.ModelProto) -> onnx.ModelProto:
    """With one more output, float32 [batch, sequence, 384]; the others stay as they are."""
    norm = norms(model)[-1 - 2 * OF_TURNS]
    model.graph.node.append(helper.make_node("Identity", [norm.output[0]], [OUTPUT], name=OUTPUT))
    shape = ["batch", "sequence", HIDDEN]
    model.graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, shape))
    return model
