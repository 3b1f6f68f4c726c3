"""`python -m reader_training.export`: writes a checkpoint as a float32 ONNX graph."""

import argparse
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from .embedder import Embedder
from .model import from_base, weights_in

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
#: Those of a token first, then those of a text.
OUTPUTS = {"reader": (["start_logits", "end_logits"], ["relevance"]), "embedder": (["last_hidden_state"], [])}
#: The newest that onnxruntime 1.14 reads, which @xenova/transformers 2.17 brings.
OPSET, IR_VERSION = 14, 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", choices=sorted(OUTPUTS), default="reader")
    parser.add_argument("--base", type=Path, default=Path("data/base"))
    parser.add_argument("--checkpoint", type=Path, default=Path("data/written/checkpoint.pt"))
    parser.add_argument("--out", type=Path, help="data/reader.onnx or data/embedder.onnx where left out")
    options = parser.parse_args()
    out = options.out or Path(f"data/{options.model}.onnx")
    trained = from_base(options.base) if options.model == "reader" else Embedder(options.base)
    trained.load_state_dict(weights_in(options.checkpoint))
    exported = trained if options.model == "reader" else HiddenStates(trained.encoder)
    # The checkpoint holds bfloat16 weights, which float32 holds exactly.
    exported.float().eval()
    of_tokens, of_texts = OUTPUTS[options.model]
    axes = {name: {0: "batch", 1: "length"} for name in [*INPUTS, *of_tokens]} | {name: {0: "batch"} for name in of_texts}
    example = tuple(torch.ones(2, 16, dtype=torch.long) for _ in INPUTS)
    torch.onnx.export(
        exported, example, str(out), input_names=INPUTS, output_names=[*of_tokens, *of_texts],
        dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )
    model = onnx.load(str(out))
    model.ir_version = IR_VERSION
    onnx.save(model, str(out))
    print(f"wrote {out}")


class HiddenStates(nn.Module):
    """Gives the vectors of the tokens, shape (batch, length, 384); the product takes their mean."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        return self.encoder(input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state


if __name__ == "__main__":
    main()
