"""Weights that are not shipped: what there is, fetching it, checking it, keeping it, taking it away.

Nothing here touches the network unless a download was asked for. Must not know torch, Qt, or what the files hold.
"""
