"""`python -m reader_training.average READER READER OUT`: the mean of the weights of two readers.

Two that went on from the same weights lie in one basin, and their mean is often better than either: Wortsman et
al. 2022 (Model soups).
"""

import argparse
from pathlib import Path

import torch

from .model import weights_in


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", type=Path, nargs=2, help="checkpoints, or what dequantise wrote")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    first, second = map(weights_in, options.readers)
    mean = {
        name: (value.float() + second[name].float()) / 2 if value.is_floating_point() else value
        for name, value in first.items()
    }
    torch.save({"reader": mean}, options.out)
    print(f"wrote {options.out}")


if __name__ == "__main__":
    main()
