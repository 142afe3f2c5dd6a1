"""Makes the demo clip in `resources/demo`: a drawn harbour at dusk, two people, four lines of English over a sea.

Everything in it is made here (picture by Pillow, voices by the embedded engine, sea and chords by numpy), so it carries
the project's own licence. Run after a change of the script: ``python -m tools.build_demo``.
"""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.registry import create

RATE, FPS, WIDTH, HEIGHT = 24_000, 25, 640, 360
LENGTH_S = 17.0
PACE = 1.15  # people on a pier in the evening take their time
LINGER_MS = 400  # subtitles stay a little longer than the words
OUT = Path(__file__).resolve().parents[1] / "resources" / "demo"

# Start in ms, speaker, English, Chinese.
SCRIPT = (
    (800, "LENA", "The last ferry leaves at nine.", "最后一班渡轮九点出发。"),
    (3700, "MARCUS", "Then we still have time for a coffee.", "那我们还来得及喝一杯咖啡。"),
    (7100, "LENA", "You said that yesterday, and we missed the boat.", "你昨天也是这么说的，结果我们没赶上船。"),
    (11200, "MARCUS", "Yesterday the coffee was worth it!", "昨天的咖啡可是很值得的！"),
    (14200, "LENA", "All right. But this time, we run.", "好吧。不过这一次，我们得跑着去。"),
)
VOICES = {"LENA": "af_heart", "MARCUS": "am_michael"}

Sound = NDArray[np.float32]


def speak() -> list[tuple[int, str, Sound]]:
    """Every line as ``(start sample, speaker, sound)``."""
    engine = create("kokoro")
    spoken = []
    for start_ms, who, text, _ in SCRIPT:
        request = SpeechRequest(text=text, language="en", voice=engine.preset(VOICES[who]))
        reading = engine.read(request, CancelToken())
        speech = engine.render(reading, round(PACE * reading.natural_samples), CancelToken())
        spoken.append((start_ms * RATE // 1000, who, trimmed(speech.samples)))
    engine.unload()
    return spoken


def trimmed(sound: Sound) -> Sound:
    """Without the silence at both ends, so that subtitles and mouths meet the sound."""
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return sound[max(0, loud[0] - 480) : loud[-1] + 960]


def sea(n: int) -> NDArray[np.float64]:
    """Waves and a slow pad of chords, ``[2, n]``, quiet."""
    rng = np.random.default_rng(7)
    t = np.arange(n) / RATE
    both = []
    for side in range(2):
        noise = np.fft.rfft(rng.standard_normal(n))
        noise *= 1 / np.maximum(np.fft.rfftfreq(n, 1 / RATE), 60) ** 0.9
        waves = np.fft.irfft(noise, n)
        waves *= (0.6 + 0.4 * np.sin(2 * np.pi * t / 5.3 + side)) / np.abs(waves).max()
        pad = sum(
            np.sin(2 * np.pi * f * t + side * 0.3) * (0.5 + 0.5 * np.sin(2 * np.pi * t / 11 + k))
            for k, f in enumerate((110.0, 164.81, 220.0, 277.18))
        )
        both.append(0.05 * waves + 0.008 * pad)
    return np.stack(both)


def mouth_curve(lines: list[tuple[int, str, Sound]], who: str, n_frames: int) -> NDArray[np.float64]:
    """How far a mouth is open in each frame, 0–1."""
    track = np.zeros(n_frames * RATE // FPS + RATE)
    for start, speaker, sound in lines:
        if speaker == who:
            track[start : start + len(sound)] = sound
    hop = RATE // FPS
    energy = np.sqrt((track[: n_frames * hop].reshape(n_frames, hop) ** 2).mean(1))
    return np.clip(energy / 0.12, 0, 1)


def background() -> Image.Image:
    """A sunset over water."""
    top, low, water = np.array([44, 62, 99]), np.array([226, 140, 92]), np.array([30, 44, 66])
    rows = np.linspace(0, 1, HEIGHT)[:, None]
    sky = top + (low - top) * np.minimum(rows / 0.62, 1)
    column = np.where(rows < 0.62, sky, water + 26 * (1 - rows))
    return Image.fromarray(np.repeat(column[:, None, :], WIDTH, 1).astype(np.uint8))


def draw(base: Image.Image, frame: int, open_by: dict[str, float]) -> Image.Image:
    """One frame: the ferry sails, the speaker's mouth moves."""
    image = base.copy()
    pen = ImageDraw.Draw(image)
    x = 60 + frame * 0.55
    pen.polygon([(x, 214), (x + 90, 214), (x + 78, 232), (x + 12, 232)], fill=(24, 30, 44))
    pen.rectangle([x + 20, 200, x + 66, 214], fill=(36, 44, 60))
    for k in range(5):
        pen.rectangle([x + 24 + 9 * k, 204, x + 28 + 9 * k, 209], fill=(255, 214, 140))
    for k in range(14):
        y = 236 + k * 9
        shift = 14 * math.sin(frame / 9 + k * 1.7)
        pen.line([(280 + shift, y), (360 + shift, y)], fill=(196, 124, 92), width=2)
    person(pen, 205, (226, 178, 150), (52, 90, 130), open_by["LENA"])
    person(pen, 445, (190, 140, 112), (120, 64, 74), open_by["MARCUS"])
    return image


def person(pen: ImageDraw.ImageDraw, cx: int, skin: tuple[int, ...], coat: tuple[int, ...], open_by: float) -> None:
    """Head and shoulders; `open_by` 0–1 opens the mouth."""
    pen.rounded_rectangle([cx - 74, 272, cx + 74, 420], 40, fill=coat)
    pen.ellipse([cx - 46, 148, cx + 46, 272], fill=skin)
    pen.pieslice([cx - 50, 138, cx + 50, 246], 180, 360, fill=(46, 34, 34))
    for eye in (-18, 18):
        pen.ellipse([cx + eye - 4, 198, cx + eye + 4, 206], fill=(30, 26, 30))
    high = 2 + 13 * open_by
    pen.ellipse([cx - 15, 240 - high, cx + 15, 240 + high], fill=(96, 36, 42))


def write_video(path: Path, sound: NDArray[np.float32], frames: list[Image.Image]) -> None:
    """H.264 and AAC in an mp4; `sound` is ``[2, n]``."""
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as out:
        picture = out.add_stream("libx264", rate=FPS)
        picture.width, picture.height, picture.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        picture.options = {"crf": "27", "preset": "slow"}
        track = out.add_stream("aac", rate=RATE)
        track.layout, track.bit_rate = "stereo", 96_000
        for image in frames:
            out.mux(picture.encode(av.VideoFrame.from_image(image)))
        out.mux(picture.encode())
        for at in range(0, sound.shape[1], 1024):
            block = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound[:, at : at + 1024]), "fltp", "stereo")
            block.sample_rate, block.pts, block.time_base = RATE, at, Fraction(1, RATE)
            out.mux(track.encode(block))
        out.mux(track.encode())


def stamp(ms: int) -> str:
    """``00:00:01,500``."""
    return f"00:{ms // 60_000:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"


def write_subtitles(lines: list[tuple[int, str, Sound]]) -> None:
    """Both languages, times of the spoken lines, names as prefixes."""
    for language, column in (("en", 2), ("zh", 3)):
        cues = []
        for k, ((start, who, sound), row) in enumerate(zip(lines, SCRIPT, strict=True), 1):
            begin = start * 1000 // RATE
            end = begin + len(sound) * 1000 // RATE + LINGER_MS
            cues.append(f"{k}\n{stamp(begin)} --> {stamp(end)}\n{who}: {row[column]}\n")
        (OUT / f"ferry.{language}.srt").write_text("\n".join(cues), encoding="utf-8")


def main() -> None:
    """Build clip and subtitles."""
    OUT.mkdir(parents=True, exist_ok=True)
    lines = speak()
    n_frames = int(LENGTH_S * FPS)
    sound = sea(int(LENGTH_S * RATE))
    for start, _, line in lines:
        sound[:, start : start + len(line)] += 0.8 * line
    curves = {who: mouth_curve(lines, who, n_frames) for who in VOICES}
    base = background()
    frames = [draw(base, i, {who: float(curve[i]) for who, curve in curves.items()}) for i in range(n_frames)]
    write_video(OUT / "ferry.mp4", sound.astype(np.float32), frames)
    write_subtitles(lines)
    for start, who, line in lines:
        print(f"{who:8} {start / RATE:6.2f} s + {len(line) / RATE:.2f} s")


if __name__ == "__main__":
    main()
