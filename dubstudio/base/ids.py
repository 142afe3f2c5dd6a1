"""Opaque ids: made once, never parsed, never reused."""

from __future__ import annotations

import hashlib
import secrets


def new_id(prefix: str) -> str:
    """A fresh id such as ``seg_k3v9…``; the prefix is for people who read files, never for code."""
    return f"{prefix}_{secrets.token_hex(8)}"


def content_id(*parts: bytes) -> str:
    """Hex sha256 of the parts, each length-prefixed so that boundaries count."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()
