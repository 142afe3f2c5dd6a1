"""IndexTTS-2 and 2.5: zero-shot voices, emotion apart from timbre, exact lengths."""
