"""`python -m reader_training.train`: trains, writes checkpoints, goes on from the last one.

The loss of a group: cross-entropy of the span in each candidate (wrong ones point at position 0,
with less weight), a softmax over the relevance of the group's candidates and 0, which stands for "none of
them answers", and binary cross-entropy of each relevance, so that it means the same for every question.
"""

import argparse
import json
import os
import pickle
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .batches import Batch, batches, forward
from .encoding import Encoder
from .evaluation import evaluate
from .groups import STAGES, Groups, development_groups
from .model import Reader, from_base, weights_in

WRONG_SPAN_WEIGHT, BINARY_WEIGHT = 0.35, 0.5
#: Heads that go on from trained ones need no rate of their own.
HEAD_RATE = 2
ROWS_A_STEP = 128
WARM_UP = 0.05


def loss_of(outputs: tuple[Tensor, Tensor, Tensor], batch: Batch) -> dict[str, Tensor]:
    start, end, relevance = (output.float() for output in outputs)
    weight = torch.where(batch.right, 1.0, WRONG_SPAN_WEIGHT) * batch.marked
    forbidden = ~batch.allowed
    spans = [
        -(F.log_softmax(logits.masked_fill(forbidden, -1e4), -1) * target).sum(-1)
        for logits, target in ((start, batch.starts), (end, batch.ends))
    ]
    span = ((spans[0] + spans[1]) / 2 * weight).sum() / weight.sum()
    count = int(batch.group.max()) + 1
    shares = relevance.clamp(-15, 15).exp()
    everything = 1 + torch.zeros(count).index_add(0, batch.group, shares)
    right = torch.zeros(count).index_add(0, batch.group, shares * batch.right)
    listwise = (everything.log() - torch.where(right > 0, right, 1.0).log()).mean()
    binary = F.binary_cross_entropy_with_logits(relevance, batch.right.float())
    return {"span": span, "listwise": listwise, "binary": binary}


#: Without AVX-512 or AMX products in bfloat16 take eight times as long as in float32.
DTYPE = torch.float32 if torch.backends.cpu.get_cpu_capability() == "AVX2" else torch.bfloat16


class MasterWeights:
    """AdamW on float32 copies of the weights; those in bfloat16 alone could not take small steps."""

    def __init__(self, model: nn.Module, rate: float) -> None:
        model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
        self.low = [p for _, p in named]
        self.high = [p.detach().float().clone() for p in self.low]
        heads = [h for (name, _), h in zip(named, self.high) if not name.startswith("encoder.")]
        body = [h for (name, _), h in zip(named, self.high) if name.startswith("encoder.")]
        groups = [{"params": body, "scale": 1.0}, {"params": heads, "scale": HEAD_RATE}]
        self.rate, self.optimizer = rate, torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, fused=True)

    def step(self, factor: float) -> None:
        for low, high in zip(self.low, self.high):
            high.grad = low.grad.float()
            low.grad = None
        torch.nn.utils.clip_grad_norm_(self.high, 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * factor * group["scale"]
        self.optimizer.step()
        with torch.no_grad():
            for low, high in zip(self.low, self.high):
                low.copy_(high)


def schedule(step: int, total: int, last: float) -> float:
    """Linear warm-up, then a linear decay to `last`."""
    warm = max(1, int(total * WARM_UP))
    return min((step + 1) / warm, last + (1 - last) * (total - step) / max(1, total - warm))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stage", choices=sorted(STAGES), required=True)
    parser.add_argument("--groups", type=Path, default=Path("data/groups.pickle"))
    parser.add_argument("--base", type=Path, default=Path("data/base"))
    parser.add_argument("--start", type=Path, help="a reader to go on from: a checkpoint, or what dequantise wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=1)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--last-rate", type=float, default=0.0, help="share of the rate that is left at the end")
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("--every", type=int, default=200, help="steps between checkpoints")
    parser.add_argument("--development", type=int, default=60, help="development questions of each kind at each checkpoint")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    stage = STAGES[options.stage]
    prepared = pickle.loads(options.groups.read_bytes())
    groups = Groups(prepared["collections"], prepared["mined"], stage, options.seed)
    measured = {c.name: development_groups(c, options.seed, options.development) for c in prepared["development"]}
    encoder = Encoder(options.base / "tokenizer.json")
    reader = from_base(options.base)
    master, checkpoint, log, done = begin(reader, options)

    groups_a_step = ROWS_A_STEP // stage.candidates
    per_pass = max(1, len(groups.entries(0)) // groups_a_step)
    total = int(per_pass * options.passes)
    say(log, {"stage": options.stage, "seed": options.seed, "passes": options.passes, "rate": options.rate, "steps": total, "from": done})
    step, began, tokens, sums = 0, time.time(), 0, {}
    for number in range(int(options.passes) + 1):
        # A pass of which all steps are done is not drawn again.
        if step + per_pass <= done:
            step += per_pass
            continue
        for batch in batches(groups.of_pass(number), groups_a_step, encoder, f"{options.seed} {number}"):
            if step >= total or step >= (number + 1) * per_pass:
                break
            if step >= done:
                losses = loss_of(forward(reader, batch), batch)
                loss = losses["span"] + losses["listwise"] + BINARY_WEIGHT * losses["binary"]
                loss.backward()
                master.step(schedule(step, total, options.last_rate))
                tokens += int(batch.mask.sum())
                for name, value in losses.items():
                    sums[name] = sums.get(name, 0.0) + float(value.detach())
                if (step + 1) % options.every == 0 or step + 1 == total:
                    count = (step % options.every) + 1
                    entry = {"step": step + 1, **{name: round(value / count, 4) for name, value in sums.items()}}
                    save(checkpoint, step + 1, reader, master)
                    entry |= {name: measure(reader, encoder, questions) for name, questions in measured.items()}
                    entry |= {"minutes": round((time.time() - began) / 60, 1), "tokens": tokens}
                    say(log, entry)
                    sums = {}
            step += 1


def begin(model: nn.Module, options: argparse.Namespace) -> tuple[MasterWeights, Path, Path, int]:
    """Loads what `options.start` has, goes on from a checkpoint in `options.out`, and makes the model ready to train.
    Gives its master weights, the files of the checkpoint and the log, and the steps that are done."""
    if options.start:
        model.load_state_dict(weights_in(options.start))
    master = MasterWeights(model, options.rate)
    model.to(DTYPE)
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.pt"
    done = resume(checkpoint, model, master) if checkpoint.exists() else 0
    return master, checkpoint, options.out / "log.jsonl", done


def measure(reader: Reader, encoder: Encoder, questions: list) -> dict[str, float]:
    reader.eval()
    with torch.inference_mode():
        figures = evaluate(lambda *inputs: tuple(o.float() for o in reader(*inputs)), encoder, questions)
    reader.train()
    return figures


def save(file: Path, step: int, model: nn.Module, master: MasterWeights) -> None:
    """Beside and renamed: a run that is stopped while it saves goes on from the save before."""
    beside = file.with_suffix(".new")
    state = {"step": step, "reader": model.state_dict(), "high": master.high, "optimizer": master.optimizer.state_dict()}
    torch.save(state, beside)
    os.replace(beside, file)


def resume(file: Path, model: nn.Module, master: MasterWeights) -> int:
    state = torch.load(file)
    model.load_state_dict(state["reader"])
    with torch.no_grad():
        for high, saved in zip(master.high, state["high"]):
            high.copy_(saved)
    master.optimizer.load_state_dict(state["optimizer"])
    return state["step"]


def say(log: Path, entry: dict) -> None:
    line = json.dumps(entry)
    print(line, flush=True)
    with log.open("a") as file:
        file.write(f"{line}\n")


if __name__ == "__main__":
    main()
