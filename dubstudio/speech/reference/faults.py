"""Which measures are faults, and what is said of them."""

from __future__ import annotations

from dubstudio.speech.reference.report import Fault, Finding, Measures

NOISY_DB = 26.0
"""Speech that stands out less is noisy. Noise of 20 dB below all of a clip, pauses included, measures 20 to 26."""
QUIET_DBFS = -43.0
"""Speech below is too quiet."""
REVERBERANT_S = 0.42
"""A room that rings longer is heard; speech in a dry one measures up to 0.37."""
SHORT_S, LONG_S = 2.3, 20.0
"""Less speech is too short (first and last sounds of a clip are not always counted), more is more than is of use."""

_FEWEST_S = 1.0  # of speech: less gives no voice
_NO_SPEECH_S = 0.4
_SILENT_PEAK_DBFS = -50.0
_SILENT_RMS_DBFS = -55.0
_CLIPPED = 1.5e-4  # share of samples on flat tops; a clean recording has up to 1e-4
_SPEECH_SHARE = 0.35
_HELD_TONES = 2.6  # speech has up to 2.1 at a time, a soft bed of chords 3 and more
_TONES_IN_NOISE = 0.7  # noise and babble have up to 0.2, three pure tones 1.5
_BEAT = 0.45  # speech up to 0.3, drums from 0.7


def findings(measures: Measures) -> tuple[Finding, ...]:
    """What is wrong with a recording, what can't be mended first."""
    if _is_silent(measures):
        return (
            Finding(Fault.SILENT, True, "There is silence.", "Check the microphone and its level, and record again."),
        )
    has_speech = measures.speech_s >= _NO_SPEECH_S
    found = [_amount(measures), _music(measures)]
    if has_speech:
        found += [_speakers(measures), _noise(measures), _room(measures), _band(measures), _clipped(measures)]
        found += [_quiet(measures), _share(measures)]
    elif not _music(measures):  # a hall may leave nothing that is known for speech
        found.append(_room(measures))
    kept = [finding for finding in found if finding]
    return tuple(sorted(kept, key=lambda finding: not finding.is_fatal))


def _is_silent(measures: Measures) -> bool:
    if measures.peak_dbfs < _SILENT_PEAK_DBFS:
        return True
    return measures.speech_s < _NO_SPEECH_S and measures.level_dbfs < _SILENT_RMS_DBFS


def _amount(measures: Measures) -> Finding | None:
    spoken = measures.speech_s
    if spoken < _NO_SPEECH_S:
        remedy = "Choose a recording in which somebody speaks."
        return Finding(Fault.LITTLE_SPEECH, True, "Nobody is heard speaking.", remedy)
    if spoken < SHORT_S:
        remedy = "Record about 5 seconds; 3 are the least."
        return Finding(Fault.TOO_SHORT, spoken < _FEWEST_S, f"There is only {spoken:.1f} s of speech.", remedy)
    if spoken > LONG_S:
        remedy = "Keep the best 10 seconds."
        return Finding(Fault.TOO_LONG, False, f"There is {spoken:.0f} s of speech, more than is of use.", remedy)
    return None


def _share(measures: Measures) -> Finding | None:
    if measures.speech_s < SHORT_S or measures.speech_share >= _SPEECH_SHARE:
        return None
    reason = f"Only {100 * measures.speech_share:.0f} % of the recording is speech."
    return Finding(Fault.LITTLE_SPEECH, False, reason, "Cut away where nobody speaks.")


def _music(measures: Measures) -> Finding | None:
    is_tonal = measures.snr_db < NOISY_DB and measures.tones_in_noise > _TONES_IN_NOISE
    if measures.held_tones < _HELD_TONES and measures.beat < _BEAT and not is_tonal:
        return None
    remedy = "Choose a place without music: it would be learnt as part of the voice."
    return Finding(Fault.MUSIC, False, "There is music.", remedy)


def _speakers(measures: Measures) -> Finding | None:
    if measures.speakers < 2:
        return None
    remedy = "Keep a part in which one person speaks."
    return Finding(Fault.SEVERAL_SPEAKERS, False, "More than one person speaks.", remedy)


def _noise(measures: Measures) -> Finding | None:
    if measures.snr_db >= NOISY_DB:
        return None
    reason = f"There is noise: speech stands out by only {measures.snr_db:.0f} dB."
    return Finding(Fault.NOISY, False, reason, "Record where it is quiet, closer to the microphone, or denoise.")


def _room(measures: Measures) -> Finding | None:
    if measures.rt60_s <= REVERBERANT_S:
        return None
    reason = f"The room is heard: it rings for about {measures.rt60_s:.1f} s."
    remedy = "Record closer to the microphone, in a room with curtains, carpet or clothes."
    return Finding(Fault.REVERBERANT, False, reason, remedy)


def _band(measures: Measures) -> Finding | None:
    if not measures.is_narrow:
        return None
    reason = f"It sounds like a telephone: nothing is heard above {measures.bandwidth_hz / 1000:.1f} kHz."
    return Finding(Fault.NARROW_BAND, False, reason, "Use the original recording, not one from a call.")


def _clipped(measures: Measures) -> Finding | None:
    if measures.clipped < _CLIPPED:
        return None
    remedy = "Turn the microphone down and record again; cut-off peaks can't be brought back."
    return Finding(Fault.CLIPPED, False, "It was recorded too loud: the peaks are cut off.", remedy)


def _quiet(measures: Measures) -> Finding | None:
    if measures.level_dbfs >= QUIET_DBFS:
        return None
    reason = f"It is very quiet: speech is at {measures.level_dbfs:.0f} dBFS."
    return Finding(Fault.TOO_QUIET, False, reason, "Turn the microphone up or come closer; or normalise.")
