"""`python -m reader_training.data --data DIR --out FILE`: reads the sources, mines wrong candidates."""

import argparse
import pickle
import random
from pathlib import Path

from .mining import mine
from .sources import Collection, read_development, read_general, read_pairs, read_written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the files that training/README.md names")
    parser.add_argument("--written", type=Path, default=Path("written"), help="folder with the project's own events")
    parser.add_argument("--out", type=Path, default=Path("data/groups.pickle"))
    parser.add_argument("--fraction", type=float, default=1.0, help="share of the questions to use, for a trial run")
    options = parser.parse_args()
    events = options.written / "train.jsonl"
    pairs = read_pairs(options.written / "pairs.jsonl", events)
    twins = read_written(options.written / "twins.jsonl", "twins")
    collections = [read_written(events), *read_general(options.data), pairs, twins]
    development = [read_written(options.written / "fit.jsonl"), read_development(options.data)]
    for collection in collections + development:
        if options.fraction < 1:
            shrink(collection, options.fraction)
        answerable = sum(bool(question.answers) for question in collection.questions)
        print(f"{collection.name}: {len(collection.sentences)} sentences, {answerable} answerable and "
              f"{len(collection.questions) - answerable} unanswerable questions", flush=True)
    mined = [mine(collection) for collection in collections]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(pickle.dumps({"collections": collections, "mined": mined, "development": development}))
    print(f"wrote {options.out}")


def shrink(collection: Collection, fraction: float) -> None:
    """Keeps a share of the questions, and the sentences of their corpora."""
    count = max(8, round(len(collection.questions) * fraction))
    kept = random.Random(0).sample(collection.questions, min(count, len(collection.questions)))
    needed = {question.corpus for question in kept}
    numbers = [i for i, s in enumerate(collection.sentences) if s.corpus in needed]
    renumbered = {old: new for new, old in enumerate(numbers)}
    collection.sentences = [collection.sentences[i] for i in numbers]
    for question in kept:
        question.answers = {renumbered[i]: spans for i, spans in question.answers.items()}
        question.unsure = [renumbered[i] for i in question.unsure]
        question.near = [renumbered[i] for i in question.near]
    collection.questions = kept


if __name__ == "__main__":
    main()
