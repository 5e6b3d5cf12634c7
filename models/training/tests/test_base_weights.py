import numpy as np

from ..base_weights import split_blocks


def quantise_q4_0(row: np.ndarray) -> bytes:
    """The reference's way: scale = the largest by magnitude / -8, nibble = value / scale + 8."""
    out = b""
    for block in row.reshape(-1, 32):
        scale = np.float16(block[np.abs(block).argmax()] / -8)
        nibbles = np.clip(np.round(block / np.float32(scale)) + 8, 0, 15).astype(np.uint8)
        out += scale.tobytes() + (nibbles[:16] | nibbles[16:] << 4).tobytes()
    return out


def test_a_block_is_low_nibbles_then_high_ones():
    raw = np.float16(2).tobytes() + bytes(range(16))  # low nibbles 0..15, high ones 0
    row = split_blocks(raw, 1, 32).expand()[0]
    assert row[:16].tolist() == [2.0 * (i - 8) for i in range(16)]
    assert row[16:].tolist() == [-16.0] * 16


def test_what_was_quantised_comes_back_within_a_step():
    matrix = np.random.default_rng(0).normal(size=(3, 64)).astype(np.float32)
    table = split_blocks(b"".join(map(quantise_q4_0, matrix)), 3, 64)
    step = np.abs(table.scale.astype(np.float32)).max()
    assert np.abs(table.expand() - matrix).max() <= step * 1.01


def test_picking_rows_before_or_after_expanding_is_the_same():
    matrix = np.random.default_rng(1).normal(size=(5, 384)).astype(np.float32)
    table = split_blocks(b"".join(map(quantise_q4_0, matrix)), 5, 384)
    ids = np.array([4, 0, 4])
    assert np.array_equal(table.rows(ids).expand(), table.expand()[ids])
