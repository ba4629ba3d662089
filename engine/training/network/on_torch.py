"""Sweeps of LSTMs as PyTorch makes them on a CPU; see engine.training.network.sweeps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from engine.training.network.sweeps import Sweep


def sweeps(runs: "Sequence[Sweep]") -> list[Any]:
    """Outputs of every run, one run after the other."""
    return [_Swept.apply(run.projected, run.recurrent, run.h, run.c, run.backwards) for run in runs]


class _Swept(torch.autograd.Function):  # type: ignore[misc]
    """One LSTM over all steps, whose gradients of the weights are one product."""

    @staticmethod
    def forward(
        context: Any, projected: Any, recurrent: Any, h: Any, c: Any, backwards: bool
    ) -> Any:
        outputs = projected.new_empty((*projected.shape[:2], recurrent.shape[0]))
        before, cells, bent = (torch.empty_like(outputs) for _ in range(3))
        gates = torch.empty_like(projected)
        for at in _order(len(projected), backwards):
            before[at], cells[at] = h, c
            torch.addmm(projected[at], h, recurrent, out=gates[at])
            i, f, g, o = gates[at].chunk(4, dim=1)
            for gate in (i, f, o):
                gate.sigmoid_()
            c = f * c + i * g.tanh_()
            torch.tanh(c, out=bent[at])
            h = torch.mul(o, bent[at], out=outputs[at])
        context.save_for_backward(recurrent, before, cells, bent, gates)
        context.backwards = backwards
        return outputs

    @staticmethod
    def backward(context: Any, wanted: Any) -> tuple[Any, ...]:
        recurrent, before, cells, bent, gates = context.saved_tensors
        turned, of_gates = recurrent.t().contiguous(), torch.empty_like(gates)
        dh, dc = torch.zeros_like(wanted[0]), torch.zeros_like(wanted[0])
        for at in _order(len(gates), not context.backwards):
            i, f, g, o = gates[at].chunk(4, dim=1)
            di, df, dg, do = of_gates[at].chunk(4, dim=1)
            dh = dh + wanted[at]
            dc = dc + dh * o * (1.0 - bent[at] * bent[at])
            di.copy_(dc * g * i * (1.0 - i))
            df.copy_(dc * cells[at] * f * (1.0 - f))
            dg.copy_(dc * i * (1.0 - g * g))
            do.copy_(dh * bent[at] * o * (1.0 - o))
            dh, dc = of_gates[at] @ turned, dc * f
        of_weights = before.flatten(0, 1).t() @ of_gates.flatten(0, 1)
        return of_gates, of_weights, dh, dc, None


def _order(steps: int, backwards: bool) -> range:
    return range(steps - 1, -1, -1) if backwards else range(steps)
