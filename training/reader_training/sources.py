"""Reads the three sources of data into documents of sentences, and questions with answers in them.

SQuADShifts (Miller, Krauth, Recht, Schmidt 2020), QAMR (Michael, Stanovsky, He, Dagan, Zettlemoyer
2018) and four articles of the SQuAD 2.0 development set (Rajpurkar, Jia, Liang 2018). Offsets are
code points of a sentence, end exclusive.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sentencex import segment

#: Articles of the SQuAD 2.0 file that are never trained on: the project fits its weights on them.
DEVELOPMENT_ARTICLES = ("1973_oil_crisis", "Imperialism")

Span = tuple[int, int]


@dataclass
class Sentence:
    text: str
    #: Number of the paragraph within its collection, and of the document.
    paragraph: int
    document: int


@dataclass
class Question:
    text: str
    #: What annotators marked, by sentence; each answer is a list of spans. Empty if unanswerable.
    answers: dict[int, list[list[Span]]]
    #: Texts of all accepted answers.
    accepted: list[str]
    paragraph: int


@dataclass
class Collection:
    """Sentences among which the wrong candidates for its questions are looked for."""

    name: str
    sentences: list[Sentence] = field(default_factory=list)
    #: By document; None where a document has no title that says what it is about.
    titles: list[str | None] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_training(folder: Path) -> list[Collection]:
    return [
        read_squad("new_wiki", folder / "squadshifts_new_wiki.json.gz", titled=True),
        read_squad("reddit", folder / "squadshifts_reddit.json.gz", titled=False),
        read_squad("amazon", folder / "squadshifts_amazon_reviews.json.gz", titled=False),
        read_squad("squad2", folder / "squad2-dev-4.json.gz", titled=True, leave_out=DEVELOPMENT_ARTICLES),
        read_qamr(folder),
    ]


def read_development(folder: Path) -> Collection:
    kept = DEVELOPMENT_ARTICLES
    return read_squad("development", folder / "squad2-dev-4.json.gz", titled=True, only=kept)


def read_squad(name: str, file: Path, titled: bool, leave_out: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> Collection:
    collection = Collection(name)
    paragraph = 0
    for article in json.loads(content_of(file))["data"]:
        if article["title"] in leave_out or (only and article["title"] not in only):
            continue
        document = len(collection.titles)
        collection.titles.append(article["title"].replace("_", " ") if titled else None)
        for entry in article["paragraphs"]:
            first = len(collection.sentences)
            ranges = list(sentence_ranges(entry["context"]))
            for start, end in ranges:
                collection.sentences.append(Sentence(entry["context"][start:end], paragraph, document))
            for qa in entry["qas"]:
                marked = [(a["answer_start"], a["answer_start"] + len(a["text"])) for a in qa["answers"]]
                answers: dict[int, list[list[Span]]] = defaultdict(list)
                for start, end in marked:
                    for i, (from_, to) in enumerate(ranges):
                        if from_ <= start and end <= to:
                            answers[first + i].append([(start - from_, end - from_)])
                # An answer across two sentences has no candidate of its own: the question is left out.
                if answers or qa.get("is_impossible", False):
                    accepted = sorted({a["text"] for a in qa["answers"]})
                    question = qa["question"].strip()
                    collection.questions.append(Question(question, dict(answers), accepted, paragraph))
            paragraph += 1
    return collection


def sentence_ranges(text: str) -> Iterator[Span]:
    position = 0
    for piece in segment("en", text):
        start = text.index(piece, position)
        position = start + len(piece)
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield start + lead, start + lead + len(piece.strip())


def read_qamr(folder: Path) -> Collection:
    """Questions that a validator answered with words of the same answer; sentences written as prose."""
    collection = Collection("qamr")
    index: dict[str, int] = {}
    tokens: dict[str, list[Span]] = {}
    documents: dict[str, int] = {}
    paragraphs: dict[str, int] = {}
    for line in lines_of(folder / "qamr_wiki-sentences.tsv.gz"):
        identifier, words = line.split("\t")
        text, ranges = detokenize(words.split(" "))
        document, paragraph = identifier.rsplit(":", 2)[0], identifier.rsplit(":", 1)[0]
        if document not in documents:
            documents[document] = len(documents)
            collection.titles.append(None)
        number = paragraphs.setdefault(paragraph, len(paragraphs))
        index[identifier], tokens[identifier] = len(collection.sentences), ranges
        collection.sentences.append(Sentence(text, number, documents[document]))
    asked: dict[tuple[str, str], list[list[int]]] = {}
    for part in ("dev", "test"):
        for line in lines_of(folder / f"qamr_{part}.tsv.gz"):
            identifier, _, _, _, _, question, answer, *validations = line.split("\t")
            given = [words for words in (numbers(answer), *map(validated, validations)) if words]
            if identifier in index and question.strip() and agree(given):
                asked.setdefault((identifier, question.strip()), []).extend(given)
    for (identifier, question), given in asked.items():
        sentence, ranges = index[identifier], tokens[identifier]
        text = collection.sentences[sentence].text
        answers = [[(ranges[a][0], ranges[b][1]) for a, b in runs(words)] for words in given if max(words) < len(ranges)]
        if answers:
            accepted = sorted({text[start:end] for spans in answers for start, end in spans})
            paragraph = collection.sentences[sentence].paragraph
            collection.questions.append(Question(question, {sentence: answers}, accepted, paragraph))
    return collection


def content_of(file: Path) -> bytes:
    content = file.read_bytes()
    return gzip.decompress(content) if file.suffix == ".gz" else content


def lines_of(file: Path) -> list[str]:
    return [line for line in content_of(file).decode().split("\n") if line]


def numbers(text: str) -> list[int]:
    return sorted({int(number) for number in text.split()})


def validated(field_: str) -> list[int]:
    """"261:0 1" is a validator and the answer; "Invalid" or another question's number, no answer."""
    answer = field_.partition(":")[2]
    return numbers(answer) if re.fullmatch(r"[\d ]+", answer) else []


def agree(given: list[list[int]]) -> bool:
    return len(given) > 1 and any(set(given[0]) & set(other) for other in given[1:])


def runs(words: list[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers joined: [1, 2, 5] is (1, 2) and (5, 5)."""
    joined: list[tuple[int, int]] = []
    for word in words:
        if joined and joined[-1][1] == word - 1:
            joined[-1] = (joined[-1][0], word)
        else:
            joined.append((word, word))
    return joined


BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": "“", "''": "”"}


def detokenize(words: list[str]) -> tuple[str, list[Span]]:
    """The Penn Treebank's tokens as prose, with the range of each token."""
    text, ranges = "", []
    for i, word in enumerate(words):
        word = BRACKETS.get(word, word)
        attached = bool(re.match(r"[,.;:?!%)\]}”]|n't$|'(?:s|m|d|re|ve|ll)?$", word))
        if i and not attached and not re.search(r"[(\[{“$£€]$", text):
            text += " "
        ranges.append((len(text), len(text) + len(word)))
        text += word
    return text, ranges
