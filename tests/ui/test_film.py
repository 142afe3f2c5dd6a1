"""What is known of the film: found in the background, kept by content, dropped when another film is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import MediaError, MissingFile
from dubstudio.media.audio import read_audio
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from tests.media_files import ffmpeg, media_file
from tests.numbered_films import number_of, numbered_film
from tests.ui.picture.test_panel import pixels

N_LOOPS = 25  # of twelve seconds


@pytest.fixture
def film(qtbot: QtBot) -> Iterator[Film]:
    """A film service nothing is open in; whatever fails in the background fails the test."""
    notices = Notices()
    failures: list[object] = []
    notices.failed.connect(failures.append)
    jobs = Jobs(notices)
    made = Film(jobs)
    yield made
    made.close()
    assert jobs.close(10)
    assert not failures
    qtbot.wait(1)


@pytest.fixture(scope="module")
def long_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five minutes of pictures with a cut every twelve seconds at least, and sound."""
    path = tmp_path_factory.mktemp("long") / "long.mp4"
    tone = f"sine=frequency=440:sample_rate=48000:duration={12 * N_LOOPS}"
    pictures = ("-stream_loop", str(N_LOOPS - 1), "-i", numbered_film("b_frames.mp4").path)
    ffmpeg(*pictures, "-f", "lavfi", "-i", tone, "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", path)
    return path


def opened(qtbot: QtBot, film: Film, path: Path, cache: Path) -> None:
    """Open a film and wait until it was looked into."""
    with qtbot.waitSignal(film.opened, timeout=20_000):
        film.open(path, cache)


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    qtbot.waitUntil(condition, timeout=30_000)


def idle(film: Film) -> bool:
    """Whether nothing is being done any more."""
    return not film._jobs.rows()


def test_everything_is_found_and_told(film: Film, qtbot: QtBot, tmp_path: Path, media: Path) -> None:
    told: list[str] = []
    film.peaks_changed.connect(lambda: told.append("peaks"))
    film.speech_changed.connect(lambda: told.append("speech"))
    opened(qtbot, film, media / "demo_en.mp4", tmp_path)
    assert film.info is not None
    assert film.problem is None
    assert film.duration_ms == film.info.duration_ms > 10_000
    wait(qtbot, lambda: idle(film))
    assert set(told) == {"peaks", "speech"}
    assert film.peaks is not None
    assert film.peaks.n_samples / film.peaks.rate * 1_000 == pytest.approx(film.duration_ms, abs=1_000)
    assert film.peaks.columns(0, film.duration_ms / 100, 100).max() > 0.05
    assert film.speech
    starts = [span.start_ms for span in film.speech]
    assert starts == sorted(starts)
    assert all(0 <= span.start_ms < span.end_ms <= film.duration_ms for span in film.speech)


def test_shots_are_document_times(film: Film, qtbot: QtBot, tmp_path: Path, long_film: Path) -> None:
    opened(qtbot, film, long_film, tmp_path)
    wait(qtbot, lambda: idle(film))
    assert {12_000 * n for n in range(1, N_LOOPS)} <= set(film.shots)
    assert list(film.shots) == sorted(film.shots)


@pytest.mark.parametrize(
    ("path", "kind"), [(Path("/nowhere/film.mp4"), MissingFile), (media_file("noise.mkv"), MediaError)]
)
def test_a_film_that_cannot_be_used_is_a_problem_not_a_crash(
    path: Path, kind: type[Exception], film: Film, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(qtbot, film, path, tmp_path)
    assert isinstance(film.problem, kind)
    assert film.path == path
    assert film.info is None
    assert film.thumbnail_at(0, 40) is None
    assert film.duration_ms == 0
    assert idle(film)
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path)
    assert film.problem is None
    assert film.info is not None


def test_opening_another_film_drops_what_was_found_for_the_first(
    film: Film, qtbot: QtBot, tmp_path: Path, long_film: Path
) -> None:
    opened(qtbot, film, long_film, tmp_path)
    wait(qtbot, lambda: film.peaks is not None)
    film.thumbnail_at(5_000, 40)
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path)
    assert film.info is not None
    assert film.info.path == media_file("cfr.mp4")
    wait(qtbot, lambda: idle(film))
    qtbot.wait(50)
    assert film.peaks is not None
    assert film.peaks.n_samples / film.peaks.rate == pytest.approx(4, abs=0.1)
    assert film.shots == ()
    assert film.speech == ()
    assert film.thumbnail_at(3_960, 40) is None


def test_many_films_in_a_row_end_with_the_last(film: Film, qtbot: QtBot, tmp_path: Path, long_film: Path) -> None:
    for name in ("cfr.mp4", "vfr.mkv", "noise.mkv"):
        film.open(media_file(name), tmp_path)
        film.open(long_film, tmp_path)
    opened(qtbot, film, media_file("ntsc.mp4"), tmp_path)
    wait(qtbot, lambda: idle(film))
    assert film.info is not None
    assert film.info.path == media_file("ntsc.mp4")
    assert film.problem is None


def test_closing_tells_and_forgets(film: Film, qtbot: QtBot, tmp_path: Path, long_film: Path) -> None:
    opened(qtbot, film, long_film, tmp_path)
    with qtbot.waitSignal(film.opened, timeout=1_000):
        film.close()
    assert (film.path, film.info, film.peaks, film.shots) == (None, None, None, ())
    wait(qtbot, lambda: idle(film))
    with qtbot.assertNotEmitted(film.opened):
        film.close()


def test_what_was_found_is_kept_for_copies_of_the_film(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    opened(qtbot, film, numbered_film("b_frames.mp4").path, cache)
    wait(qtbot, lambda: idle(film))
    shots = film.shots
    first = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    copy = tmp_path / "elsewhere.mp4"
    copy.write_bytes(numbered_film("b_frames.mp4").path.read_bytes())
    film.close()
    opened(qtbot, film, copy, cache)
    wait(qtbot, lambda: idle(film))
    assert film.shots == shots
    assert {path.name: path.stat().st_mtime_ns for path in cache.iterdir()} == first


def test_damaged_findings_are_found_again(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path)
    wait(qtbot, lambda: idle(film))
    assert film.peaks is not None
    before = film.peaks.to_bytes()
    for kept in tmp_path.iterdir():
        kept.write_bytes(kept.read_bytes()[: kept.stat().st_size // 2])
    film.close()
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path)
    wait(qtbot, lambda: idle(film))
    assert film.peaks is not None
    assert film.peaks.to_bytes() == before


def test_a_cache_that_cannot_be_written_is_no_trouble(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path / "file")
    wait(qtbot, lambda: idle(film))
    assert film.peaks is not None


def test_small_pictures_come_when_asked_for_and_the_nearest_stands_in(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    numbered = numbered_film("b_frames.mp4")
    opened(qtbot, film, numbered.path, tmp_path)
    wait(qtbot, lambda: idle(film))
    assert film.thumbnail_at(4_000, 54) is None
    wait(qtbot, lambda: film.thumbnail_at(4_000, 54) is not None)
    meanwhile = film.thumbnail_at(9_000, 54)
    assert meanwhile is not None
    assert abs(number_of(pixels(meanwhile)) - 100) < 10
    wait(qtbot, lambda: number_of(pixels(film.thumbnail_at(9_000, 54))) > 200)  # type: ignore[arg-type]
    picture = film.thumbnail_at(9_000, 54)
    assert picture is not None
    assert (picture.width(), picture.height()) == (96, 54)
    assert film.thumbnail_at(10**9, 54) is not None


def test_what_is_quick_does_not_wait_for_what_takes_long(
    film: Film, qtbot: QtBot, tmp_path: Path, long_film: Path
) -> None:
    opened(qtbot, film, long_film, tmp_path)
    wait(qtbot, lambda: len(film.shots) > 0)
    for turn in range(3):
        ms = 200_000 + 10_000 * turn
        film.thumbnail_at(ms, 30 + turn)
        wait(qtbot, lambda: film.thumbnail_at(ms, 30 + turn) is not None)  # noqa: B023
    by_then = len(film.shots)
    wait(qtbot, lambda: idle(film))
    assert by_then < len(film.shots), "small pictures came only after all cuts were found"
    assert {12_000 * n for n in range(1, N_LOOPS)} <= set(film.shots)  # those went on from where they were


def test_the_background_is_another_file(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path)
    with qtbot.waitSignal(
        film.peaks_changed, timeout=20_000, check_params_cb=lambda: film.background_peaks is not None
    ):
        film.open_background(media_file("sound.wav"), tmp_path)
    assert film.background_peaks is not None
    assert film.background_peaks.columns(0.0, 10.0, 400).max() > 0.5
    with qtbot.waitSignal(film.peaks_changed, timeout=1_000):
        film.open_background(None, tmp_path)
    assert film.background_peaks is None
    wait(qtbot, lambda: idle(film))


def test_looking_closer_brings_the_samples(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    opened(qtbot, film, media_file("cfr.mp4"), tmp_path)
    wait(qtbot, lambda: idle(film))
    assert film.peaks is not None
    coarse = film.peaks.columns(995.0, 0.02, 1_000)
    with qtbot.waitSignal(film.peaks_changed, timeout=20_000):
        film.peaks.columns(995.0, 0.02, 1_000)
    fine = film.peaks.columns(995.0, 0.02, 1_000)
    samples = read_audio(media_file("cfr.mp4"), 48_000, start_ms=995, length_ms=20)
    loudest = int(np.abs(samples).argmax()) / 48 / 0.02
    assert abs(int(np.abs(fine).max(axis=1).argmax()) - loudest) < 9
    assert np.count_nonzero(np.abs(fine).max(axis=1) > 0.4) < np.count_nonzero(np.abs(coarse).max(axis=1) > 0.4)
    wait(qtbot, lambda: idle(film))


def test_a_film_without_sound_has_no_waveform(film: Film, qtbot: QtBot, tmp_path: Path) -> None:
    opened(qtbot, film, media_file("no_sound.mp4"), tmp_path)
    wait(qtbot, lambda: idle(film))
    assert film.peaks is None
    assert film.speech == ()
