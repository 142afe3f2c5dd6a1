"""From what is written to the token ids that the text-to-semantic network hears, for both releases."""
