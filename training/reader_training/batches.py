"""Puts groups of similar length together into tensors."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import torch
from torch import Tensor
from torch.nn import functional as F

from .encoding import Encoder
from .groups import Group
from .model import Reader

#: Groups among which those of similar length are looked for.
WINDOW = 1600
#: Rows that are computed together.
ROWS = 32


@dataclass
class Batch:
    """The shortest rows first."""

    ids: Tensor
    mask: Tensor
    segments: Tensor
    #: True where a span may start or end: the sentence's tokens and position 0.
    allowed: Tensor
    #: Probabilities of the starts and the ends of the answer; all on position 0 where there is none.
    starts: Tensor
    ends: Tensor
    right: Tensor
    #: False where the sentence answers and it is not known by which words.
    marked: Tensor
    #: Number of the group of each row.
    group: Tensor


def batches(groups: Iterable[Group], groups_a_step: int, encoder: Encoder, seed: str) -> Iterator[Batch]:
    draw = random.Random(seed)
    iterator = iter(groups)
    while window := list(islice(iterator, WINDOW)):
        window.sort(key=lambda group: max(len(c.sentence) + len(c.context) for c in group.candidates))
        parts = [window[i : i + groups_a_step] for i in range(0, len(window), groups_a_step)]
        draw.shuffle(parts)
        for part in parts:
            yield batch(part, encoder)


def batch(groups: list[Group], encoder: Encoder) -> Batch:
    pairs = [(g, group.question, candidate) for g, group in enumerate(groups) for candidate in group.candidates]
    rows = [(encoder.encode(question, candidate.context, candidate.sentence), g, candidate) for g, question, candidate in pairs]
    rows.sort(key=lambda row: len(row[0].ids))
    shape = len(rows), len(rows[-1][0].ids)
    result = Batch(
        ids=torch.zeros(*shape, dtype=torch.long),
        mask=torch.zeros(*shape, dtype=torch.long),
        segments=torch.zeros(*shape, dtype=torch.long),
        allowed=torch.zeros(*shape, dtype=torch.bool),
        starts=torch.zeros(*shape),
        ends=torch.zeros(*shape),
        right=torch.tensor([candidate.right for _, _, candidate in rows]),
        marked=torch.ones(len(rows), dtype=torch.bool),
        group=torch.tensor([g for _, g, _ in rows]),
    )
    for row, (one, _, candidate) in enumerate(rows):
        size = len(one.ids)
        result.ids[row, :size] = torch.tensor(one.ids)
        result.mask[row, :size] = 1
        result.segments[row, :size] = torch.tensor(one.segments)
        result.allowed[row, 0] = True
        result.allowed[row, one.first : one.first + len(one.offsets)] = True
        marked = [tokens for span in candidate.spans if (tokens := tokens_of(span, one.offsets))]
        for start, end in marked:
            result.starts[row, one.first + start] += 1 / len(marked)
            result.ends[row, one.first + end] += 1 / len(marked)
        if candidate.right and not marked:
            result.marked[row] = False
        if not marked:
            result.starts[row, 0] = result.ends[row, 0] = 1
    return result


def forward(reader: Reader, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """The reader's outputs, computed in parts of rows of similar length: half of a batch is padding."""
    parts = []
    for mask, ids, segments in zip(*(t.split(ROWS) for t in (batch.mask, batch.ids, batch.segments))):
        length = min(padded_length(int(mask.sum(1).max())), batch.ids.shape[1])
        start, end, relevance = reader(ids[:, :length], mask[:, :length], segments[:, :length])
        missing = (0, batch.ids.shape[1] - length)
        parts.append((F.pad(start, missing), F.pad(end, missing), relevance))
    start, end, relevance = (torch.cat(part) for part in zip(*parts))
    return start, end, relevance


def padded_length(longest: int) -> int:
    """Tokens that rows are padded to. Few different lengths: for each, oneDNN compiles its products anew."""
    return -(-longest // 8) * 8


def tokens_of(span: tuple[int, int], offsets: list[tuple[int, int]]) -> tuple[int, int] | None:
    """First and last token that the span touches; None where truncation left none of them."""
    touched = [i for i, (start, end) in enumerate(offsets) if start < span[1] and span[0] < end]
    return (touched[0], touched[-1]) if touched else None
