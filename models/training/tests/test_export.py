import numpy as np
import torch

from ..base_weights import BlockTable
from ..encoder import LAYERS, TextModel
from ..export.onnx_model import build
from ..export.quantise import per_column
from ..export.session import open_session, session_forward

WORDS = 50


def words() -> BlockTable:
    rng = np.random.default_rng(3)
    packed = rng.integers(0, 256, (WORDS, 192), dtype=np.uint8)
    return BlockTable(rng.normal(0, 0.02, (WORDS, 12)).astype(np.float16), packed)


def made(tmp_path, model: TextModel, table: BlockTable):
    path = tmp_path / "model.onnx"
    path.write_bytes(build(model, table, [0, 2]).SerializeToString())
    return session_forward(open_session(path, 1))


def test_columns_are_quantised_within_half_a_step():
    weight = np.random.default_rng(0).normal(size=(40, 7)).astype(np.float32)
    values, scale = per_column(weight)
    assert np.abs(values * scale - weight).max() <= scale.max() / 2 + 1e-7


def test_the_int4_table_is_unpacked_exactly(tmp_path):
    """With the layers silenced, logits depend on the table and the norms alone."""
    table = words()
    torch.manual_seed(0)
    model = TextModel(table.expand(), 3).eval()
    with torch.no_grad():
        for layer in model.layers:
            layer.out.weight.zero_()
            layer.out.bias.zero_()
            layer.narrow.weight.zero_()
            layer.narrow.bias.zero_()
    ids = np.arange(WORDS, dtype=np.int64)[:, None]
    mask = np.ones_like(ids)
    expected = model(torch.from_numpy(ids), torch.from_numpy(mask)).detach().numpy()[:, [0, 2]]
    assert np.abs(made(tmp_path, model, table)(ids, mask) - expected).max() < 1e-5


def test_the_exported_model_agrees_with_torch_and_padding_changes_little(tmp_path):
    table = words()
    torch.manual_seed(1)
    model = TextModel(table.expand(), 3).eval()
    assert len(model.layers) == LAYERS
    forward = made(tmp_path, model, table)
    ids = np.random.default_rng(2).integers(4, WORDS, (2, 9))
    mask = np.ones_like(ids)
    mask[1, 5:] = 0
    expected = model(torch.from_numpy(ids), torch.from_numpy(mask)).detach().numpy()[:, [0, 2]]
    got = forward(ids, mask)
    assert np.abs(got - expected).max() < 0.05
    # What stands in the padding can't be seen.
    alone = model(torch.from_numpy(ids[1:, :5]), torch.from_numpy(mask[1:, :5])).detach().numpy()[:, [0, 2]]
    assert np.abs(alone - expected[1:]).max() < 1e-5
    assert np.abs(forward(ids[1:, :5], mask[1:, :5]) - got[1:]).max() < 0.05
