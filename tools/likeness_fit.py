"""Teaches the quick likeness from sounds that `tools/likeness_data.py` has made.

    python -m tools.likeness_fit FOLDER [--into resources/voices]

Two things are learnt. A ridge regression from what is heard of a voice to its place among timbres: where a search
starts. And three small networks that tell from a place and a pitch what will be heard, each from another nine tenths of
the sounds: the search asks them in place of the voice network, which takes a thousand times as long. Written as
``likeness.npz`` in half precision; run once, the result is tracked.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from dubstudio.speech.kokoro.likeness import heard_features, network_input
from dubstudio.speech.likeness.encoder import SpeakerEncoder, levelled, without_silence
from dubstudio.speech.likeness.voice_facts import measure

RATE = 16_000
N_NETWORKS = 3
HIDDEN = 256
EPOCHS, BATCH = 200, 128
PENALTY = 30.0  # of the regression
SPECTRUM_WEIGHT = 0.02


@dataclass
class Sounds:
    """Everything that was heard: places ``[n, d]``, embeddings ``[n, 256]``, spectra ``[n, 40]``, pitches ``[n]``."""

    places: NDArray[np.float32]
    embeddings: NDArray[np.float32]
    spectra: NDArray[np.float32]
    pitches: NDArray[np.float32]


def main() -> None:
    """Read the arguments, listen, learn, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parents[1] / "resources" / "voices")
    arguments = parser.parse_args()
    torch.set_num_threads(1)  # the networks are so small that two wait for each other
    sounds = heard_of(arguments.folder)
    print(f"{len(sounds.places)} sounds", flush=True)
    made = {**regression(sounds), **networks(sounds)}
    target = arguments.into / "likeness.npz"
    np.savez(
        target, **{name: value.astype(np.float16 if value.ndim > 1 else np.float32) for name, value in made.items()}
    )
    print(f"{target}: {target.stat().st_size / 1e3:.0f} kB")


def heard_of(folder: Path) -> Sounds:
    """Listen to all parts in a folder; what was heard of each is kept beside it."""
    encoder, found = SpeakerEncoder(), []
    for part in sorted(folder.glob("*-????.npz")):
        kept = folder / f"{part.stem}.heard.npz"
        if not kept.exists():
            with np.load(part) as made:
                heard = [listen(encoder, sound) for sound in made["sound"].astype(np.float32) / 32_767]
                columns = [np.stack(column) for column in zip(*heard, strict=True)]
                np.savez(kept, places=made["place"], embeddings=columns[0], spectra=columns[1], pitches=columns[2])
        with np.load(kept) as columns_kept:
            found.append({name: columns_kept[name].astype(np.float32) for name in columns_kept.files})
    return Sounds(**{name: np.concatenate([each[name] for each in found]) for name in found[0]})


def listen(encoder: SpeakerEncoder, sound: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
    """Embedding, spectrum and pitch of a sound."""
    facts = measure(without_silence(levelled(sound)))
    return encoder.embed(sound, RATE), facts.spectrum, np.float32(facts.pitch_hz)


def regression(sounds: Sounds) -> dict[str, NDArray[np.float32]]:
    """From what is heard to the place."""
    heard = np.stack(
        [heard_features(*each) for each in zip(sounds.embeddings, sounds.spectra, sounds.pitches, strict=True)]
    )
    middle, target = heard.mean(axis=0), sounds.places.mean(axis=0)
    centred = heard - middle
    square = centred.T @ centred + PENALTY * np.eye(centred.shape[1])
    return {
        "heard_mean": middle,
        "place_mean": target,
        "regression": np.linalg.solve(square, centred.T @ (sounds.places - target)),
    }


def networks(sounds: Sounds) -> dict[str, NDArray[np.float32]]:
    """From place and pitch to what is heard."""
    inputs = torch.from_numpy(
        np.stack([network_input(*each) for each in zip(sounds.places, sounds.pitches, strict=True)])
    )
    wanted = torch.from_numpy(sounds.embeddings), torch.from_numpy(sounds.spectra)
    made = {}
    for number in range(N_NETWORKS):
        dice = torch.Generator().manual_seed(number)
        order = torch.randperm(len(inputs), generator=dice)
        n_taught = round(0.9 * len(order))
        network = taught(inputs, wanted, order[:n_taught], number)
        closeness, colour = judged(network, inputs, wanted, order[n_taught:])
        print(
            f"network {number}: likeness {closeness:.3f}, spectrum off by {colour:.2f} on sounds never heard",
            flush=True,
        )
        for index, layer in enumerate(x for x in network if isinstance(x, nn.Linear)):
            made[f"weight_{number}_{index}"] = layer.weight.detach().numpy().T
            made[f"bias_{number}_{index}"] = layer.bias.detach().numpy()
    return made


def taught(inputs: Tensor, wanted: tuple[Tensor, Tensor], own: Tensor, seed: int) -> nn.Sequential:
    """A network that has learnt from some of the sounds."""
    torch.manual_seed(seed)
    n_outputs = wanted[0].shape[1] + wanted[1].shape[1]
    network = nn.Sequential(
        nn.Linear(inputs.shape[1], HIDDEN), nn.SiLU(), nn.Dropout(0.2),
        nn.Linear(HIDDEN, HIDDEN), nn.SiLU(), nn.Dropout(0.2),
        nn.Linear(HIDDEN, n_outputs),
    )  # fmt: skip
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    for _ in range(EPOCHS):
        network.train()
        for batch in own[torch.randperm(len(own))].split(BATCH):
            closeness, colour = judged(network, inputs, wanted, batch)
            loss = -closeness + SPECTRUM_WEIGHT * colour
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
    network.eval()
    return network


def judged(network: nn.Module, inputs: Tensor, wanted: tuple[Tensor, Tensor], own: Tensor) -> tuple[Tensor, Tensor]:
    """Mean likeness of embeddings and mean distance of spectra."""
    said = network(inputs[own])
    width = wanted[0].shape[1]
    heard = nn.functional.normalize(torch.relu(said[:, :width]) + 1e-6, dim=1)
    return (heard * wanted[0][own]).sum(dim=1).mean(), (said[:, width:] - wanted[1][own]).abs().mean()


if __name__ == "__main__":
    main()
