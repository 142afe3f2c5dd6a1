"""Emotions described in words, understood by the language model (Qwen3-0.6B, fine-tuned) that comes with IndexTTS-2.

The model answers with JSON, most of the time. `parse` makes eight weights of whatever it answers.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from dubstudio.base.errors import WeightsCorrupt, WeightsMissing
from dubstudio.project.entities import EMOTIONS

_KEYS = ("高兴", "愤怒", "悲伤", "恐惧", "反感", "低落", "惊讶", "自然")
"""What the model calls the emotions, in our order."""

_SAD, _LOW = _KEYS.index("悲伤"), _KEYS.index("低落")
_LOW_WORDS = ("低落", "melancholy", "melancholic", "depression", "depressed", "gloomy")
"""The model takes these for sadness, and sadness for these."""

_ALIASES = {
    "happiness": "happy", "joy": "happy", "anger": "angry", "sadness": "sad", "fear": "afraid", "scared": "afraid",
    "disgust": "disgusted", "melancholy": "melancholic", "depressed": "melancholic", "surprise": "surprised",
    "neutral": "calm", "natural": "calm",
}  # fmt: skip
_PLACES = {
    **{key: i for i, key in enumerate(_KEYS)},
    **{name: i for i, name in enumerate(EMOTIONS)},
    **{alias: EMOTIONS.index(name) for alias, name in _ALIASES.items()},
}
_MOST = 1.2
_SYSTEM = "文本情感分类"
_END_OF_THOUGHT = 151_668
_LONGEST_ANSWER = 256
_NUMBER = re.compile(r"[\"'“”]?([^\s\"'“”:：,，、;；。{}]+)[\"'“”]?\s*[:：]\s*[\"'“”]?(-?\d+(?:\.\d+)?)")


def parse(answer: object, description: str = "") -> tuple[float, ...]:
    """Eight weights in the order of `EMOTIONS`, each from 0 to 1.2; calm where nothing else is found.

    Args:
        answer: What the model said: text, or JSON that has been read.
        description: What it was asked about.
    """
    values = _read(answer) if isinstance(answer, str) else answer
    weights = _by_number(values) or _by_label(values) or [0.0] * len(_KEYS)
    weights = [min(max(w, 0.0), _MOST) for w in weights]
    if any(word in description.lower() for word in _LOW_WORDS):
        weights[_SAD], weights[_LOW] = weights[_LOW], weights[_SAD]
    if not any(weights):
        weights[_PLACES["calm"]] = 1.0
    return tuple(weights)


class EmotionReader:
    """Understands descriptions; its model is loaded when the first one comes.

    Args:
        folder: The checkpoint, as transformers wrote it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: tuple[Any, Any] | None = None

    @property
    def is_there(self) -> bool:
        """Whether its model is on this machine."""
        return (self._folder / "config.json").is_file()

    def weights(self, description: str) -> tuple[float, ...]:
        """Eight weights for a description such as "tired, whispering". The same words give the same weights.

        Raises:
            WeightsMissing: The model is not there.
            WeightsCorrupt: It can't be read.
        """
        return parse(self._answer(description), description)

    def unload(self) -> None:
        """Give the memory back."""
        self._loaded = None

    def _answer(self, description: str) -> str:
        import torch

        tokenizer, model = self._ready()
        messages = [{"role": "system", "content": _SYSTEM}, {"role": "user", "content": description}]
        prompt = tokenizer.apply_chat_template(
            messages, tokenize=False, add_generation_prompt=True, enable_thinking=False
        )
        asked = tokenizer([prompt], return_tensors="pt")
        with torch.inference_mode():
            # Greedily: the released program draws, so that the same words mean something else each time.
            said = model.generate(
                input_ids=asked["input_ids"],
                attention_mask=asked["attention_mask"],
                max_new_tokens=_LONGEST_ANSWER,
                do_sample=False,
                temperature=None,
                top_p=None,
                top_k=None,
            )
        ids = said[0][asked["input_ids"].shape[1] :].tolist()
        if _END_OF_THOUGHT in ids:
            ids = ids[len(ids) - ids[::-1].index(_END_OF_THOUGHT) :]
        return str(tokenizer.decode(ids, skip_special_tokens=True))

    def _ready(self) -> tuple[Any, Any]:
        if self._loaded is None:
            if not self.is_there:
                raise WeightsMissing(
                    f"The model that understands emotions in words is not in {self._folder}.",
                    remedy="Download it (dubstudio models get), or give the emotion by a mix or a clip.",
                )
            self._loaded = self._load()
        return self._loaded

    def _load(self) -> tuple[Any, Any]:
        from safetensors import SafetensorError
        from transformers import AutoModelForCausalLM, AutoTokenizer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            tokenizer = AutoTokenizer.from_pretrained(self._folder, local_files_only=True, trust_remote_code=False)
            loaded: Any = AutoModelForCausalLM.from_pretrained(
                self._folder,
                local_files_only=True,
                trust_remote_code=False,
                use_safetensors=True,
                dtype="auto",
                output_loading_info=True,
            )
        except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
            raise self._unreadable(error) from error
        model, about = loaded
        if lacking := sorted(about["missing_keys"]):
            # transformers would fill them with chance.
            raise self._unreadable(f"it lacks {lacking[0]}")
        model.requires_grad_(requires_grad=False).train(mode=False)
        return tokenizer, model

    def _unreadable(self, why: object) -> WeightsCorrupt:
        return WeightsCorrupt(
            f"The model that understands emotions in words, in {self._folder}, can't be read: {why}",
            remedy="Download it again, or give the emotion by a mix or a clip.",
        )


def _read(answer: str) -> object:
    """The JSON in an answer, or whatever it looks like."""
    with suppress(ValueError, RecursionError):
        return json.loads(answer)
    found = {key: number for key, number in _NUMBER.findall(answer) if key.lower() in _PLACES}
    return found or answer.strip().strip("\"'“”。.")


def _by_number(values: object) -> list[float] | None:
    if not isinstance(values, Mapping):
        return None
    weights, found = [0.0] * len(_KEYS), False
    for key, value in values.items():
        place = _PLACES.get(str(key).lower())
        number = _as_number(value)
        if place is not None and number is not None:
            weights[place], found = number, True
    return weights if found else None


def _as_number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _by_label(values: object) -> list[float] | None:
    labels = values.values() if isinstance(values, Mapping) else [values]
    places = [_PLACES[name] for label in labels if (name := str(label).strip().lower()) in _PLACES]
    if not places:
        return None
    weights = [0.0] * len(_KEYS)
    for place in places:
        weights[place] = 1.0
    return weights
