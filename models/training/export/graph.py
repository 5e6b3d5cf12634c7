"""A small writer of ONNX graphs: nodes are added in order and named by what they make."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from .quantise import per_column

MICROSOFT = "com.microsoft"


class Graph:
    def __init__(self) -> None:
        self.nodes: list = []
        self.constants: dict = {}
        self._quantised: dict[str, tuple[str, str, str]] = {}
        self._count = 0

    def constant(self, name: str, value: np.ndarray) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def add(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes):
        """One node; its output's name, or a list of names where there are several."""
        self._count += 1
        names = [f"{kind}_{self._count}" + (f"_{i}" if i else "") for i in range(outputs)]
        self.nodes.append(
            helper.make_node(kind, inputs, names, name=names[0], domain=domain, **attributes)
        )
        return names[0] if outputs == 1 else names

    def linear(
        self, name: str, x: str, weight: np.ndarray, bias: np.ndarray, divisor: np.ndarray | None = None
    ) -> str:
        """x @ weight + bias in int8; activations are quantised as they come, once for each tensor,
        divided by `divisor` [inputs] before where there is one."""
        if divisor is not None:
            x = self.add("Mul", x, self.constant(f"{name}.smooth", (1 / divisor).astype(np.float32)))
            weight = weight * divisor[:, None]
        if x not in self._quantised:
            self._quantised[x] = tuple(self.add("DynamicQuantizeLinear", x, outputs=3))
        quantised, scale, zero = self._quantised[x]
        values, column = per_column(weight)
        product = self.add("MatMulInteger", quantised, self.constant(f"{name}.weight", values), zero)
        product = self.add("Cast", product, to=TensorProto.FLOAT)
        both = self.add("Mul", scale, self.constant(f"{name}.scale", column))
        product = self.add("Mul", product, both)
        return self.add("Add", product, self.constant(f"{name}.bias", bias))
