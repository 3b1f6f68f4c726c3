"""Topics: a few words of a sentence, as people type them into a search box ("rail bypass budapest").

Whatever holds all of them is about the topic. A topic of which one part comes from another corpus is about nothing.
"""

import random
import re
from collections import defaultdict
from dataclasses import dataclass

from .sources import Collection, Span

#: Words of a part, sentences that may hold all of a topic.
LONGEST_PART, MOST_HOLDERS = 3, 3
#: Share of the topics of which nothing in the corpus has every part.
FOREIGN = 0.35

WORD = re.compile(r"[^\W_](?:[\w'’.,-]*\w)?")
FUNCTION_WORDS = set(
    "a about above after again against ago all almost along already also although am an and another any are around as at away back be became "
    "because become been before behind being below between both but by called came can cannot could did do does doing done down during each "
    "either enough even ever every few first for from get gets give given go goes going had has have he her here hers him his how however i if "
    "in into is it its itself just last least less like made make makes many may me might more most much must my near never next no nor not now "
    "of off often on once one only or other others our out over own per put said same say says see seen she should since so some still such "
    "take taken than that the their them then there these they this those though through to told too two under until up upon us very was we "
    "went were what when where whether which while who whom whose why will with within without would yet you your".split()
)


@dataclass
class Topic:
    text: str
    #: Of the sentence that the topic was drawn from.
    spans: list[Span]
    #: Sentences that have every word, and others that have some, those with most first.
    holders: list[int]
    sharing: list[int]


class Topics:
    """The topics of one collection."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self.holding: dict[tuple[int, str], set[int]] = defaultdict(set)
        for i, sentence in enumerate(collection.sentences):
            for word in WORD.findall(sentence.text.lower()):
                self.holding[sentence.corpus, word].add(i)

    def of(self, i: int, draw: random.Random) -> Topic | None:
        """A topic of a sentence, or None where the sentence has none that tells it from others."""
        sentence = self.collection.sentences[i]
        parts = parts_of(sentence.text)
        if len(parts) < 2:
            return None
        chosen = draw.sample(parts, 2 if draw.random() < 0.6 else 1)
        texts = [sentence.text[start:end] for start, end in chosen]
        words = {word for text in texts for word in WORD.findall(text.lower())}
        if len(words) < 2:
            return None
        if len(texts) > 1 and draw.random() < FOREIGN:
            foreign = self.foreign_part(sentence.corpus, draw)
            if not foreign:
                return None
            words -= set(WORD.findall(texts[1].lower()))
            texts[1] = foreign
            return Topic(asked(texts, draw), [], [], self.sharing(sentence.corpus, words))
        holders = sorted(set.intersection(*(self.holding[sentence.corpus, word] for word in words)))
        if len(holders) > MOST_HOLDERS:
            return None
        sharing = [j for j in self.sharing(sentence.corpus, words) if j not in holders]
        return Topic(asked(texts, draw), sorted(chosen), holders, sharing)

    def foreign_part(self, corpus: int, draw: random.Random) -> str | None:
        """A part of a sentence of another corpus, none of whose words this one has."""
        for _ in range(8):
            other = draw.choice(self.collection.sentences)
            parts = parts_of(other.text)
            if other.corpus == corpus or not parts:
                continue
            start, end = draw.choice(parts)
            part = other.text[start:end]
            if not any((corpus, word) in self.holding for word in WORD.findall(part.lower())):
                return part
        return None

    def sharing(self, corpus: int, words: set[str]) -> list[int]:
        shared: dict[int, int] = defaultdict(int)
        for word in words:
            for i in self.holding.get((corpus, word), ()):
                shared[i] += 1
        return sorted(shared, key=lambda i: (-shared[i], i))


def asked(parts: list[str], draw: random.Random) -> str:
    draw.shuffle(parts)
    text = " ".join(parts)
    return text.lower() if draw.random() < 0.7 else text


def parts_of(sentence: str) -> list[Span]:
    """The last words of each run of words with a meaning: in English what is named stands at the end."""
    parts: list[list[Span]] = [[]]
    end = 0
    for match in WORD.finditer(sentence):
        if sentence[end : match.start()] != " ":
            parts.append([])
        end = match.end()
        if match.group().lower() in FUNCTION_WORDS:
            parts.append([])
        else:
            parts[-1].append(match.span())
    return [(part[-LONGEST_PART:][0][0], part[-1][1]) for part in parts if part]
