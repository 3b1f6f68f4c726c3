"""`python -m reader_training.export`: writes a checkpoint as a float32 ONNX graph."""

import argparse
from pathlib import Path

import onnx
import torch

from .model import from_base, weights_in

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OUTPUTS = ["start_logits", "end_logits", "relevance"]
#: The newest that onnxruntime 1.14 reads, which @xenova/transformers 2.17 brings.
OPSET, IR_VERSION = 14, 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, default=Path("data/base"))
    parser.add_argument("--checkpoint", type=Path, default=Path("data/written/checkpoint.pt"))
    parser.add_argument("--out", type=Path, default=Path("data/reader.onnx"))
    options = parser.parse_args()
    reader = from_base(options.base)
    reader.load_state_dict(weights_in(options.checkpoint))
    # The checkpoint holds bfloat16 weights, which float32 holds exactly.
    reader.float().eval()
    shape = {0: "batch", 1: "length"}
    axes = {name: shape for name in [*INPUTS, *OUTPUTS[:2]]} | {OUTPUTS[2]: {0: "batch"}}
    example = tuple(torch.ones(2, 16, dtype=torch.long) for _ in INPUTS)
    torch.onnx.export(
        reader, example, str(options.out), input_names=INPUTS, output_names=OUTPUTS,
        dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )
    model = onnx.load(str(options.out))
    model.ir_version = IR_VERSION
    onnx.save(model, str(options.out))
    print(f"wrote {options.out}")


if __name__ == "__main__":
    main()
