import pytest
import torch
from torch import nn

from .. import checkpoint, device
from ..average import Average
from ..schedule import optimiser_for


def sees_cuda(monkeypatch, there: bool) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: there)


@pytest.mark.parametrize(("there", "name"), [(True, "cuda"), (False, "cpu")])
def test_an_accelerator_is_used_if_there_is_one(monkeypatch, there, name):
    sees_cuda(monkeypatch, there)
    assert device.choose_device() == torch.device(name)


@pytest.mark.parametrize(
    ("there", "wanted", "expected"), [(True, 6, (1, 4)), (False, 6, (4, 1)), (False, 2, (2, 2)), (False, 1, (1, 4))]
)
def test_an_accelerator_takes_one_training_at_a_time(monkeypatch, there, wanted, expected):
    sees_cuda(monkeypatch, there)
    monkeypatch.setattr(device, "usable_cores", lambda: 4)
    assert device.trainings_at_once(wanted) == expected


def test_what_an_accelerator_stored_is_loaded_on_a_machine_without_one(monkeypatch, tmp_path):
    torch.manual_seed(0)
    trained = nn.Linear(3, 2)
    optimiser, average = optimiser_for(trained), Average(trained)
    trained(torch.ones(1, 3)).sum().backward()
    optimiser.step()
    average.update(trained, 10)
    with monkeypatch.context() as patched:
        # How PyTorch marks a tensor of the first CUDA device in a file.
        patched.setattr(torch.serialization, "location_tag", lambda _: "cuda:0")
        checkpoint.save(tmp_path, trained, optimiser, 7, 1, average)
    with pytest.raises(RuntimeError, match="CUDA device"):
        torch.load(tmp_path / checkpoint.FILE, weights_only=True)

    model = nn.Linear(3, 2)
    resumed, its_average = optimiser_for(model), Average(model)
    assert checkpoint.resume(tmp_path, model, resumed, 1, its_average) == 7
    assert torch.equal(model.weight, trained.weight)
    assert torch.equal(its_average.weights["weight"], average.weights["weight"])
    assert torch.equal(resumed.state[model.weight]["exp_avg"], optimiser.state[trained.weight]["exp_avg"])

    with monkeypatch.context() as patched:
        patched.setattr(torch.serialization, "location_tag", lambda _: "cuda:0")
        checkpoint.finish(tmp_path, trained, average)
    assert torch.equal(checkpoint.finished(tmp_path)["weight"], average.weights["weight"])
