"""Full and closed disks for these tests."""

from tests.disks import closed_disk, small_disk

__all__ = ["closed_disk", "small_disk"]
