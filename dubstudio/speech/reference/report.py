"""What is said of a recording from which a voice is to be learnt: faults, reasons, remedies, a score."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What can be wrong with a recording of a voice."""

    SILENT = "silent"
    LITTLE_SPEECH = "little_speech"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    TOO_QUIET = "too_quiet"
    CLIPPED = "clipped"
    NOISY = "noisy"
    REVERBERANT = "reverberant"
    NARROW_BAND = "narrow_band"
    SEVERAL_SPEAKERS = "several_speakers"
    MUSIC = "music"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        fault: What kind of thing.
        is_fatal: No voice can be learnt from the recording.
        reason: A sentence that says what was found, with its number.
        remedy: A sentence that says what to do.
    """

    fault: Fault
    is_fatal: bool
    reason: str
    remedy: str


@dataclass(frozen=True)
class Measures:
    """What was measured of a recording.

    Attributes:
        length_s: Of the whole recording.
        speech_s: Of what is speech, pauses within it included.
        speech_share: Of the recording that is speech.
        level_dbfs: RMS of the speech; -120 where there is none.
        peak_dbfs: The loudest sample.
        clipped: Share of the samples of speech that lie on a flat top.
        snr_db: Speech against what is heard in its pauses; never more than 60.
        rt60_s: How long the room takes to fall silent, an estimate from how speech dies away.
        bandwidth_hz: Up to where there is sound.
        is_narrow: It sounds like a telephone.
        sample_rate: Of the recording, Hz.
        speakers: How many people were heard: 0, 1, or 2 for more than one.
        held_tones: How many tones are held at a time.
        tones_in_noise: The same in what a denoiser took away; 0 where there is little noise.
        beat: How regular its onsets are, 0 to 1.
    """

    length_s: float
    speech_s: float
    speech_share: float
    level_dbfs: float
    peak_dbfs: float
    clipped: float
    snr_db: float
    rt60_s: float
    bandwidth_hz: float
    is_narrow: bool
    sample_rate: int
    speakers: int
    held_tones: float
    tones_in_noise: float
    beat: float


@dataclass(frozen=True)
class ReferenceReport:
    """How well a voice can be learnt from a recording.

    Attributes:
        score: 0 (not at all) to 100 (nothing to be said against it).
        findings: What is wrong, the worst first.
        measures: What that rests on.
    """

    score: int
    findings: tuple[Finding, ...]
    measures: Measures

    @property
    def is_usable(self) -> bool:
        """Whether a voice can be learnt from it at all."""
        return not any(finding.is_fatal for finding in self.findings)
