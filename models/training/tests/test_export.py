import numpy as np
import torch

from ..base_weights import BlockTable
from ..data.assemble import Dataset
from ..data.row import Row
from ..encoder import DEFAULT_LAYERS, TextModel
from ..export.onnx_model import INPUTS, build, split_words
from ..export.quantise import per_column
from ..export.session import open_session, session_forward
from ..export.smooth import STRENGTH, Smoothing, smoothing
from ..predict import torch_forward
from ..run_folder import Run
from .test_resume import tokenizer

WORDS = 50


def words() -> BlockTable:
    rng = np.random.default_rng(3)
    packed = rng.integers(0, 256, (WORDS, 192), dtype=np.uint8)
    return BlockTable(rng.normal(0, 0.02, (WORDS, 12)).astype(np.float16), packed)


def made(tmp_path, model: TextModel, table: BlockTable, smooth: Smoothing | None = None):
    path = tmp_path / "model.onnx"
    path.write_bytes(build(model, table, [0, 2], smooth or {}).SerializeToString())
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
    expected = torch_forward(model)(ids, mask, mask)[:, [0, 2]]
    assert np.abs(made(tmp_path, model, table)(ids, mask, mask) - expected).max() < 1e-5


def test_the_exported_model_agrees_with_torch_and_padding_changes_little(tmp_path):
    table = words()
    torch.manual_seed(1)
    model = TextModel(table.expand(), 3).eval()
    assert len(model.layers) == DEFAULT_LAYERS
    forward = made(tmp_path, model, table)
    ids = np.random.default_rng(2).integers(4, WORDS, (2, 9))
    mask = np.ones_like(ids)
    mask[1, 5:] = 0
    expected = torch_forward(model)(ids, mask, mask)[:, [0, 2]]
    got = forward(ids, mask, mask)
    assert np.abs(got - expected).max() < 0.05
    # What stands in the padding can't be seen.
    short = ids[1:, :5], mask[1:, :5], mask[1:, :5]
    alone = torch_forward(model)(*short)[:, [0, 2]]
    assert np.abs(alone - expected[1:]).max() < 1e-5
    assert np.abs(forward(*short) - got[1:]).max() < 0.05


def test_what_came_before_is_read_but_not_judged(tmp_path):
    table = words()
    torch.manual_seed(4)
    model = TextModel(table.expand(), 3).eval()
    torch.nn.init.normal_(model.look.weight, std=0.2)
    path = tmp_path / "model.onnx"
    path.write_bytes(build(model, table, [0, 1, 2], {}).SerializeToString())
    session = open_session(path, 1)
    ids = np.random.default_rng(5).integers(4, WORDS, (1, 9))
    mask = np.ones_like(ids)
    judged = mask.copy()
    judged[0, :4] = 0
    logits, evidence = session.run(["logits", "evidence"], dict(zip(INPUTS, (ids, mask, judged), strict=True)))
    assert np.abs(logits - torch_forward(model)(ids, mask, judged)).max() < 0.05
    assert np.abs(evidence[0, :4]).max() == 0
    assert np.abs(evidence.sum(1) + model.heads.bias.detach().numpy() - logits).max() < 1e-4


def test_a_few_loud_channels_leave_the_others_their_steps(tmp_path):
    table = words()
    torch.manual_seed(6)
    model = TextModel(table.expand(), 3).eval()
    with torch.no_grad():
        for layer in model.layers:
            layer.wide.bias[7] = 300.0  # behind the GELU one channel is far louder than the rest
            layer.narrow.weight[:, 7] *= 0.01
    rows = [Row("you are kind", {}, "en", "s", str(i)) for i in range(8)]
    run = Run(tmp_path, Dataset([], [], rows, {}), tokenizer(), {}, table)
    smooth = smoothing(model, run)
    assert set(smooth) == {(number, part) for number in range(DEFAULT_LAYERS) for part in STRENGTH}
    ids = np.random.default_rng(7).integers(4, WORDS, (1, 12))
    mask = np.ones_like(ids)
    expected = torch_forward(model)(ids, mask, mask)[:, [0, 2]]

    def error(smooth: Smoothing | None) -> float:
        return float(np.abs(made(tmp_path, model, table, smooth)(ids, mask, mask) - expected).max())

    assert error(smooth) < error(None) / 3


def test_a_model_with_its_word_table_in_a_file_of_its_own_gives_the_same_logits(tmp_path):
    table = words()
    torch.manual_seed(2)
    model = TextModel(table.expand(), 3).eval()
    ids = np.random.default_rng(4).integers(4, WORDS, (1, 9))
    mask = np.ones_like(ids)
    whole = made(tmp_path, model, table)(ids, mask, mask)
    proto = build(model, table, [0, 2], {})
    before = proto.ByteSize()
    split_words(proto, tmp_path / "words.bin")
    (tmp_path / "split.onnx").write_bytes(proto.SerializeToString())
    size = (tmp_path / "words.bin").stat().st_size
    assert size == table.packed.nbytes + table.scale.nbytes
    assert before - proto.ByteSize() > size / 2
    split = session_forward(open_session(tmp_path / "split.onnx", 1))(ids, mask, mask)
    assert np.array_equal(split, whole)
