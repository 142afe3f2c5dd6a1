"""Encoding AAC, and hearing what a player will hear of it. Must not know mixes or films.

A lossy codec moves peaks and a little loudness; whoever promises either has to listen to the decoded sound.
Decoding goes on in a second thread while the next block is encoded, so it costs next to no time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.project.time import MIX_RATE

Floats = NDArray[np.float32]

_PRIMING = 1024  # samples of silence the encoder puts in front; players leave them out as the file tells them

BIT_RATE = 192_000
"""Bits a second of our AAC."""


def encode_aac(
    path: Path,
    blocks: Iterable[Floats],
    *,
    cancel: CancelToken,
    heard: Callable[[Floats], None],
) -> None:
    """Write stereo sound at 48 kHz as AAC in an .m4a file.

    Args:
        path: The file to make.
        blocks: Sound in blocks of any length, ``[n, 2]``.
        cancel: Polled at every block.
        heard: Given the decoded sound, ``[n, 2]``, from a thread of ours.

    Raises:
        Cancelled: The token was set.
        OSError: The file can't be written.
    """
    import av

    position = 0
    with av.open(str(path), "w") as container, ThreadPoolExecutor(1, "aac listener") as listener:
        stream = container.add_stream("aac", rate=MIX_RATE)
        stream.layout = "stereo"
        stream.bit_rate = BIT_RATE
        container.start_encoding()
        decode = _decoder(stream.codec_context.extradata, heard)
        listening: Future[None] = listener.submit(decode, ())

        def keep(packets: Sequence[Any]) -> None:
            nonlocal listening
            listening.result()
            listening = listener.submit(decode, [bytes(packet) for packet in packets])
            for packet in packets:
                container.mux(packet)

        for block in blocks:
            cancel.check()
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), format="fltp", layout="stereo")
            frame.sample_rate = MIX_RATE
            frame.pts = position
            position += len(block)
            keep(stream.encode(frame))
        keep(stream.encode(None))
        listening.result()


def _decoder(header: bytes | None, heard: Callable[[Floats], None]) -> Callable[[Sequence[bytes]], None]:
    import av

    codec: Any = av.CodecContext.create("aac", "r")
    codec.extradata = header
    skip = _PRIMING

    def decode(packets: Sequence[bytes]) -> None:
        nonlocal skip
        frames = [frame.to_ndarray().T for packet in packets for frame in codec.decode(av.Packet(packet))]
        if frames:
            sound = np.concatenate(frames)
            heard(sound[skip:])
            skip = max(skip - len(sound), 0)

    return decode
