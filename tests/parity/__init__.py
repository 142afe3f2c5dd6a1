"""Our networks against golden tensors of the official code."""
