"""Measures a reader on development questions: the right sentence, the right words, and refusing."""

import collections
import re
import string
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from .encoding import Encoded, Encoder
from .groups import Candidate, Group
from .sources import Question

#: Tokens of the longest answer.
LONGEST = 30

#: (input_ids, attention_mask, token_type_ids) to (start logits, end logits, relevance).
Forward = Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor, Tensor]]


def evaluate(forward: Forward, encoder: Encoder, questions: list[tuple[Question, Group]]) -> dict[str, float]:
    """In percent: first right, exact match and F1 of the words marked in the right sentence, and the
    area under the curve of answerable against unanswerable questions by best relevance."""
    first, exact, overlap, answerable, unanswerable = [], [], [], [], []
    for question, group in questions:
        # One by one, as the product reads: an int8 model quantises over all that it is given at once.
        read = [forward(*inputs_of(encoder.encode(group.question, c.context, c.sentence))) for c in group.candidates]
        relevance = [float(outputs[2]) for outputs in read]
        (answerable if question.answers else unanswerable).append(max(relevance))
        if not question.answers:
            continue
        first.append(group.candidates[relevance.index(max(relevance))].right)
        for candidate, (start, end, _) in zip(group.candidates, read):
            if candidate.spans:
                text = marked(start[0], end[0], encoder, group.question, candidate)
                answers = question.accepted or [" ".join(candidate.sentence[a:b] for a, b in candidate.spans)]
                exact.append(max(normal(text) == normal(answer) for answer in answers))
                overlap.append(max(f1(text, answer) for answer in answers))
                break
    return {
        "first": percent(first), "exact": percent(exact), "f1": percent(overlap),
        "auc": round(100 * area(answerable, unanswerable), 1) if unanswerable else 0.0,
    }


def inputs_of(encoded: Encoded) -> tuple[Tensor, Tensor, Tensor]:
    ids = torch.tensor([encoded.ids])
    return ids, torch.ones_like(ids), torch.tensor([encoded.segments])


def marked(start: Tensor, end: Tensor, encoder: Encoder, question: str, candidate: Candidate) -> str:
    encoded = encoder.encode(question, candidate.context, candidate.sentence)
    starts = start[encoded.first : encoded.first + len(encoded.offsets)]
    ends = end[encoded.first : encoded.first + len(encoded.offsets)]
    scores = starts[:, None] + ends[None, :]
    within = torch.ones_like(scores).triu().tril(LONGEST - 1).bool()
    i, j = divmod(int(scores.masked_fill(~within, -1e9).argmax()), len(encoded.offsets))
    return candidate.sentence[encoded.offsets[i][0] : encoded.offsets[j][1]]


def normal(text: str) -> list[str]:
    """As SQuAD's evaluation script compares: lower case, without punctuation and articles."""
    text = "".join(letter for letter in text.lower() if letter not in string.punctuation)
    return re.sub(r"\b(a|an|the)\b", " ", text).split()


def f1(text: str, answer: str) -> float:
    given, wanted = normal(text), normal(answer)
    common = sum((collections.Counter(given) & collections.Counter(wanted)).values())
    return 2 * common / (len(given) + len(wanted)) if common else 0.0


def area(positive: list[float], negative: list[float]) -> float:
    a, b = np.array(positive)[:, None], np.array(negative)[None, :]
    return float(((a > b) + 0.5 * (a == b)).mean())


def percent(values: list) -> float:
    return round(100 * float(np.mean(values)), 1) if values else 0.0
