"""What a project has one of: its video, its mix, its own settings."""

from __future__ import annotations

from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import Media, MixSettings, Project, ProjectSettings


def set_media(project: Project, media: Media) -> Edit:
    """Set or relink the video."""
    return edit_of("Set video", [(project.media, media)])


def set_mix(project: Project, mix: MixSettings) -> Edit:
    """Change how the dub meets the film's own sound."""
    return edit_of("Change mix", [(project.mix, mix)])


def set_project_settings(project: Project, settings: ProjectSettings) -> Edit:
    """Change the project's name or languages."""
    return edit_of("Change project settings", [(project.settings, settings)])
