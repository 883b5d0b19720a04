"""docchecker review sample OUT: which submissions are read twice."""

from __future__ import annotations

from pathlib import Path

import click

from docchecker import errors
from docchecker.cli import streams
from docchecker.cli.commands import Command, Option
from docchecker.cli.lang import say


class Percent(click.ParamType[float]):
    """A share, as "20%" or "20"."""

    name = "percent"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number before "%"; more than 0, at most 100."""
        try:
            found = float(str(value).strip().removesuffix("%"))
        except ValueError:
            found = 0.0
        if not 0 < found <= 100:  # noqa: PLR2004  per cent
            self.fail(str(value), param, ctx)
        return found


_SHARE = click.option(
    "--second-reader", "percent", type=Percent(), metavar="N%", required=True, cls=Option, help="help.opt.second"
)
_BY = click.option("--by", metavar="NAME", default="", cls=Option, help="help.opt.sample_by")


@click.command("sample", cls=Command, help="help.review_sample")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@_SHARE
@_BY
def sample(out: Path, percent: float, by: str) -> int:
    """Marks them and says which were added."""
    from docchecker.review import second  # noqa: PLC0415  heavy: not for --help

    added = second.sample(out, percent, by)
    streams.out("".join(f"{path}\n" for path in added).encode("utf-8", "replace"))
    streams.note(say("review.sampled", count=len(added)))
    return errors.OK
