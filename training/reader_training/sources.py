"""Reads the data into corpora of sentences, and questions with the sentences that answer them.

training/README.md names the sources, their authors and licences. Offsets are code points of a sentence,
end exclusive.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sentencex import segment

#: Articles of the SQuAD 2.0 file that are never trained on: the project measures on them while it trains.
DEVELOPMENT_ARTICLES = ("1973_oil_crisis", "Imperialism")

Span = tuple[int, int]


@dataclass
class Sentence:
    text: str
    #: Numbers within the collection: of the paragraph, the document, and the corpus of documents in which
    #: a question is asked.
    paragraph: int
    document: int
    corpus: int


@dataclass
class Question:
    text: str
    #: By the number of each sentence that answers: the answers that annotators marked, each a list of
    #: spans; no answer where it is only known that the sentence answers. Empty if unanswerable.
    answers: dict[int, list[list[Span]]]
    corpus: int
    #: The paragraph from which it was asked; None where it was asked of the whole corpus.
    paragraph: int | None = None
    #: Texts of all accepted answers: a sentence that holds one is no wrong candidate.
    accepted: list[str] = field(default_factory=list)
    #: Other wordings of the same question.
    variants: list[str] = field(default_factory=list)
    #: Sentences that are neither right nor wrong, and those that look most like an answer and are not.
    unsure: list[int] = field(default_factory=list)
    near: list[int] = field(default_factory=list)


@dataclass
class Collection:
    name: str
    sentences: list[Sentence] = field(default_factory=list)
    #: By document; None where a document has no title that says what it is about.
    titles: list[str | None] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def by_paragraph(self) -> dict[int, list[int]]:
        """Numbers of the sentences of each paragraph, in order."""
        return numbers_by(sentence.paragraph for sentence in self.sentences)

    def by_corpus(self) -> dict[int, list[int]]:
        """Numbers of the sentences of each corpus, in order."""
        return numbers_by(sentence.corpus for sentence in self.sentences)

    def asked_of(self) -> dict[int, list[int]]:
        """Numbers of the questions that are asked of each corpus, in order."""
        return numbers_by(question.corpus for question in self.questions)


def numbers_by(keys: Iterable[int]) -> dict[int, list[int]]:
    """The positions at which each key stands."""
    positions: dict[int, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        positions[key].append(position)
    return positions


def read_general(folder: Path) -> list[Collection]:
    disfluent = json.loads(content_of(folder / "disfl-qa-rest.json.gz"))
    return [
        read_squad("squad11", folder / "squad11-train.json.gz", titled=True),
        read_squad("squad2_rest", folder / "squad2-dev-rest.json.gz", titled=True, rewrites=disfluent),
        read_squad("squad2", folder / "squad2-dev-4.json.gz", titled=True, leave_out=DEVELOPMENT_ARTICLES),
        read_squad("new_wiki", folder / "squadshifts_new_wiki.json.gz", titled=True),
        read_squad("reddit", folder / "squadshifts_reddit.json.gz", titled=False),
        read_squad("amazon", folder / "squadshifts_amazon_reviews.json.gz", titled=False),
        read_qamr(folder),
        read_selqa(folder / "selqa.jsonl.gz"),
        read_clapnq([folder / "clapnq_dev_ans.jsonl.gz", folder / "clapnq_dev_unans.jsonl.gz"]),
    ]


def read_development(folder: Path) -> Collection:
    kept = DEVELOPMENT_ARTICLES
    return read_squad("development", folder / "squad2-dev-4.json.gz", titled=True, only=kept)


def read_squad(
    name: str, file: Path, titled: bool, leave_out: tuple[str, ...] = (), only: tuple[str, ...] = (), rewrites: dict | None = None,
) -> Collection:
    """Every article is a corpus. An answer across two sentences has no candidate of its own: such questions are left out."""
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
                collection.sentences.append(Sentence(entry["context"][start:end], paragraph, document, document))
            for qa in entry["qas"]:
                marked = [(a["answer_start"], a["answer_start"] + len(a["text"])) for a in qa["answers"]]
                answers: dict[int, list[list[Span]]] = defaultdict(list)
                for start, end in marked:
                    for i, (from_, to) in enumerate(ranges):
                        if from_ <= start and end <= to:
                            answers[first + i].append([(start - from_, end - from_)])
                if answers or qa.get("is_impossible", False):
                    rewrite = (rewrites or {}).get(qa["id"])
                    collection.questions.append(Question(
                        qa["question"].strip(), dict(answers), document, paragraph,
                        accepted=sorted({a["text"] for a in qa["answers"]}),
                        variants=[rewrite["disfluent"]] if rewrite else [],
                    ))
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


def read_selqa(file: Path) -> Collection:
    """Every section of an article is a corpus; which words answer is not marked."""
    collection = Collection("selqa")
    for line in lines_of(file):
        entry = json.loads(line)
        corpus = add_passage(collection, entry["article"], entry["candidates"])
        first = len(collection.sentences) - len(entry["candidates"])
        answers = {first + i: [] for i in entry["answers"]}
        collection.questions.append(Question(entry["question"], answers, corpus, corpus))
    return collection


def read_clapnq(files: list[Path]) -> Collection:
    """Every passage is a corpus; an answer's sentences are selected together, so that none of them is surely enough."""
    collection = Collection("clapnq")
    for file in files:
        for line in lines_of(file):
            entry = json.loads(line)
            passage = entry["passages"][0]
            corpus = add_passage(collection, passage["title"], [detokenize(s.split(" "))[0] for s in passage["sentences"]])
            first = len(collection.sentences) - len(passage["sentences"])
            selected = [first + i for i, s in enumerate(passage["sentences"]) if s in entry["output"][0]["selected_sentences"]]
            answers, unsure = ({selected[0]: []}, selected[1:]) if selected else ({}, [])
            if selected or not entry["output"][0]["answer"]:
                collection.questions.append(Question(entry["input"], answers, corpus, corpus, unsure=unsure))
    return collection


def add_passage(collection: Collection, title: str, sentences: list[str]) -> int:
    corpus = len(collection.titles)
    collection.titles.append(title)
    collection.sentences.extend(Sentence(text, corpus, corpus, corpus) for text in sentences)
    return corpus


def read_written(file: Path, name: str = "written") -> Collection:
    """The project's own events (training/written/README.md); each is a corpus."""
    return collection_of(name, [json.loads(line) for line in lines_of(file)])


def read_pairs(file: Path, events: Path) -> Collection:
    """Further questions about events that another file has, in pairs: one is answered, one like it is not."""
    known = {event["event"]: event for event in map(json.loads, lines_of(events))}
    asked = [json.loads(line) for line in lines_of(file)]
    return collection_of("pairs", [known[more["event"]] | more for more in asked])


def collection_of(name: str, events: list[dict]) -> Collection:
    collection = Collection(name)
    paragraph = 0
    for corpus, event in enumerate(events):
        numbers_: dict[tuple[str, int, int], int] = {}
        for article in event["articles"]:
            document = len(collection.titles)
            collection.titles.append(article["title"])
            for p, sentences in enumerate(article["paragraphs"]):
                for s, text in enumerate(sentences):
                    numbers_[article["id"], p, s] = len(collection.sentences)
                    collection.sentences.append(Sentence(text, paragraph, document, corpus))
                paragraph += 1
        for entry in event["questions"]:
            answers = {}
            for answer in entry["answers"]:
                number = numbers_[tuple(answer["at"])]
                text = collection.sentences[number].text
                found = [(text.index(span), text.index(span) + len(span)) for span in answer["spans"]]
                answers[number] = [found]
            at = lambda name: [numbers_[tuple(place)] for place in entry.get(name, [])]
            collection.questions.append(Question(entry["q"], answers, corpus, unsure=at("partly"), near=at("near")))
    return collection


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
        collection.sentences.append(Sentence(text, number, documents[document], documents[document]))
    asked: dict[tuple[str, str], list[list[int]]] = {}
    for part in ("dev", "test"):
        for line in lines_of(folder / f"qamr_{part}.tsv.gz"):
            identifier, _, _, _, _, question, answer, *validations = line.split("\t")
            given = [words for words in (numbers(answer), *map(validated, validations)) if words]
            if identifier in index and question.strip() and agree(given):
                asked.setdefault((identifier, question.strip()), []).extend(given)
    for (identifier, question), given in asked.items():
        number, ranges = index[identifier], tokens[identifier]
        sentence = collection.sentences[number]
        answers = [[(ranges[a][0], ranges[b][1]) for a, b in runs(words)] for words in given if max(words) < len(ranges)]
        if answers:
            accepted = sorted({sentence.text[start:end] for spans in answers for start, end in spans})
            collection.questions.append(Question(question, {number: answers}, sentence.corpus, sentence.paragraph, accepted=accepted))
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
