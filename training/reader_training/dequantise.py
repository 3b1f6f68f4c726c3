"""`python -m reader_training.dequantise MODEL.onnx OUT.pt`: reads the reader's int8 ONNX file back into float32 parameters.

Training goes on from a release's weights, of which only the int8 file was kept: relevance is within half a logit of it.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(parameters(options.model), options.out)


def parameters(path: Path) -> dict[str, torch.Tensor]:
    """A state dict of `Reader` (model.py)."""
    model = onnx.load(str(path))
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}

    def nodes(kind: str) -> list[onnx.NodeProto]:
        return [node for node in model.graph.node if node.op_type == kind]

    def floats(quantized: str, scale: str, zero: str) -> torch.Tensor:
        return torch.from_numpy((arrays[quantized].astype("f4") - arrays[zero].astype("f4")) * arrays[scale].astype("f4"))

    def named(quantized: str) -> torch.Tensor:
        base = quantized.removesuffix("_quantized")
        return floats(quantized, f"{base}_scale", f"{base}_zero_point")

    state = {}
    for i, table in ((2, "word"), (3, "position"), (4, "token_type")):
        state[f"encoder.embeddings.{table}_embeddings.weight"] = named(nodes("QEmbedLayerNormalization")[0].input[i])
    for kind in ("weight", "bias"):
        name = f"encoder.embeddings.LayerNorm.{kind}"
        state[name] = torch.from_numpy(arrays[name].copy()) if name in arrays else named(f"{name}_quantized")
    for layer, node in enumerate(nodes("QAttention")):
        weight, bias = floats(node.input[1], node.input[4], node.input[7]), torch.from_numpy(arrays[node.input[2]].copy())
        size = weight.shape[0]
        for i, part in enumerate(("query", "key", "value")):
            name = f"encoder.encoder.layer.{layer}.attention.self.{part}"
            state[f"{name}.weight"] = weight[:, size * i : size * (i + 1)].T.contiguous()
            state[f"{name}.bias"] = bias[size * i : size * (i + 1)].clone()
    # In the order of the graph: three products in each layer, then the heads.
    products = nodes("MatMulInteger")
    names = [
        f"encoder.encoder.layer.{layer}.{matrix}"
        for layer in range(len(nodes("QAttention")))
        for matrix in ("attention.output.dense", "intermediate.dense", "output.dense")
    ]
    for name, node in zip(names, products):
        state[f"{name}.weight"] = named(node.input[1]).T.contiguous()
    for node in products[len(names) :]:
        weight = named(node.input[1]).T.contiguous()
        head = {2: "span", 1: "relevance"}.get(weight.shape[0], "pool")
        state[f"{head}.weight"] = weight
    for name, array in arrays.items():
        if array.dtype == np.float32 and name.startswith(("encoder.", "span.", "pool.", "relevance.")) and not name.endswith("_scale"):
            state.setdefault(name, torch.from_numpy(array.copy()))
    return state


if __name__ == "__main__":
    main()
