"""DubStudio: a dubbing workstation. Every line spoken exactly as long as the mouth on screen moves."""

__version__ = "0.1.0"
