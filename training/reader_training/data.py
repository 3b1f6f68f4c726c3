"""`python -m reader_training.data --data DIR --out FILE`: reads the sources, mines wrong candidates."""

import argparse
import pickle
import random
from pathlib import Path

from .mining import mine
from .sources import Collection, read_development, read_training


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the files that training/README.md names")
    parser.add_argument("--embedder", type=Path, default=Path("../models/e5-small-v2"), help="model folder to mine with")
    parser.add_argument("--out", type=Path, default=Path("data/groups.pickle"))
    parser.add_argument("--fraction", type=float, default=1.0, help="share of the questions to use, for a trial run")
    options = parser.parse_args()
    collections = [*read_training(options.data), read_development(options.data)]
    mined = []
    for collection in collections:
        if options.fraction < 1:
            shrink(collection, options.fraction)
        mined.append(mine(collection, options.embedder))
        answerable = sum(bool(question.answers) for question in collection.questions)
        print(f"{collection.name}: {len(collection.sentences)} sentences, {answerable} answerable and "
              f"{len(collection.questions) - answerable} unanswerable questions", flush=True)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(pickle.dumps({"collections": collections, "mined": mined}))
    print(f"wrote {options.out}")


def shrink(collection: Collection, fraction: float) -> None:
    """Keeps a share of the questions, and the sentences of their paragraphs."""
    count = max(8, round(len(collection.questions) * fraction))
    kept = random.Random(0).sample(collection.questions, min(count, len(collection.questions)))
    needed = {question.paragraph for question in kept}
    numbers = [i for i, s in enumerate(collection.sentences) if s.paragraph in needed]
    renumbered = {old: new for new, old in enumerate(numbers)}
    collection.sentences = [collection.sentences[i] for i in numbers]
    for question in kept:
        question.answers = {renumbered[i]: spans for i, spans in question.answers.items()}
    collection.questions = kept


if __name__ == "__main__":
    main()
