"""Builds what is trained on: a question with candidates, of which one answers it, or none does."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from .roughen import roughen, swap_relation, swap_thing, things_of
from .sources import Collection, Question, Span

CANDIDATES = 4
#: Share of the answerable questions that are put without their right sentence, or changed until it
#: no longer answers them.
WITHOUT_RIGHT, EXCHANGED_QUESTION = 0.06, 0.12
#: Share of the groups with a copy of the right sentence in which a name or number is exchanged.
EXCHANGED_SENTENCE = 0.35
#: Shares of the candidates that carry a title (or the paragraph's first sentence), the sentence before.
TITLE, BEFORE = 0.55, 0.3
#: Times that a collection's questions are drawn in a pass (a part of them where it is below 1): QAMR
#: has many questions of few sentences, Reddit and Amazon are far from news, and the few questions of
#: SQuAD 2.0 are the only ones that people wrote to be unanswerable.
TIMES = {"new_wiki": 1, "reddit": 0.6, "amazon": 0.6, "squad2": 3, "qamr": 0.5}


@dataclass
class Candidate:
    context: str
    sentence: str
    #: The answer's spans; empty where the sentence does not answer.
    spans: list[Span]


@dataclass
class Group:
    question: str
    candidates: list[Candidate]


class Groups:
    """Draws groups; the same seed and pass give the same groups in the same order."""

    def __init__(self, collections: list[Collection], mined: list[list[list[int]]], seed: int) -> None:
        self.collections, self.mined, self.seed = collections, mined, seed
        self.paragraphs: list[dict[int, list[int]]] = []
        self.things: list[list[str]] = []
        for collection in collections:
            paragraphs: dict[int, list[int]] = defaultdict(list)
            for i, sentence in enumerate(collection.sentences):
                paragraphs[sentence.paragraph].append(i)
            self.paragraphs.append(paragraphs)
            found = {thing for sentence in collection.sentences for thing in things_of(sentence.text)}
            self.things.append(sorted(found))

    def of_pass(self, number: int) -> Iterator[Group]:
        for c, q in self.entries(number):
            group = self.group(c, q, random.Random(f"{self.seed} {number} {c} {q}"))
            # A question without its right sentence, for which no wrong one was found.
            if group.candidates:
                yield group

    def entries(self, number: int) -> list[tuple[int, int]]:
        """Numbers of collection and question, in the order of the pass."""
        draw = random.Random(f"{self.seed} {number}")
        entries = [
            (c, q)
            for c, collection in enumerate(self.collections)
            for q in range(len(collection.questions))
            for time in range(ceil(TIMES[collection.name]))
            if draw.random() < TIMES[collection.name] - time
        ]
        draw.shuffle(entries)
        return entries

    def group(self, c: int, q: int, draw: random.Random) -> Group:
        collection, question = self.collections[c], self.collections[c].questions[q]
        wrong = self.wrong(c, q, draw)
        text, candidates = question.text, []
        if question.answers and draw.random() >= WITHOUT_RIGHT:
            number = draw.choice(sorted(question.answers))
            spans = draw.choice(question.answers[number])
            right = collection.sentences[number].text
            others = draw.sample(self.things[c], min(40, len(self.things[c])))
            swap = swap_thing(text, right, others, draw)
            context = self.context(c, number, draw)
            if draw.random() < EXCHANGED_QUESTION:
                changed = text.replace(*swap) if swap else swap_relation(text, draw)
                if changed:
                    text, spans = changed, []
            elif swap and draw.random() < EXCHANGED_SENTENCE:
                candidates.append(Candidate(context.replace(*swap), right.replace(*swap), []))
            candidates.append(Candidate(context, right, spans))
        for i in wrong[: CANDIDATES - len(candidates)]:
            candidates.append(Candidate(self.context(c, i, draw), collection.sentences[i].text, []))
        draw.shuffle(candidates)
        return Group(roughen(text, draw), candidates)

    def wrong(self, c: int, q: int, draw: random.Random) -> list[int]:
        """A neighbour from the same paragraph first, then mined ones, the hardest most often."""
        question = self.collections[c].questions[q]
        accepted = [answer.lower() for answer in question.accepted]
        sentences = self.collections[c].sentences
        near = [
            i for i in self.paragraphs[c][question.paragraph]
            if i not in question.answers and not any(a in sentences[i].text.lower() for a in accepted)
        ]
        hardest = self.mined[c][q]
        if not question.answers:
            # What its own paragraph holds was written to look like an answer.
            return sorted(near, key=lambda i: (i not in hardest, draw.random())) + hardest
        first = draw.sample(near, min(1, len(near)))
        rest = [i for i in hardest if i not in first]
        return first + sorted(rest, key=lambda i: draw.random() * (1 + rest.index(i) / 3))

    def context(self, c: int, i: int, draw: random.Random) -> str:
        collection, sentence = self.collections[c], self.collections[c].sentences[i]
        paragraph = self.paragraphs[c][sentence.paragraph]
        place = paragraph.index(i)
        parts = []
        if draw.random() < TITLE:
            title = collection.titles[sentence.document]
            if title:
                parts.append(title)
            elif place > 1:
                parts.append(collection.sentences[paragraph[0]].text)
        if place > 0 and draw.random() < BEFORE:
            parts.append(collection.sentences[paragraph[place - 1]].text)
        return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts)


def development_groups(collection: Collection, seed: int, limit: int) -> list[tuple[Question, Group]]:
    """Each question with all sentences of its paragraph, titles in front; the same at every call."""
    chosen = random.Random(seed).sample(collection.questions, min(limit, len(collection.questions)))
    groups = []
    for question in chosen:
        candidates = [
            Candidate(f"{collection.titles[s.document]}.", s.text, question.answers.get(i, [[]])[0])
            for i, s in enumerate(collection.sentences)
            if s.paragraph == question.paragraph
        ]
        groups.append((question, Group(question.text, candidates)))
    return groups
