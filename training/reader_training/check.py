"""`python -m reader_training.check --squad FILE`: compares float32 and int8 on a file in SQuAD's format."""

import argparse
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .encoding import Encoder
from .evaluation import Forward, evaluate
from .groups import development_groups
from .sources import read_squad


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--squad", type=Path, required=True)
    parser.add_argument("--onnx", type=Path, default=Path("data/reader.onnx"))
    parser.add_argument("--model", type=Path, default=Path("../models/verbatim-reader"))
    parser.add_argument("--limit", type=int, default=10_000, help="questions at most")
    parser.add_argument("--allowed-loss", type=float, default=1.0, help="points that int8 may lose")
    options = parser.parse_args()
    questions = development_groups(read_squad("check", options.squad, titled=True), 0, options.limit)
    encoder = Encoder(options.model / "tokenizer.json")
    figures = {
        "float32": evaluate(forward(options.onnx), encoder, questions),
        "int8": evaluate(forward(options.model / "onnx" / "model_quantized.onnx"), encoder, questions),
    }
    for name, values in figures.items():
        print(f"{name}: {values}")
    lost = {name: round(value - figures["int8"][name], 1) for name, value in figures["float32"].items()}
    print(f"lost by quantising: {lost}")
    if any(lost[name] > options.allowed_loss for name in ("first", "exact", "f1")):
        raise SystemExit(f"int8 loses more than {options.allowed_loss} point.")


def forward(file: Path) -> Forward:
    session = onnxruntime.InferenceSession(str(file))

    def run(ids, mask, segments):
        inputs = {"input_ids": ids.numpy(), "attention_mask": mask.numpy(), "token_type_ids": segments.numpy()}
        return tuple(torch.from_numpy(np.asarray(output)) for output in session.run(None, inputs))

    return run


if __name__ == "__main__":
    main()
