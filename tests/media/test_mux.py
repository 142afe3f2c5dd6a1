"""Dubbed films: the picture untouched, new sound at its time, everything named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, DiskFull, DubError, MediaError, MissingFile, NotWritable, UsageError
from dubstudio.media.audio import read_audio
from dubstudio.media.language_tags import iso639_2
from dubstudio.media.mux import DubTrack, SubtitleFile, check_target, export_video
from dubstudio.media.probe import probe
from dubstudio.media.sound_file import write_wav
from tests.media_files import (
    BROKEN,
    CLICKS_MS,
    clicks,
    ffmpeg,
    frame_hash,
    heard_by_ffmpeg_ms,
    heard_ms,
    media_file,
    packet_hash,
)

DUB_MS = (700, 3456)
"""Where the dub clicks: elsewhere than the films' own sound."""

FILMS = (
    "cfr.mp4", "ntsc.mp4", "cfr.mkv", "vfr.mp4", "vfr.mkv", "late_start.mp4", "late_start.mkv", "late_sound.mp4",
    "late_picture.mp4", "late_picture.mkv", "no_duration.mkv", "no_duration.flv", "fragmented.mp4", "cut.mp4",
    "av1.mp4", "vp9.webm", "plain.avi", "no_sound.mp4",
)  # fmt: skip


@pytest.fixture(scope="module")
def wav(tmp_path_factory: pytest.TempPathFactory) -> DubTrack:
    """A dub still to be encoded."""
    path = tmp_path_factory.mktemp("dub") / "dub.wav"
    write_wav(path, np.repeat(clicks(at_ms=DUB_MS)[:, None], 2, axis=1), 48_000)
    return DubTrack(path, "zh-Hans", "Mandarin dub")


@pytest.fixture(scope="module")
def dub(wav: DubTrack) -> DubTrack:
    """The same as AAC, to be copied."""
    path = wav.sound.with_suffix(".m4a")
    ffmpeg("-i", wav.sound, "-c:a", "aac", "-b:a", "192k", path)
    return replace(wav, sound=path)


def _off_ms(heard: list[float], expected: tuple[int, ...]) -> float:
    return float(np.abs(np.subtract(heard, expected)).max())


def _check_dubbed(film: Path, dub: DubTrack, out: Path) -> None:
    export_video(film, [dub], out)
    assert _off_ms(heard_ms(out), DUB_MS) < 1.0
    assert _off_ms(heard_by_ffmpeg_ms(out), DUB_MS) < 1.0
    assert packet_hash(out) == packet_hash(film)
    assert probe(out).zero == 0
    assert [p.name for p in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize(
    ("name", "suffix"),
    [(name, "mp4") for name in FILMS]
    + [
        (name, "mkv")
        for name in ("cfr.mp4", "vfr.mp4", "late_start.mp4", "late_picture.mkv", "no_duration.flv", "vp8.webm")
    ]
    + [(name, "mov") for name in ("cfr.mp4", "vfr.mkv", "late_start.mkv")],
)
def test_dub_is_heard_at_its_time_over_the_same_picture(name: str, suffix: str, dub: DubTrack, tmp_path: Path) -> None:
    _check_dubbed(media_file(name), dub, tmp_path / f"out.{suffix}")


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "mov"])
def test_a_dub_still_to_be_encoded_is_at_its_time_too(suffix: str, wav: DubTrack, tmp_path: Path) -> None:
    _check_dubbed(media_file("late_start.mkv"), wav, tmp_path / f"out.{suffix}")


def test_a_cut_film_stays_in_step_in_mkv(dub: DubTrack, tmp_path: Path) -> None:
    """mkv can't hide the frames before the cut: they are shown, and the dub is as much later."""
    export_video(media_file("cut.mp4"), [dub], tmp_path / "out.mkv")
    with av.open(str(media_file("cut.mp4"))) as film:
        hidden = sum(p.is_discard for p in film.demux(video=0))
    assert hidden
    assert _off_ms([ms - hidden * 40 for ms in heard_ms(tmp_path / "out.mkv")], DUB_MS) < 25


@pytest.mark.parametrize("suffix", ["mp4", "mkv"])
def test_transport_streams_keep_every_frame(suffix: str, dub: DubTrack, tmp_path: Path) -> None:
    """Their packets have another framing in films; what is in them must be the same."""
    out = tmp_path / f"out.{suffix}"
    export_video(media_file("cfr.ts"), [dub], out)
    assert frame_hash(out) == frame_hash(media_file("cfr.ts"))
    assert _off_ms(heard_ms(out), DUB_MS) < 1.0


@pytest.mark.parametrize("suffix", ["mp4", "mkv"])
@pytest.mark.parametrize(
    "name",
    ["cfr.ts", "late_start.mp4", "late_sound.mp4", "late_picture.mkv", "fragmented.mp4", "wma.mkv", "surround.mkv"],
)
def test_original_sound_is_kept_second_and_in_step(name: str, suffix: str, dub: DubTrack, tmp_path: Path) -> None:
    out = tmp_path / f"out.{suffix}"
    export_video(media_file(name), [dub], out, keep_original=True)
    assert _off_ms(heard_ms(out, track=0), DUB_MS) < 1.0
    assert _off_ms(heard_by_ffmpeg_ms(out), DUB_MS) < 1.0
    before = read_audio(media_file(name), 48_000, length_ms=4500)
    after = read_audio(out, 48_000, track=1, length_ms=4500)
    assert abs(int(np.abs(before[96_000:]).argmax()) - int(np.abs(after[96_000:]).argmax())) < 48
    dub_track, original = probe(out).audio
    assert (dub_track.title, original.title) == ("Mandarin dub", "Original")
    if name != "wma.mkv" or suffix == "mkv":  # mp4 can't hold it: encoded anew
        assert original.codec == probe(media_file(name)).audio[0].codec


def test_tracks_are_named_and_the_dub_is_default(dub: DubTrack, tmp_path: Path) -> None:
    srt = tmp_path / "lines.srt"
    srt.write_text("1\n00:00:00,700 --> 00:00:02,000\n你好\n\n", encoding="utf-8")
    tracks = [dub, DubTrack(dub.sound, "en", "English dub")]
    for suffix in ("mp4", "mkv"):
        out = tmp_path / f"out.{suffix}"
        subtitles = [SubtitleFile(srt, "zh", "中文"), SubtitleFile(srt, "xx")]
        export_video(media_file("two_tracks.mkv"), tracks, out, subtitles=subtitles, keep_original=True)
        info = probe(out)
        assert [t.language for t in info.audio] == ["zho", "eng", "eng", "fre"]
        assert [t.title for t in info.audio] == ["Mandarin dub", "English dub", "Original", "Commentary"]
        assert [t.codec for t in info.audio] == ["aac"] * 4
        assert [(t.rate, t.channels) for t in info.audio[:2]] == [(48_000, 2)] * 2
        assert [t.language for t in info.subtitles] == ["zho", ""]
        assert info.subtitles[0].title == "中文"
        with av.open(str(out)) as film:
            default = [bool(s.disposition & av.stream.Disposition.default) for s in film.streams.audio]
            assert default == [True, False, False, False]


def test_dub_is_192_kbit(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).uniform(-0.3, 0.3, (48_000 * 4, 2)).astype(np.float32)
    write_wav(tmp_path / "noise.wav", noise, 48_000)
    export_video(media_file("cfr.mp4"), [DubTrack(tmp_path / "noise.wav", "en")], tmp_path / "out.mp4")
    with av.open(str(tmp_path / "out.mp4")) as film:
        assert film.streams.audio[0].bit_rate == pytest.approx(192_000, rel=0.06)


@pytest.mark.parametrize(("suffix", "format_"), [("mp4", "mov_text"), ("mkv", "subrip")])
def test_subtitles_come_at_their_time(suffix: str, format_: str, dub: DubTrack, tmp_path: Path) -> None:
    out = tmp_path / f"out.{suffix}"
    subtitles = [SubtitleFile(media_file("subtitles.srt"), "en", "English")]
    export_video(media_file("late_start.mkv"), [dub], out, subtitles=subtitles)
    assert probe(out).subtitles[0].codec == format_
    text = ffmpeg("-i", out, "-map", "0:s:0", "-f", "srt", "-").decode()
    assert "00:00:01,000 --> 00:00:02,000" in text
    assert "Hello." in text


def test_styled_subtitles_stay_styled_in_mkv(dub: DubTrack, tmp_path: Path) -> None:
    ass = tmp_path / "a.ass"
    ffmpeg("-i", media_file("subtitles.srt"), ass)
    export_video(media_file("cfr.mp4"), [dub], tmp_path / "out.mkv", subtitles=[SubtitleFile(ass, "en")])
    assert probe(tmp_path / "out.mkv").subtitles[0].codec == "ass"


def test_frame_times_are_kept(dub: DubTrack, tmp_path: Path) -> None:
    def times(path: Path) -> list[float]:
        with av.open(str(path)) as film:
            shown = sorted(float(p.pts * p.time_base) for p in film.demux(video=0) if p.pts is not None)
        return [round(t - shown[0], 3) for t in shown]

    for name in ("vfr.mp4", "ntsc.mp4", "late_start.mkv"):
        export_video(media_file(name), [dub], tmp_path / "out.mp4")
        assert times(tmp_path / "out.mp4") == times(media_file(name))


def test_progress_is_told(dub: DubTrack, tmp_path: Path) -> None:
    told: list[float] = []
    export_video(media_file("cfr.mp4"), [dub], tmp_path / "out.mp4", progress=lambda f, _: told.append(f))
    assert told == sorted(told)
    assert told[-1] == 1


# What goes wrong.


def _refused(
    error: type[DubError], out: Path, *, video: Path | None = None, dub: Path | None = None, **more: object
) -> str:
    """The export fails with the error, and the folder is as it was."""
    before = {p: p.read_bytes() for p in out.parent.iterdir()} if out.parent.is_dir() else {}
    video = video or media_file("cfr.mp4")
    with pytest.raises(error) as failed:
        export_video(video, [DubTrack(dub or media_file("sound.wav"), "en")], out, **more)  # type: ignore[arg-type]
    if out.parent.is_dir():
        assert {p: p.read_bytes() for p in out.parent.iterdir()} == before
    assert type(failed.value) is error
    return str(failed.value)


def test_the_original_is_never_overwritten(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(media_file("cfr.mp4").read_bytes())
    link = tmp_path / "link.mp4"
    link.symlink_to(film)
    hard = tmp_path / "hard.mp4"
    hard.hardlink_to(film)
    for out in (film, link, hard, tmp_path / ".." / tmp_path.name / "film.mp4"):
        assert "overwritten" in _refused(UsageError, out, video=film)
    dub = tmp_path / "dub.mp4"
    dub.write_bytes(media_file("cfr.mp4").read_bytes())
    assert "overwritten" in _refused(UsageError, dub, dub=dub)


def test_formats(tmp_path: Path) -> None:
    assert ".mkv" in _refused(UsageError, tmp_path / "out.webm")
    assert "out" in _refused(UsageError, tmp_path / "out")
    said = _refused(UsageError, tmp_path / "out.mp4", video=media_file("vp8.webm"))
    assert "vp8" in said
    assert ".mkv" in said
    export_video(media_file("vp8.webm"), [DubTrack(media_file("sound.wav"), "en")], tmp_path / "out.mkv")
    assert packet_hash(tmp_path / "out.mkv") == packet_hash(media_file("vp8.webm"))


def test_unusable_inputs(tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    assert "no picture" in _refused(MediaError, out, video=media_file("sound.m4a"))
    assert "no picture" in _refused(MediaError, out, video=media_file("cover.mp3"))
    assert "B-frames" in _refused(MediaError, out, video=media_file("b_frames.avi"))
    assert "no sound" in _refused(MediaError, out, dub=media_file("no_sound.mp4"))
    _refused(MissingFile, out, video=tmp_path / "none.mp4")
    _refused(MissingFile, out, dub=tmp_path / "none.wav")
    _refused(MissingFile, out, subtitles=[SubtitleFile(tmp_path / "none.srt", "en")])


@pytest.mark.parametrize("name", BROKEN)
def test_broken_films(name: str, tmp_path: Path) -> None:
    assert name in _refused(MediaError, tmp_path / "out.mp4", video=media_file(name))


def test_full_disk_leaves_nothing(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(150_000))
    _refused(DiskFull, small_disk / "out.mp4")


def test_full_disk_leaves_the_old_film(small_disk: Path) -> None:
    (small_disk / "out.mp4").write_bytes(b"the old film" * 17_000)
    _refused(DiskFull, small_disk / "out.mp4")


def test_places_that_can_not_be_written(closed_disk: Path, tmp_path: Path) -> None:
    _refused(NotWritable, closed_disk / "out.mp4")
    _refused(NotWritable, tmp_path / "none" / "out.mp4")
    (tmp_path / "folder.mp4").mkdir()
    with pytest.raises(NotWritable):
        check_target(tmp_path / "folder.mp4")


def test_cancel_leaves_nothing(tmp_path: Path) -> None:
    cancel = CancelToken()

    def stop(_fraction: float, _text: str) -> None:
        cancel.cancel()

    long = tmp_path / "long.wav"
    write_wav(long, np.zeros(48_000 * 200, np.float32), 48_000)
    _refused(Cancelled, tmp_path / "out.mp4", dub=long, progress=stop, cancel=cancel)


def test_odd_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that ffmpeg takes for options, addresses or patterns."""
    monkeypatch.chdir(tmp_path)
    for name in ("-film.mp4", "http:film.mp4", "film %03d.mp4", "fi'lm [1]?.mp4", "电影.mp4"):
        Path(name).write_bytes(media_file("cfr.mp4").read_bytes())
        export_video(Path(name), [DubTrack(media_file("sound.wav"), "en")], Path("dub " + name))
        assert packet_hash(tmp_path / ("dub " + name)) == packet_hash(media_file("cfr.mp4"))


@pytest.mark.parametrize(
    ("tag", "code"),
    [("zh", "zho"), ("zh-Hans-CN", "zho"), ("en_US", "eng"), ("ja", "jpn"), ("yue", "yue"), ("EN", "eng"), ("", "und"),
     ("x", "und"), ("q1x", "und"), ("de", "deu"), ("fr", "fra")],
)  # fmt: skip
def test_language_tags(tag: str, code: str) -> None:
    assert iso639_2(tag) == code


def test_dub_clicks_are_not_the_films_own() -> None:
    assert not set(DUB_MS) & set(CLICKS_MS)
