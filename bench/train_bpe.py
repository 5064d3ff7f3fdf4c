"""Make the token ranks that ``assistant/model/tokens.py`` counts with, and say how near they are.

    python bench/train_bpe.py train OUT.tiktoken --pdfs FOLDER --jsonl FILE...
    python bench/train_bpe.py compare --pdfs FOLDER --texts FOLDER

``train`` reads the text of the first ``--share`` of the PDFs, whole sub-folders in the order of
a hash of their names, and the field "text" of every line of the JSONL files. ``compare`` counts the
PDFs that ``train`` left out and the ``.txt`` files with the shipped ranks, characters / 4 and
o200k_base, which it must find in the folder that ``TIKTOKEN_CACHE_DIR`` names.
Needs the development environment (tokenizers, pypdfium2); the same input gives the same file.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import statistics
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pypdfium2
import tiktoken
from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

from assistant.model import tokens

LONGEST_TOKEN = 16  # bytes; longer ones are whole phrases of the training text


def main() -> None:
    options = _options()
    if options.command == "train":
        texts = _chosen_pdfs(options.pdfs, options.share, held_out=False)
        train([*texts, *_jsonl_texts(options.jsonl)], options.size, options.out)
        print(f"{options.out}: {options.out.stat().st_size} bytes")
        return
    seeds = [path.read_text(encoding="utf-8") for path in sorted(options.texts.glob("*.txt"))]
    report("seeds", seeds)
    report("held-out PDFs", list(_chosen_pdfs(options.pdfs, options.share, held_out=True)))


def train(texts: Iterable[str], size: int, out: Path) -> None:
    """Write the ranks in tiktoken's format: a token in base64 and its rank on each line."""
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        max_token_length=LONGEST_TOKEN,
        show_progress=False,
    )
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(tokens.PATTERN), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.train_from_iterator(texts, trainer)
    byte_of = _byte_of_character()
    in_order = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    lines = []
    for token, rank in in_order:
        raw = bytes(byte_of[character] for character in token)
        lines.append(f"{base64.b64encode(raw).decode()} {rank}\n")
    out.write_text("".join(lines), encoding="ascii")


def report(name: str, texts: list[str]) -> None:
    """Print total ratio to o200k_base, and how far single paragraphs are off."""
    exact = tiktoken.get_encoding("o200k_base")
    own = tokens.shipped()
    counters: dict[str, Callable[[str], float]] = {
        own.name: lambda text: len(own.encode_ordinary(text)),
        "characters / 4": lambda text: len(text) / 4,
    }
    paragraphs = [part for text in texts for part in _paragraphs(text)]
    truth = [len(exact.encode_ordinary(part)) for part in paragraphs]
    for counter, counted in counters.items():
        ratios = [counted(part) / true for part, true in zip(paragraphs, truth, strict=True)]
        total = sum(counted(part) for part in paragraphs) / sum(truth)
        errors = sorted(abs(ratio - 1) for ratio in ratios)
        low = sorted(ratios)[len(ratios) // 100]
        print(
            f"{name} ({len(paragraphs)}), {counter}: total {total:.3f}, "
            f"error mean {statistics.mean(errors):.1%}, "
            f"p95 {errors[int(len(errors) * 0.95)]:.1%}, lowest 1% of ratios below {low:.3f}"
        )


def _paragraphs(text: str, shortest: int = 200) -> Iterator[str]:
    held = ""
    for line in text.splitlines(keepends=True):
        held += line
        if len(held) >= shortest:
            yield held
            held = ""


def _chosen_pdfs(folder: Path, share: float, held_out: bool) -> Iterator[str]:
    groups = sorted(
        (path for path in folder.iterdir() if path.is_dir()),
        key=lambda path: hashlib.sha256(path.name.encode()).hexdigest(),
    )
    cut = round(len(groups) * share)
    for group in groups[cut:] if held_out else groups[:cut]:
        for path in sorted(group.rglob("*.pdf")):
            if text := _pdf_text(path):
                yield text


def _pdf_text(path: Path) -> str:
    try:
        with pypdfium2.PdfDocument(path) as pdf:
            return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    except pypdfium2.PdfiumError as error:
        print(f"{path.name}: left out: {error}")
        return ""


def _jsonl_texts(files: list[Path]) -> Iterator[str]:
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield str(json.loads(line)["text"])


def _byte_of_character() -> dict[str, int]:
    """The byte behind each character of a byte-level vocabulary (GPT-2's table)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in printable]
    shown = {chr(byte): byte for byte in printable}
    return shown | {chr(256 + place): byte for place, byte in enumerate(hidden)}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("train", "compare"):
        command = commands.add_parser(name)
        command.add_argument("--pdfs", type=Path, required=True)
        command.add_argument("--share", type=float, default=0.5, help="of the folders of PDFs")
    commands.choices["train"].add_argument("out", type=Path)
    commands.choices["train"].add_argument("--jsonl", type=Path, nargs="+", required=True)
    commands.choices["train"].add_argument("--size", type=int, default=15_360)
    commands.choices["compare"].add_argument("--texts", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
