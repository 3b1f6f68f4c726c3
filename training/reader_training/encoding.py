"""Question and candidate as the reader sees them; src/reading/encoding.ts does the same.

[CLS] question [SEP] context [SEP] sentence [SEP], without "context [SEP]" where there is none. The
sentence's segment is 1, all before it 0. A span may start and end at tokens of the sentence only;
position 0 means that the sentence does not answer.
"""

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

#: Tokens kept of each part: the question's and the sentence's first ones, the context's last.
MAX_QUESTION, MAX_CONTEXT, MAX_SENTENCE = 48, 64, 160


@dataclass
class Encoded:
    ids: list[int]
    segments: list[int]
    #: Position of the sentence's first token, and its tokens' ranges in the sentence.
    first: int
    offsets: list[tuple[int, int]]


class Encoder:
    def __init__(self, tokenizer: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cls = self.tokenizer.token_to_id("[CLS]")
        self.sep = self.tokenizer.token_to_id("[SEP]")

    def encode(self, question: str, context: str, sentence: str) -> Encoded:
        before = [self.cls, *self.ids(question)[:MAX_QUESTION], self.sep]
        if context:
            before += [*self.ids(context)[-MAX_CONTEXT:], self.sep]
        tokens = self.tokenizer.encode(sentence, add_special_tokens=False)
        ids = tokens.ids[:MAX_SENTENCE]
        segments = [0] * len(before) + [1] * (len(ids) + 1)
        return Encoded([*before, *ids, self.sep], segments, len(before), tokens.offsets[:MAX_SENTENCE])

    def ids(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids
