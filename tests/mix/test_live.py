"""The live mixer against the export's: the same samples, wherever one starts, whatever is changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MediaError, MissingFile
from dubstudio.media.probe import probe
from dubstudio.mix import live_sounds
from dubstudio.mix.live import FADE, LEVEL_RAMP, Audition, Cue, LiveMixer, moved
from dubstudio.mix.live_scene import LivePlan, Scene, Sounds, Track
from dubstudio.mix.live_sounds import CHUNK, FilmSound, LineSounds, content_key
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine, mix_blocks
from tests.media_files import CLICKS_MS, media_file

RATE = 48_000
BLOCK = 600
SMOOTH = 0.02
"""No two neighbouring samples of these smooth sounds are further apart, nor those of anything faded well."""


def tone(n_samples: int, hz: float = 110.0, level: float = 0.3) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hz / RATE * np.arange(n_samples))).astype(np.float32)


@pytest.fixture
def hum(tmp_path: Path) -> Path:
    """Six seconds of slow noise, another one on each side."""
    rng = np.random.default_rng(3)
    slow = np.cumsum(rng.uniform(-1, 1, (RATE * 6, 2)), axis=0)
    slow -= np.linspace(slow[0], slow[-1], len(slow))
    soundfile.write(tmp_path / "hum.wav", 0.4 * slow / np.abs(slow).max(), RATE, subtype="FLOAT")
    return tmp_path / "hum.wav"


def loaded(plan: MixPlan | LivePlan, sounds: Sounds | None = None) -> Scene:
    """A scene whose whole sound is at hand."""
    scene = Scene(plan if isinstance(plan, LivePlan) else LivePlan(plan), sounds or Sounds())
    while scene.load(0, scene.end + CHUNK)[0]:
        pass
    return scene


def playing(scene: Scene, start: int = 0, **cue: int) -> LiveMixer:
    """A mixer that plays a scene from somewhere, without the guide."""
    mixer = LiveMixer()
    mixer.set_levels({**dict.fromkeys(Track, 1.0), Track.ORIGINAL: 0.0})
    mixer.show(scene)
    mixer.cue(Cue(1, start, **{"end": scene.end, **cue}))
    return mixer


def heard(mixer: LiveMixer, n_samples: int, block: int = BLOCK) -> np.ndarray:
    """What a device gets, asking for equal blocks."""
    blocks = []
    for start in range(0, n_samples, block):
        out = np.full((min(block, n_samples - start), 2), np.nan, np.float32)
        mixer.fill(out)
        blocks.append(out)
    return np.concatenate(blocks)


def exported(plan: MixPlan) -> np.ndarray:
    mixed = np.concatenate(list(mix_blocks(plan, CancelToken())))
    return mixed if mixed.shape[1] == 2 else np.repeat(mixed, 2, axis=1)


def steepest(samples: np.ndarray) -> float:
    return float(np.abs(np.diff(samples, axis=0)).max())


# The same as the export.


def plans(hum: Path, tmp_path: Path) -> dict[str, MixPlan]:
    soundfile.write(tmp_path / "take.flac", tone(20_000, 300), 24_000)
    lines = (
        PlacedLine(RATE, tmp_path / "take.flac", gain_db=-3),
        PlacedLine(RATE + 9_001, tone(44_100, 190), 44_100),
        PlacedLine(RATE * 4, tone(30_000), 24_000, gain_db=2),
    )
    return {
        "lines alone": MixPlan(lines, RATE * 5),
        "over a film": MixPlan(lines, RATE * 4, Background(media_file("cfr.mp4"), gain_db=-9)),
        "in its gaps": MixPlan(
            lines, RATE * 5, Background(hum, only_in_gaps=True), voices=((RATE * 3, RATE * 3 + 800),)
        ),
        "over another rate": MixPlan(lines, RATE * 4, Background(media_file("low_rate.mkv"))),
        "a line beyond the film": MixPlan((PlacedLine(RATE, tone(RATE)),), RATE + 10),
    }


@pytest.mark.parametrize(
    "name", ["lines alone", "over a film", "in its gaps", "over another rate", "a line beyond the film"]
)
@pytest.mark.parametrize("start", [0, CHUNK - 7, RATE + 4321])
def test_what_is_heard_is_what_is_exported(name: str, start: int, hum: Path, tmp_path: Path) -> None:
    plan = plans(hum, tmp_path)[name]
    live = heard(playing(loaded(plan), start), plan.end - start, block=777)
    begun = FADE  # playing rises out of silence
    assert np.abs(live[begun:] - exported(plan)[start + begun :]).max() < 2e-6


def test_the_same_is_heard_whatever_was_played_before(hum: Path, tmp_path: Path) -> None:
    """Decoding starts anew at every seek; what comes out must not depend on that."""
    plan = plans(hum, tmp_path)["over a film"]
    whole = loaded(plan)
    for start in (3 * CHUNK, CHUNK, 9 * CHUNK):
        scene = Scene(LivePlan(plan), Sounds())
        while scene.load(start, start + 2 * CHUNK)[0]:
            pass
        some = scene.render(Track.BACKGROUND, start, 2 * CHUNK)
        all_of_it = whole.render(Track.BACKGROUND, start, 2 * CHUNK)
        assert some is not None
        assert all_of_it is not None
        assert np.abs(some - all_of_it).max() < 1e-4


@pytest.mark.parametrize("name", ["cfr.mp4", "late_start.mkv", "vfr.mp4", "low_rate.mkv"])
def test_the_guide_is_in_step_with_the_picture(name: str) -> None:
    scene = loaded(LivePlan(MixPlan((), RATE * 4), probe(media_file(name))))
    guide = scene.render(Track.ORIGINAL, 0, RATE * 4)
    assert guide is not None
    at = [int(np.abs(guide[: RATE * 2, 0]).argmax()), RATE * 2 + int(np.abs(guide[RATE * 2 :, 0]).argmax())]
    assert np.abs(np.array(at) / 48 - 4 / 48 - CLICKS_MS).max() < 0.6


def test_the_guide_is_not_part_of_the_mix(hum: Path) -> None:
    film = probe(hum)
    mixer = playing(loaded(LivePlan(MixPlan((), RATE * 5, Background(hum, gain_db=-20)), film)))
    quiet = heard(mixer, RATE)
    mixer.set_levels(dict.fromkeys(Track, 1.0))
    heard(mixer, LEVEL_RAMP)
    loud = heard(mixer, RATE)
    assert np.abs(loud).max() > 5 * np.abs(quiet).max()


# Where it is.


def test_position_follows_what_is_heard() -> None:
    mixer = playing(loaded(MixPlan((PlacedLine(0, tone(RATE * 2)),), RATE * 2)), 1000)
    assert mixer.where(0).position == 1000
    heard(mixer, 6 * BLOCK)
    for late in (0, 1, BLOCK, 6 * BLOCK):
        assert mixer.where(late).position == 1000 + late
    assert mixer.where(6 * BLOCK).playing


def test_the_end_is_reached_when_it_is_heard() -> None:
    mixer = playing(loaded(MixPlan((PlacedLine(0, tone(RATE)),), RATE)), 100, end=5000)
    samples = heard(mixer, 10 * BLOCK)
    assert not mixer.where(4899).ended
    assert mixer.where(4900).ended
    assert mixer.where(10 * BLOCK).position == 5000
    assert not samples[4900 + FADE :].any()
    assert steepest(samples) < SMOOTH


def test_a_loop_is_seamless() -> None:
    line = PlacedLine(0, tone(RATE * 2, 100))
    mixer = playing(loaded(MixPlan((line,), RATE * 2)), 3_000, end=30_000, loop_start=3_000)
    samples = heard(mixer, 27_000 * 3)
    assert np.allclose(samples[FADE:27_000], line.samples()[3_000 + FADE : 30_000, None])
    assert np.allclose(samples[27_000 + FADE : 54_000], samples[FADE:27_000])  # no sample more or less
    assert steepest(samples) < SMOOTH
    assert mixer.where(27_000 * 2 + 5).position == 3_005


def test_a_loop_can_be_switched_off_and_moved_while_it_runs() -> None:
    mixer = playing(loaded(MixPlan((PlacedLine(0, tone(RATE * 2)),), RATE * 2)), 0, end=6_000, loop_start=0)
    heard(mixer, 15_000)
    wanted = mixer.wanted
    assert wanted is not None
    mixer.cue(moved(wanted, end=12_000, loop_start=None))
    heard(mixer, 15_000)
    assert mixer.where(15_000).position == 3_000
    assert mixer.where(30_000).position == 12_000
    assert mixer.where(30_000).ended


def test_seeking_neither_clicks_nor_pauses() -> None:
    plan = MixPlan((PlacedLine(0, tone(RATE * 3, 80)),), RATE * 3)
    mixer = playing(loaded(plan))
    first = heard(mixer, 20 * BLOCK)
    mixer.cue(Cue(2, 90_123, RATE * 3))
    second = heard(mixer, 20 * BLOCK)
    assert steepest(np.concatenate([first, second])) < SMOOTH
    assert np.allclose(second[FADE:], exported(plan)[90_123 + FADE : 90_123 + 20 * BLOCK], atol=1e-6)
    assert mixer.where(20 * BLOCK + 50).position == 90_173


def test_until_the_sound_is_at_hand_what_was_heard_goes_on(hum: Path) -> None:
    plan = MixPlan((), RATE * 6, Background(hum))
    scene = Scene(LivePlan(plan), Sounds())
    while scene.load(0, RATE)[0]:
        pass
    mixer = playing(scene)
    heard(mixer, 10 * BLOCK)
    mixer.cue(Cue(2, RATE * 4, RATE * 6))
    before = heard(mixer, 10 * BLOCK)
    assert np.allclose(before, exported(plan)[10 * BLOCK : 20 * BLOCK], atol=1e-6)
    assert mixer.where(10 * BLOCK).position == RATE * 4  # the playhead is there already
    while scene.load(RATE * 4, RATE * 5)[0]:
        pass
    after = heard(mixer, 10 * BLOCK)
    assert np.allclose(after[FADE:], exported(plan)[RATE * 4 + FADE : RATE * 4 + 10 * BLOCK], atol=1e-6)


def test_a_late_feeder_makes_a_pause_and_no_gap_between_sound_and_position(hum: Path) -> None:
    plan = MixPlan((), RATE * 6, Background(hum))
    scene = Scene(LivePlan(plan), Sounds())
    while scene.load(0, CHUNK - 1)[0]:
        pass
    mixer = playing(scene)
    samples = heard(mixer, 3 * CHUNK)
    stopped = mixer.where(2 * CHUNK).position
    assert stopped <= CHUNK
    assert not samples[stopped + FADE :].any()
    assert mixer.where(3 * CHUNK).playing
    while scene.load(0, RATE * 2)[0]:
        pass
    late = heard(mixer, CHUNK)
    assert np.allclose(late[FADE:], exported(plan)[stopped + FADE : stopped + CHUNK], atol=1e-6)
    assert steepest(np.concatenate([samples, late])) < SMOOTH


def test_stopping_fades_out() -> None:
    mixer = playing(loaded(MixPlan((PlacedLine(0, tone(RATE)),), RATE)))
    first = heard(mixer, 10 * BLOCK)
    mixer.cue(None)
    rest = heard(mixer, 10 * BLOCK)
    assert not rest[FADE:].any()
    assert rest[: FADE // 2].any()
    assert steepest(np.concatenate([first, rest])) < SMOOTH
    assert not mixer.where(15 * BLOCK).playing


def test_shuttling() -> None:
    line = PlacedLine(0, tone(RATE * 4, 100))
    mixer = playing(loaded(MixPlan((line,), RATE * 4)), 0, speed=4)
    fast = heard(mixer, RATE // 2)
    crossings = int((np.diff(np.sign(fast[FADE:, 0])) > 0).sum())
    assert abs(crossings - 200) < 4  # 400 Hz for half a second
    assert mixer.where(RATE // 2).position == RATE * 2
    mixer.cue(Cue(2, RATE * 2, RATE * 4, speed=-2))
    assert not heard(mixer, RATE // 2)[FADE:].any()
    assert mixer.where(RATE).position == RATE
    heard(mixer, RATE)
    assert mixer.where(RATE * 2).position == 0
    assert mixer.where(RATE * 2).ended


# Changes while playing.


def test_gains_move_in_short_ramps() -> None:
    mixer = playing(loaded(MixPlan((PlacedLine(0, tone(RATE * 2, 60)),), RATE * 2)))
    full = heard(mixer, 10 * BLOCK)
    mixer.set_levels({**dict.fromkeys(Track, 1.0), Track.DUB: 0.0})
    muted = heard(mixer, 10 * BLOCK)
    assert muted[: LEVEL_RAMP // 2].any()
    assert not muted[LEVEL_RAMP:].any()
    mixer.set_levels({**dict.fromkeys(Track, 1.0), Track.DUB: 0.5})
    half = heard(mixer, 10 * BLOCK)
    assert np.abs(half[LEVEL_RAMP:]).max() == pytest.approx(0.15, rel=0.01)
    assert steepest(np.concatenate([full, muted, half])) < SMOOTH


def test_another_plan_is_taken_up_without_a_click_or_a_stop(hum: Path) -> None:
    behind = Background(hum, only_in_gaps=True)
    sounds = Sounds()
    before = MixPlan((PlacedLine(RATE // 2, tone(RATE, 90)),), RATE * 4, behind)
    after = MixPlan((PlacedLine(RATE // 2 + 900, tone(RATE * 2, 70)),), RATE * 4, behind)
    mixer = playing(loaded(before, sounds))
    first = heard(mixer, RATE)
    mixer.show(loaded(after, sounds))
    second = heard(mixer, RATE)
    assert np.allclose(second[FADE:], exported(after)[RATE + FADE : RATE * 2], atol=1e-6)
    assert steepest(np.concatenate([first, second])) < SMOOTH
    assert mixer.where(RATE + 77).position == RATE + 77


def test_a_plan_whose_sound_is_not_there_yet_waits() -> None:
    before, after = (MixPlan((PlacedLine(0, tone(RATE * 2, hz)),), RATE * 2) for hz in (90, 70))
    sounds = Sounds()
    mixer = playing(loaded(before, sounds))
    heard(mixer, 10 * BLOCK)
    scene = Scene(LivePlan(after), sounds)
    mixer.show(scene)
    assert np.allclose(heard(mixer, BLOCK), exported(before)[10 * BLOCK : 11 * BLOCK], atol=1e-6)
    assert (scene, 11 * BLOCK) in [(shown, start) for shown, start, _ in mixer.needed(RATE)]
    scene.load(0, RATE)
    assert np.allclose(heard(mixer, BLOCK)[FADE:], exported(after)[11 * BLOCK + FADE : 12 * BLOCK], atol=1e-6)


def test_a_sound_by_itself_does_not_move_the_playhead() -> None:
    mixer = LiveMixer()
    sound = np.repeat(tone(3_000)[:, None], 2, axis=1)
    mixer.audition(Audition(1, sound))
    assert mixer.where(0).auditioning
    assert np.allclose(heard(mixer, 6_000)[:3_000], sound)
    assert mixer.where(2_999).auditioning
    assert not mixer.where(3_000).auditioning
    assert mixer.where(6_000).position == 0
    mixer.audition(Audition(2, sound))
    heard(mixer, BLOCK)
    mixer.audition(None)
    rest = heard(mixer, BLOCK)
    assert rest[: FADE // 2].any()
    assert not rest[FADE:].any()


def test_too_loud_is_clipped_for_the_device_and_told_to_the_meter() -> None:
    mixer = playing(loaded(MixPlan((PlacedLine(0, tone(RATE, level=2.0)),), RATE)))
    samples = heard(mixer, RATE // 2)
    assert np.abs(samples).max() == 1.0
    assert max(np.abs(block).max() for _, block in mixer.blocks) > 1.9


# What is kept.


def test_lines_are_made_once_and_known_by_their_content(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.flac", tone(9_000), 24_000)
    assert content_key(PlacedLine(0, tmp_path / "a.flac")) == content_key(
        PlacedLine(77, tmp_path / "a.flac", gain_db=3)
    )
    assert content_key(PlacedLine(0, tone(90), 24_000)) == content_key(PlacedLine(5, tone(90), 24_000))
    assert content_key(PlacedLine(0, tone(90), 24_000)) != content_key(PlacedLine(0, tone(90), 48_000))
    assert content_key(PlacedLine(0, tone(90))) != content_key(PlacedLine(0, tone(91)))


def test_lines_not_used_for_long_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_sounds, "KEPT_LINE_BYTES", 100_000)
    lines = LineSounds()
    for n in range(10):
        line = PlacedLine(0, tone(6_000, 100 + n))
        lines.load(content_key(line), line)
        lines.touch(content_key(PlacedLine(0, tone(6_000, 100))))
    assert lines.n_bytes <= 100_000
    assert lines.get(content_key(PlacedLine(0, tone(6_000, 100)))) is not None
    assert lines.get(content_key(PlacedLine(0, tone(6_000, 102)))) is None


def test_a_film_is_never_all_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_sounds, "KEPT_CHUNKS", 6)
    soundfile.write(tmp_path / "long.flac", tone(RATE * 10), RATE)
    film = FilmSound(tmp_path / "long.flac")
    for index in range(40):
        film.load(index)
    assert [index for index in range(50) if film.chunk(index) is not None] == [34, 35, 36, 37, 38, 39]
    film.load(3)  # back again
    chunk = film.chunk(3)
    assert chunk is not None
    assert np.allclose(chunk[:, 0], tone(RATE * 10)[3 * CHUNK : 4 * CHUNK], atol=1e-4)
    film.close()


def test_a_film_that_can_not_be_had_is_silent_and_says_why(tmp_path: Path) -> None:
    plan = MixPlan((PlacedLine(0, tone(RATE)),), RATE, Background(tmp_path / "none.wav"))
    scene = Scene(LivePlan(plan), Sounds())
    problems = [problem for missing, problem in iter(lambda: scene.load(0, 2 * RATE), (False, None)) if problem]
    assert [type(problem) for problem in problems] == [MissingFile]
    assert np.allclose(heard(playing(scene), RATE)[FADE:, 0], PlacedLine(0, tone(RATE)).samples()[FADE:])


def test_a_line_that_is_damaged_is_silent_and_says_why(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "take.flac", tone(9_000), RATE)
    line = PlacedLine(0, tmp_path / "take.flac")
    assert line.end == 9_000
    (tmp_path / "take.flac").write_bytes(b"no sound")
    scene = Scene(LivePlan(MixPlan((line,), RATE)), Sounds())
    problems = [problem for missing, problem in iter(lambda: scene.load(0, 2 * RATE), (False, None)) if problem]
    assert [type(problem) for problem in problems] == [MediaError]
    assert not heard(playing(scene), RATE).any()


def test_film_and_background_that_are_the_same_are_decoded_once() -> None:
    film = probe(media_file("cfr.mp4"))
    scene = loaded(LivePlan(MixPlan((), RATE, Background(film.path)), film))
    assert len(scene.films) == 1


def test_lines_are_found_wherever_they_overlap() -> None:
    rng = np.random.default_rng(5)
    lines = [
        PlacedLine(int(rng.integers(0, 50_000)), tone(int(rng.integers(10, 30_000)), level=0.01)) for _ in range(40)
    ]
    plan = MixPlan(tuple(lines), 90_000)
    scene, whole = loaded(plan), exported(plan)
    for start in range(0, 90_000, 4_567):
        part = scene.render(Track.DUB, start, 1_000)
        assert np.allclose(0 if part is None else part, whole[start : start + 1_000], atol=1e-6)


@pytest.mark.parametrize("block", [64, 480, 4_096])
def test_the_size_of_the_devices_blocks_does_not_matter(block: int, hum: Path) -> None:
    plan = MixPlan((PlacedLine(500, tone(RATE)),), RATE * 2, Background(hum))
    mixers: list[Callable[[], LiveMixer]] = [lambda: playing(loaded(plan), 99, end=20_000, loop_start=4_000)]
    one, other = (heard(make(), 61_440, size) for make in mixers for size in (block, 512))
    assert np.allclose(one, other, atol=1e-6)


def test_replaced_cues_keep_their_id() -> None:
    cue = Cue(4, 0, 10)
    assert moved(cue, end=5, loop_start=1) == replace(cue, end=5, loop_start=1)
