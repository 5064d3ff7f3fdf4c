"""``python -m train``: the recipe, the calibration, and the figures of the model that ships."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import torch
import typer

from assistant.choose.judge import CALIBRATION
from assistant.evidence.model import SHIPPED, EvidenceModel
from assistant.settings import load_settings
from eval.cases import load
from index.adapter import SHIPPED as ADAPTER
from index.adapter import save
from index.embed import load_embedder
from index.library import Library

from .adapter import fit
from .calibrate import Looked, calibrate
from .development import look_up
from .export import export
from .plain import Vectors
from .recipe import Folders, adapter_sets, trained, trained_on
from .report import Measured, report

ROOT = Path(__file__).parents[1]
DEVELOPMENT = ROOT / "eval/cases/dev.jsonl"
WANTED = {"recall": 0.85, "precision": 0.80, "answered": 0.94, "refused": 0.95}
"""What is aimed at, by the names that ``Outcome`` has: an answer to what is not there is the worst
of failures, and near misses by other writers are refused less often than those of the development
sets. Set before the reporting sets were asked.
"""

main = typer.Typer(no_args_is_help=True, add_completion=False)

QuestionSets = Annotated[Path, typer.Option(help="Folder with squad1_dev, squad2_dev, covidqa ...")]
Corpus = Annotated[Path, typer.Option(help="Folder with the letters of train/data.")]
Work = Annotated[Path, typer.Option(help="Where checkpoints and vectors are kept.")]
Threads = Annotated[int, typer.Option(help="Threads of torch.")]


@main.command()
def run(
    question_sets: QuestionSets,
    corpus: Corpus,
    work: Work = ROOT / "var/train",
    to: Annotated[Path, typer.Option(help="The folder to write to.")] = SHIPPED,
    threads: Threads = 2,
) -> None:
    """Train, phase by phase, and export; goes on where it was stopped."""
    torch.set_num_threads(threads)
    work.mkdir(parents=True, exist_ok=True)
    export(trained(Folders(question_sets, corpus, ROOT / "train/data", work)), to)
    typer.echo(f"Wrote {to}")


@main.command()
def more(
    question_sets: QuestionSets,
    corpus: Corpus,
    work: Work = ROOT / "var/train-more",
    to: Annotated[Path, typer.Option(help="The folder of the model, read and written.")] = SHIPPED,
    threads: Threads = 2,
) -> None:
    """Train the model that ships once more on what it gets wrong; goes on where it was stopped."""
    torch.set_num_threads(threads)
    work.mkdir(parents=True, exist_ok=True)
    export(trained_on(Folders(question_sets, corpus, ROOT / "train/data", work), to), to)
    typer.echo(f"Wrote {to}")


@main.command()
def adapt(
    question_sets: QuestionSets,
    corpus: Corpus,
    work: Work = ROOT / "var/train",
    to: Annotated[Path, typer.Option(help="The file to write.")] = ADAPTER,
) -> None:
    """Learn the map of questions' vectors: index/adapter.npz."""
    torch.set_num_threads(1)  # small products: a second thread costs more than it does
    folders = Folders(question_sets, corpus, ROOT / "train/data", work)
    matrix = fit(adapter_sets(folders), Vectors(work / "vectors"))
    save(matrix, [load_embedder(precision=each).fingerprint for each in ("fp32", "int8")], to)
    typer.echo(f"Wrote {to}")


@main.command("calibrate")
def print_calibration(
    cases: Annotated[list[Path], typer.Argument(help="Files of development questions.")],
    index: Annotated[list[Path], typer.Option(help="The index of each, in the same order.")],
    to: Annotated[Path, typer.Option(help="The file to write.")] = CALIBRATION,
) -> None:
    """Fit the judge's three regressions and its operating point; indexes must be up to date."""
    if len(cases) != len(index):
        raise typer.BadParameter(f"{len(cases)} files of questions, but {len(index)} indexes.")
    looked: list[Looked] = []
    for path, folder in zip(cases, index, strict=True):
        with Library.open(folder, load_embedder(load_settings().embedder)) as library:
            looked += look_up(load(path), path, library)
    calibration, outcome = calibrate(looked, EvidenceModel(), WANTED)
    calibration.save(to)
    typer.echo(f"{outcome}\nWrote {to}")


@main.command("report")
def print_report(
    question_sets: QuestionSets,
    corpus: Corpus,
    work: Work = ROOT / "var/train",
    model: Annotated[Path, typer.Option(help="The folder of the model to measure.")] = SHIPPED,
    most: Annotated[int, typer.Option(help="Questions of each kind from each set.")] = 300,
) -> None:
    """Print the tables of docs/evaluation-model.md."""
    folders = Folders(question_sets, corpus, ROOT / "train/data", work)
    sources = Measured(folders, ROOT / "seeds", DEVELOPMENT)
    for line in report(sources, model, most):
        typer.echo(line)
