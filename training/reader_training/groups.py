"""Builds what is trained on: a question with candidates, of which one or more answer it, or none does."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from .roughen import roughen, swap_relation, swap_thing, things_of
from .sources import Collection, Question, Span
from .topics import Topics

#: Share of the answerable questions that are put without their right sentences, or changed until those
#: no longer answer them.
WITHOUT_RIGHT, EXCHANGED_QUESTION = 0.06, 0.08
#: Share of the groups with a copy of the right sentence in which a name or number is exchanged.
EXCHANGED_SENTENCE = 0.25
#: Share of the answerable questions that are exchanged for the topic of a sentence that answers them.
TOPIC = 0.08
#: Shares of the candidates that carry a title (or the paragraph's first sentence), the sentence before.
TITLE, BEFORE = 0.9, 0.3


@dataclass(frozen=True)
class Stage:
    """One run of training: what it draws from, how often, and how many candidates a question is read with."""

    #: Times that the questions of a collection are drawn in a pass; a part of them where it is below 1.
    times: dict[str, float]
    candidates: int


STAGES = {
    # SQuAD 2.0's are the only unanswerable questions that people wrote to be near misses. The collections
    # that the first reader was trained on are drawn from a little, so that it does not unlearn them.
    "general": Stage(
        {"squad11": 0.2, "squad2_rest": 1.2, "squad2": 1, "selqa": 0.7, "clapnq": 1, "written": 1,
         "new_wiki": 0.1, "reddit": 0.07, "amazon": 0.07, "qamr": 0.07},
        candidates=4,
    ),
    # The general data once more, three quarters of them SQuAD 1.1's.
    "squad": Stage(
        {"squad11": 0.5, "squad2_rest": 1, "squad2": 1, "selqa": 0.3, "clapnq": 0.5, "written": 0.5}, candidates=4,
    ),
    "written": Stage({"written": 1, "squad2_rest": 0.2, "squad2": 0.2, "squad11": 0.01}, candidates=6),
    # Each question of the last events once, with a little of all that was hard.
    "twins": Stage({"twins": 1, "pairs": 0.3, "written": 0.15, "squad2_rest": 0.12, "squad2": 0.12, "squad11": 0.006}, candidates=6),
    "pairs": Stage({"pairs": 6, "written": 1, "squad2_rest": 0.2, "squad2": 0.2, "squad11": 0.05}, candidates=6),
}


@dataclass
class Candidate:
    context: str
    sentence: str
    #: The answer's spans; empty where the sentence does not answer, or it is not known by which words.
    spans: list[Span]
    right: bool


@dataclass
class Group:
    question: str
    candidates: list[Candidate]


class Groups:
    """Draws groups; the same seed and pass give the same groups in the same order."""

    def __init__(self, collections: list[Collection], mined: list[list[list[int]]], stage: Stage, seed: int) -> None:
        chosen = [i for i, collection in enumerate(collections) if collection.name in stage.times]
        self.collections, self.mined = [collections[i] for i in chosen], [mined[i] for i in chosen]
        self.stage, self.seed = stage, seed
        self.paragraphs = [collection.by_paragraph() for collection in self.collections]
        self.things: list[list[str]] = []
        self.topics = [Topics(collection) for collection in self.collections]
        for collection in self.collections:
            found = {thing for sentence in collection.sentences for thing in things_of(sentence.text)}
            self.things.append(sorted(found))

    def of_pass(self, number: int) -> Iterator[Group]:
        for c, q, time in self.entries(number):
            group = self.group(c, q, random.Random(f"{self.seed} {number} {c} {q} {time}"))
            # A question without its right sentence, for which no wrong one was found.
            if group.candidates:
                yield group

    def entries(self, number: int) -> list[tuple[int, int, int]]:
        """Numbers of collection, question and draw of the question, in the order of the pass."""
        draw = random.Random(f"{self.seed} {number}")
        entries = [
            (c, q, time)
            for c, collection in enumerate(self.collections)
            for q in range(len(collection.questions))
            for time in range(ceil(self.stage.times[collection.name]))
            if draw.random() < self.stage.times[collection.name] - time
        ]
        draw.shuffle(entries)
        return entries

    def group(self, c: int, q: int, draw: random.Random) -> Group:
        collection, question = self.collections[c], self.collections[c].questions[q]
        if question.answers and draw.random() < TOPIC:
            if topic := self.topic(c, draw.choice(sorted(question.answers)), draw):
                return topic
        text = draw.choice(question.variants) if question.variants and draw.random() < 0.5 else question.text
        candidates: list[Candidate] = []
        if question.answers and draw.random() >= WITHOUT_RIGHT:
            rights = sorted(question.answers)
            draw.shuffle(rights)
            rights = rights[: self.stage.candidates // 2]
            swap = None
            if len(rights) == 1:
                others = draw.sample(self.things[c], min(40, len(self.things[c])))
                swap = swap_thing(text, collection.sentences[rights[0]].text, others, draw)
            answered = True
            if len(rights) == 1 and draw.random() < EXCHANGED_QUESTION:
                changed = text.replace(*swap) if swap else swap_relation(text, draw)
                if changed:
                    text, answered = changed, False
            for number in rights:
                right = collection.sentences[number].text
                marked = question.answers[number]
                spans = draw.choice(marked) if marked and answered else []
                context = self.context(c, number, draw)
                if answered and swap and draw.random() < EXCHANGED_SENTENCE:
                    candidates.append(Candidate(context.replace(*swap), right.replace(*swap), [], False))
                candidates.append(Candidate(context, right, spans, answered))
        for i in self.wrong(c, q, draw)[: self.stage.candidates - len(candidates)]:
            candidates.append(Candidate(self.context(c, i, draw), collection.sentences[i].text, [], False))
        draw.shuffle(candidates)
        return Group(roughen(text, draw), candidates)

    def topic(self, c: int, i: int, draw: random.Random) -> Group | None:
        topic = self.topics[c].of(i, draw)
        if not topic:
            return None
        sentences = self.collections[c].sentences
        rights = sorted(topic.holders, key=lambda j: j != i)[: self.stage.candidates // 2]
        beside = [j for j in self.paragraphs[c][sentences[i].paragraph] if j not in topic.holders and j not in topic.sharing]
        wrong = [*topic.sharing, *beside][: self.stage.candidates - len(rights)]
        candidates = [
            Candidate(self.context(c, j, draw), sentences[j].text, topic.spans if j == i and rights else [], j in rights)
            for j in [*rights, *wrong]
        ]
        draw.shuffle(candidates)
        return Group(topic.text, candidates)

    def wrong(self, c: int, q: int, draw: random.Random) -> list[int]:
        """What was marked as tempting first, a neighbour, then mined ones, the most alike most often."""
        question = self.collections[c].questions[q]
        hardest = self.mined[c][q]
        taken = list(question.near)
        if question.paragraph is not None:
            accepted = [answer.lower() for answer in question.accepted]
            sentences = self.collections[c].sentences
            beside = [
                i for i in self.paragraphs[c][question.paragraph]
                if i not in question.answers and i not in question.unsure and not any(a in sentences[i].text.lower() for a in accepted)
            ]
            if question.answers:
                taken += draw.sample(beside, min(1, len(beside)))
            else:
                # What its own paragraph holds was written to look like an answer.
                taken += sorted(beside, key=lambda i: (i not in hardest, draw.random()))
        rest = [(rank, i) for rank, i in enumerate(hardest) if i not in taken]
        return taken + [i for _, i in sorted(rest, key=lambda pair: draw.random() * (1 + pair[0] / 3))]

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
        return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts if part)


def development_groups(collection: Collection, seed: int, limit: int) -> list[tuple[Question, Group]]:
    """Each question with all sentences of its paragraph, or of its corpus where it was asked of that, titles in
    front; the same at every call."""
    chosen = random.Random(seed).sample(collection.questions, min(limit, len(collection.questions)))
    groups = []
    for question in chosen:
        candidates = [
            Candidate(f"{collection.titles[s.document]}.", s.text, question.answers.get(i, [[]])[0], i in question.answers)
            for i, s in enumerate(collection.sentences)
            if (s.corpus == question.corpus if question.paragraph is None else s.paragraph == question.paragraph)
            and i not in question.unsure
        ]
        groups.append((question, Group(question.text, candidates)))
    return groups
