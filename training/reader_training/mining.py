"""Finds for each question the sentences that retrieval ranks high and that do not answer it.

The ranking is the product's own pair of signals: BM25 over words and the cosine of e5-small-v2.
"""

import re
from pathlib import Path

import numpy as np
import onnxruntime
from scipy.sparse import csr_matrix
from tokenizers import Tokenizer

from .sources import Collection

#: Wrong candidates kept for each question.
DEPTH = 16
#: Of BM25 (Robertson and Zaragoza 2009): saturation of a term's frequency, correction for length.
K1, B = 1.2, 0.75


def mine(collection: Collection, embedder: Path) -> list[list[int]]:
    """For each question the numbers of the hardest wrong sentences, hardest first."""
    texts = [sentence.text for sentence in collection.sentences]
    questions = [question.text for question in collection.questions]
    encode = encoder(embedder)
    passages, queries = encode(texts, "passage: "), encode(questions, "query: ")
    words, asked = bm25(texts, questions)
    lowered = [text.lower() for text in texts]
    mined = []
    for start in range(0, len(questions), 256):
        cosines = queries[start : start + 256] @ passages.T
        scores = standardized(cosines) + standardized((asked[start : start + 256] @ words.T).toarray())
        best = np.argsort(-scores, axis=1)[:, : DEPTH * 4]
        for offset, row in enumerate(best):
            question = collection.questions[start + offset]
            accepted = [answer.lower() for answer in question.accepted]
            wrong = [
                int(i) for i in row
                if i not in question.answers and not any(answer in lowered[i] for answer in accepted)
            ]
            mined.append(wrong[:DEPTH])
    return mined


def encoder(folder: Path):
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(128)
    tokenizer.enable_padding()
    session = onnxruntime.InferenceSession(str(folder / "onnx" / "model_quantized.onnx"))

    def encode(texts: list[str], prefix: str) -> np.ndarray:
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors = np.zeros((len(texts), 384), np.float32)
        for start in range(0, len(order), 64):
            chosen = order[start : start + 64]
            batch = tokenizer.encode_batch([prefix + texts[i] for i in chosen])
            ids = np.array([e.ids for e in batch], np.int64)
            mask = np.array([e.attention_mask for e in batch], np.int64)
            inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden = session.run(None, inputs)[0]
            mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
            vectors[chosen] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return vectors

    return encode


def bm25(texts: list[str], questions: list[str]) -> tuple[csr_matrix, csr_matrix]:
    """Weights of the terms of each text, and the terms of each question; their product is the score."""
    vocabulary: dict[str, int] = {}
    rows = [[vocabulary.setdefault(term, len(vocabulary)) for term in terms(text)] for text in texts]
    counts = counted(rows, len(vocabulary))
    lengths = np.asarray(counts.sum(1)).ravel()
    containing = np.bincount(counts.indices, minlength=len(vocabulary))
    rarity = np.log(1 + (len(texts) - containing + 0.5) / (containing + 0.5))
    row_of = np.repeat(np.arange(len(texts)), np.diff(counts.indptr))
    penalty = K1 * (1 - B + B * lengths[row_of] / lengths.mean())
    counts.data = rarity[counts.indices] * counts.data * (K1 + 1) / (counts.data + penalty)
    asked = [[vocabulary[term] for term in set(terms(question)) if term in vocabulary] for question in questions]
    return counts, counted(asked, len(vocabulary))


def counted(rows: list[list[int]], width: int) -> csr_matrix:
    pointers = np.cumsum([0, *map(len, rows)])
    columns = np.array([column for row in rows for column in row], np.int32)
    matrix = csr_matrix((np.ones(len(columns), np.float32), columns, pointers), (len(rows), width))
    matrix.sum_duplicates()
    return matrix


def terms(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def standardized(scores: np.ndarray) -> np.ndarray:
    return (scores - scores.mean(1, keepdims=True)) / (scores.std(1, keepdims=True) + 1e-6)
