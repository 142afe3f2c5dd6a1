"""What an edit of prosody does to the curves."""

from __future__ import annotations

import numpy as np

from dubstudio.speech.kokoro.prosody import ProsodyEdit, changed_energy, changed_pitch, spread, stilled

PITCH = np.array([[0.0, 100.0, 200.0, 400.0, 5.0, 200.0]], np.float32)
STILL = np.zeros(6)


def test_shift_is_in_semitones_and_leaves_unvoiced_alone() -> None:
    up = changed_pitch(PITCH, ProsodyEdit(pitch_st=12.0), STILL)
    np.testing.assert_allclose(up, [[0.0, 200.0, 400.0, 800.0, 5.0, 400.0]], rtol=1e-6)


def test_range_turns_about_the_middle() -> None:
    flat = changed_pitch(PITCH, ProsodyEdit(pitch_range=0.0), STILL)
    np.testing.assert_allclose(flat[0, [1, 2, 3, 5]], 200.0, rtol=1e-6)
    wide = changed_pitch(PITCH, ProsodyEdit(pitch_range=2.0), STILL)
    np.testing.assert_allclose(wide[0, [1, 2, 3, 5]], [50.0, 200.0, 800.0, 200.0], rtol=1e-6)


def test_tilt_goes_from_start_to_end() -> None:
    even = np.full((1, 5), 100.0, np.float32)
    tilted = changed_pitch(even, ProsodyEdit(pitch_tilt_st=-12.0), np.zeros(5))
    np.testing.assert_allclose(tilted[0, [0, 2, 4]], 100.0 * 2 ** np.array([0.5, 0.0, -0.5]), rtol=1e-6)


def test_offsets_are_added_where_they_stand() -> None:
    changed = changed_pitch(PITCH, ProsodyEdit(), np.array([0, 12, 0, 0, 0, -12.0]))
    np.testing.assert_allclose(changed[0, [1, 2, 5]], [200.0, 200.0, 100.0], rtol=1e-6)


def test_a_line_without_voice_is_left_alone() -> None:
    silent = np.zeros((1, 4), np.float32)
    assert changed_pitch(silent, ProsodyEdit(pitch_st=5.0), np.zeros(4)) is silent


def test_energy_is_moved_and_spread_about_its_mean() -> None:
    changed = changed_energy(np.array([[1.0, 3.0]], np.float32), ProsodyEdit(energy=0.5, energy_contrast=2.0))
    np.testing.assert_allclose(changed, [[0.5, 4.5]])
    assert changed.dtype == np.float32


def test_values_of_symbols_are_joined_by_straight_lines() -> None:
    curve = spread(np.array([0.0, 4.0]), np.array([2, 2]))
    np.testing.assert_allclose(curve, [0.0, 0.0, 0.5, 1.5, 2.5, 3.5, 4.0, 4.0])


def test_a_voice_ends_soon_in_a_pause_and_comes_back_at_its_end() -> None:
    pitch, energy = np.full((1, 60), 200.0, np.float32), np.full((1, 60), 3.0, np.float32)
    still_pitch, still = stilled(pitch, energy, 10, 50)
    assert (still[0, 16:46] == -6.0).all()
    assert (still_pitch[0, 16:46] == 0.0).all()
    assert np.diff(still[0, 9:17]).max() < 0 < np.diff(still[0, 45:51]).min()
    for changed, before in ((still, energy), (still_pitch, pitch)):
        assert np.array_equal(np.delete(changed, range(10, 50)), np.delete(before, range(10, 50)))
    assert stilled(pitch, energy, 10, 25)[1] is energy
