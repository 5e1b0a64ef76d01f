"""The commands of the functional administrator."""

from __future__ import annotations


def run(words: list[str]) -> int:
    """Do one command and give its exit code. typer is loaded here, so that the window never waits for it."""
    from begrenzen_desktop.cli.commands import run_command

    return run_command(words)
