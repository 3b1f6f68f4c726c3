"""`python -m reader_training.embedder`: tunes the embedder, so that a question is near the sentences that answer it.

Each question is compared with all passages of its batch (InfoNCE, van den Oord et al. 2018): one that answers it, one
that does not (a near miss, or one that BM25 ranks high), and those of the others, of which an eighth are of the same corpus
(topic-aware batches, Hofstätter et al. 2021). A passage is a sentence, a sentence with its neighbours, or a paragraph, as in
the index.
"""

import argparse
import pickle
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from .batches import ROWS, padded_length
from .model import from_base
from .roughen import roughen
from .sources import Collection
from .train import begin, save, say, schedule

#: Questions of a batch, and of each corpus in it.
QUESTIONS, ALIKE = 64, 8
#: How often a passage is a sentence, one with its neighbours in the paragraph, or the paragraph.
LEVELS = (0.5, 0.25, 0.25)
TEMPERATURE = 0.02
#: Tokens of the longest question and passage.
MAX_QUESTION, MAX_PASSAGE = 48, 128
#: Times that the questions of a collection are drawn.
TIMES = {"written": 2, "pairs": 1, "squad11": 0.5, "squad2_rest": 2, "squad2": 2, "selqa": 1, "clapnq": 1, "new_wiki": 0.3, "reddit": 0.1, "amazon": 0.1}


@dataclass
class Pair:
    """A question, and a passage that answers it and one that does not."""

    question: str
    right: str
    wrong: str
    #: Numbers of the collection and of the corpus of both passages.
    corpus: tuple[int, int]
    #: Numbers of the sentences that answer or may answer; words that answer, in lower case, where they are known.
    answering: set[int]
    accepted: list[str]
    #: Numbers of the sentences that the passages are made around.
    numbers: tuple[int, int]


class Passages:
    """A collection's sentences, with what stands around them."""

    def __init__(self, collection: Collection) -> None:
        self.name, self.questions, self.sentences = collection.name, collection.questions, collection.sentences
        self.paragraphs = collection.by_paragraph()

    def text(self, number: int, level: int) -> str:
        """At level 0 the sentence, at 1 with its neighbours, at 2 its paragraph."""
        numbers = self.paragraphs[self.sentences[number].paragraph]
        at = numbers.index(number)
        around = ([number], numbers[max(0, at - 1) : at + 2], numbers)[level]
        return " ".join(self.sentences[i].text for i in around)


def pairs_of(passages: list[Passages], mined: list[list[list[int]]], draw: random.Random) -> Iterator[list[Pair]]:
    """Batches; questions of a corpus come in runs of up to `ALIKE`."""
    runs: list[list[tuple[int, int]]] = []
    for c, of_collection in enumerate(passages):
        times = TIMES.get(of_collection.name, 0)
        of_corpus: dict[int, list[int]] = defaultdict(list)
        for q, question in enumerate(of_collection.questions):
            if not question.answers or not mined[c][q]:
                continue
            for _ in range(int(times) + (draw.random() < times % 1)):
                of_corpus[question.corpus].append(q)
        for questions in of_corpus.values():
            draw.shuffle(questions)
            runs += [[(c, q) for q in questions[i : i + ALIKE]] for i in range(0, len(questions), ALIKE)]
    draw.shuffle(runs)
    drawn = [entry for run in runs for entry in run]
    if len(drawn) < QUESTIONS:
        raise SystemExit(f"There are {len(drawn)} questions: fewer than the {QUESTIONS} of a batch.")
    for i in range(0, len(drawn) - QUESTIONS + 1, QUESTIONS):
        yield [pair_of(c, q, passages[c], mined[c][q], draw) for c, q in drawn[i : i + QUESTIONS]]


def pair_of(c: int, q: int, passages: Passages, mined: list[int], draw: random.Random) -> Pair:
    question = passages.questions[q]
    right = draw.choice(sorted(question.answers))
    near = [i for i in question.near if i not in question.answers]
    # Else one of the first few that were mined, most often the first.
    wrong = draw.choice(near) if near and draw.random() < 0.5 else mined[min(int(draw.expovariate(0.3)), len(mined) - 1)]
    level = draw.choices(range(len(LEVELS)), LEVELS)[0]
    return Pair(
        roughen(draw.choice([question.text, *question.variants]), draw), passages.text(right, level), passages.text(wrong, level),
        (c, question.corpus), {*question.answers, *question.unsure}, [answer.lower() for answer in question.accepted],
        (right, wrong),
    )


def allowed(pairs: list[Pair]) -> Tensor:
    """Whether a question is compared with a passage, shape (questions, passages): with its own, and with all that do
    not answer it. Those that answer come first, in the order of the questions."""
    result = torch.ones(len(pairs), 2 * len(pairs), dtype=torch.bool)
    for i, pair in enumerate(pairs):
        for j, other in enumerate(pairs):
            if other.corpus != pair.corpus:
                continue
            for at, (number, text) in enumerate(zip(other.numbers, (other.right, other.wrong))):
                is_own = i == j and at == 0
                may_answer = number in pair.answering or any(answer in text.lower() for answer in pair.accepted)
                if may_answer and not is_own:
                    result[i, j + at * len(pairs)] = False
    return result


class Embedder(nn.Module):
    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = from_base(base).encoder
        self.tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        self.tokenizer.no_padding()

    def forward(self, texts: list[str], longest: int) -> Tensor:
        """Unit vectors of shape (texts, 384): the mean over the tokens."""
        self.tokenizer.enable_truncation(longest)
        encoded = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i]))
        parts = []
        for at in range(0, len(order), ROWS):
            rows = [encoded[i] for i in order[at : at + ROWS]]
            length = padded_length(len(rows[-1]))
            ids = torch.tensor([row + [0] * (length - len(row)) for row in rows])
            mask = torch.tensor([[1] * len(row) + [0] * (length - len(row)) for row in rows])
            hidden = self.encoder(ids, attention_mask=mask, token_type_ids=torch.zeros_like(ids)).last_hidden_state
            summed = (hidden.float() * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
            parts.append(F.normalize(summed, dim=1))
        return torch.cat(parts)[torch.tensor(order).argsort()]


def loss_of(embedder: Embedder, pairs: list[Pair]) -> Tensor:
    questions = embedder([f"query: {pair.question}" for pair in pairs], MAX_QUESTION)
    texts = [pair.right for pair in pairs] + [pair.wrong for pair in pairs]
    passages = embedder([f"passage: {text}" for text in texts], MAX_PASSAGE)
    similar = (questions @ passages.T / TEMPERATURE).masked_fill(~allowed(pairs), -1e4)
    return F.cross_entropy(similar, torch.arange(len(pairs)))


#: Numbers of sentences that could be read.
DEPTHS = (1, 5, 10, 13, 20)


def recall(embedder: Embedder, collection: Collection) -> dict[str, float]:
    """Share of the answerable questions of which a right sentence is among the first, of all of its corpus; of those
    that share no more than one longer word with a right one by themselves."""
    embedder.eval()
    corpora = collection.by_corpus()
    found: dict[str, list[bool]] = defaultdict(list)
    with torch.inference_mode():
        for corpus, asked_numbers in collection.asked_of().items():
            asked = [collection.questions[q] for q in asked_numbers if collection.questions[q].answers]
            if not asked:
                continue
            numbers = corpora[corpus]
            passages = embedder([f"passage: {collection.sentences[i].text}" for i in numbers], MAX_PASSAGE)
            questions = embedder([f"query: {question.text}" for question in asked], MAX_QUESTION)
            for question, ranked in zip(asked, (questions @ passages.T).argsort(1, descending=True).tolist()):
                at = next(at for at, i in enumerate(ranked) if numbers[i] in question.answers)
                low = all(len(words(question.text) & words(collection.sentences[i].text)) <= 1 for i in question.answers)
                for depth in DEPTHS:
                    found[str(depth)].append(at < depth)
                    if low:
                        found[f"low {depth}"].append(at < depth)
    embedder.train()
    return {name: round(100 * sum(hits) / len(hits), 1) for name, hits in found.items()}


def words(text: str) -> set[str]:
    return {word for word in "".join(letter if letter.isalnum() else " " for letter in text.lower()).split() if len(word) > 3}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--groups", type=Path, default=Path("data/groups.pickle"))
    parser.add_argument("--base", type=Path, default=Path("data/base"))
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=20261130)
    parser.add_argument("--every", type=int, default=200)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    prepared = pickle.loads(options.groups.read_bytes())
    embedder = Embedder(options.base)
    master, checkpoint, log, done = begin(embedder, options)
    passages = [Passages(collection) for collection in prepared["collections"]]

    def measure() -> dict[str, dict[str, float]]:
        return {c.name: recall(embedder, c) for c in prepared["development"]}

    say(log, {"seed": options.seed, "rate": options.rate, "steps": options.steps, "from": done} | measure())
    began, step, losses = time.time(), 0, []
    draw = random.Random(options.seed)
    while step < options.steps:
        for pairs in pairs_of(passages, prepared["mined"], draw):
            if step >= options.steps:
                break
            if step >= done:
                loss = loss_of(embedder, pairs)
                loss.backward()
                master.step(schedule(step, options.steps, 0.0))
                losses.append(float(loss.detach()))
                if (step + 1) % options.every == 0 or step + 1 == options.steps:
                    save(checkpoint, step + 1, embedder, master)
                    entry = {"step": step + 1, "loss": round(sum(losses) / len(losses), 4), "minutes": round((time.time() - began) / 60, 1)}
                    say(log, entry | measure())
                    losses = []
            step += 1


if __name__ == "__main__":
    main()
