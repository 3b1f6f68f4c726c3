"""Finds for each question the sentences of its corpus that share most with it and do not answer it, by BM25
(Robertson and Zaragoza 2009)."""

import re
from collections import Counter, defaultdict
from math import log

from .sources import Collection

#: Wrong candidates kept for each question.
DEPTH = 16
#: Saturation of a term's frequency, correction for length.
K1, B = 1.2, 0.75


def mine(collection: Collection) -> list[list[int]]:
    """For each question the numbers of the wrong sentences that look most like it, most alike first."""
    corpora = collection.by_corpus()
    mined: list[list[int]] = [[] for _ in collection.questions]
    for corpus, questions in collection.asked_of().items():
        numbers = corpora[corpus]
        postings = postings_of({i: terms(collection.sentences[i].text) for i in numbers})
        for q in questions:
            question = collection.questions[q]
            scores: Counter[int] = Counter()
            for term in set(terms(question.text)):
                for i, weight in postings.get(term, ()):
                    scores[i] += weight
            accepted = [answer.lower() for answer in question.accepted]
            ranked = sorted(numbers, key=lambda i: (-scores[i], i))
            mined[q] = [
                i for i in ranked[: DEPTH * 4]
                if i not in question.answers and i not in question.unsure
                and not any(answer in collection.sentences[i].text.lower() for answer in accepted)
            ][:DEPTH]
    return mined


def postings_of(texts: dict[int, list[str]]) -> dict[str, list[tuple[int, float]]]:
    """By term, the sentences that hold it and what it adds to their score."""
    mean = sum(map(len, texts.values())) / max(1, len(texts))
    containing = Counter(term for words in texts.values() for term in set(words))
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, words in texts.items():
        penalty = K1 * (1 - B + B * len(words) / mean)
        for term, count in Counter(words).items():
            rarity = log(1 + (len(texts) - containing[term] + 0.5) / (containing[term] + 0.5))
            postings[term].append((i, rarity * count * (K1 + 1) / (count + penalty)))
    return postings


def terms(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
