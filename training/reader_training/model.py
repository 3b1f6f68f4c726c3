"""The reader: an encoder with one head for the span and one for relevance."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertConfig, BertModel

#: Steps on each side of nought that quantize's int8 weights have (`reduce_range`).
WEIGHT_STEPS = 64


class QuantisedLinear(nn.Linear):
    """While it is trained it computes with its weights as `quantize` will round them, one scale for each output;
    the gradient passes the rounding as if it were not there (straight-through estimator, Bengio et al. 2013)."""

    def forward(self, inputs: Tensor) -> Tensor:
        if not self.training:
            return super().forward(inputs)
        with torch.no_grad():
            weight = self.weight.float()
            scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-12) / WEIGHT_STEPS
            lost = ((weight / scale).round() * scale - weight).to(self.weight.dtype)
        return F.linear(inputs, self.weight + lost, self.bias)


class Reader(nn.Module):
    """Gives start and end logits of shape (batch, length), and relevance of shape (batch,)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        config = BertConfig(
            vocab_size=30522, hidden_size=384, num_hidden_layers=layers, num_attention_heads=12,
            intermediate_size=1536, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
        )
        # PyTorch's fused attention takes three times as long backwards in bfloat16 on a CPU.
        config._attn_implementation = "eager"
        self.encoder = BertModel(config, add_pooling_layer=False)
        for module in self.encoder.modules():
            if isinstance(module, nn.Linear):
                module.__class__ = QuantisedLinear
        self.span = nn.Linear(384, 2)
        self.pool = nn.Linear(384, 384)
        self.relevance = nn.Linear(384, 1)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        hidden = self.encoder(input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        start, end = self.span(hidden).unbind(-1)
        relevance = self.relevance(torch.tanh(self.pool(hidden[:, 0]))).squeeze(-1)
        return start, end, relevance


def weights_in(file: Path) -> dict[str, Tensor]:
    """A model's state dict, from a checkpoint (under "reader", whichever model it is) or from what dequantise wrote."""
    state = torch.load(file)
    return state.get("reader", state)


def from_base(folder: Path) -> Reader:
    """A reader whose encoder has been trained to embed, with heads that have not been trained."""
    state = torch.load(folder / "encoder.pt")
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layer."))
    reader = Reader(layers)
    missing, unexpected = reader.encoder.load_state_dict(state, strict=False)
    if missing or unexpected:
        raise ValueError(f"not a BERT encoder: missing {missing}, unexpected {unexpected}")
    return reader
