"""Draws curves with Matplotlib: JSON of measuring.curves on standard input, SVG on standard output, the same each time."""

import io
import json
import re
import sys
from html import escape

import matplotlib

matplotlib.use("svg")

from matplotlib import pyplot
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullLocator

# Told apart by shape and dashes; the colours, of Okabe and Ito, add to that, and differ for all who see few colours.
LOOKS = [("o", "-", "#0072b2"), ("s", "--", "#b34a00"), ("^", "-.", "#00795a"), ("D", (0, (1, 1)), "#7a3f66"), ("v", (0, (6, 1, 1, 1, 1, 1)), "#000000")]
SETTINGS = {
    "svg.hashsalt": "idv-catalogue",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def main():
    curves = json.load(sys.stdin)
    with matplotlib.rc_context(SETTINGS):
        figure, axes = pyplot.subplots(figsize=(7.6, 4.2), layout="constrained")
        for (name, points), look in zip(curves["lines"].items(), LOOKS, strict=False):
            draw_line(axes, name, points, look)
        draw_proportion(axes, curves)
        draw_axes(axes, curves)
        drawn = io.StringIO()
        figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
    sys.stdout.write(told(drawn.getvalue(), curves))


def draw_line(axes, name, points, look):
    marker, dashes, colour = look
    across, upwards = zip(*points, strict=True)
    axes.plot(across, upwards, marker=marker, linestyle=dashes, color=colour, linewidth=2, markersize=7, label=name)


def draw_proportion(axes, curves):
    points = curves["lines"][curves["proportion_from"]]
    (first, base), (last, _) = points[0], points[-1]
    axes.plot([first, last], [base, base * last / first], linestyle=":", color="#595959", linewidth=1, label=curves["proportion"])


def draw_axes(axes, curves):
    axes.set_title(curves["title"], loc="left")
    axes.set_xlabel(curves["across"])
    axes.set_ylabel(curves["upwards"])
    axes.grid(axis="y", color="#d9d9d9", linewidth=0.8)
    axes.set_axisbelow(True)
    if curves["by_magnitude"]:
        axes.set_xscale("log")
        axes.set_yscale("log")
        measured = sorted({across for points in curves["lines"].values() for across, _ in points})
        axes.set_xticks(measured)
        axes.xaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_formatter(plain)
    else:
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_ylim(bottom=0)
    axes.xaxis.set_major_formatter(plain)
    axes.figure.legend(loc="outside lower left", frameon=False, handlelength=5, ncols=2)


@FuncFormatter
def plain(number, _):
    return f"{number:,g}" if number < 1e6 else f"{number:,.0f}"


def told(svg, curves):
    """The drawing, which tells its figures to those who do not see it, and says nothing of where it was made."""
    lines = [
        f"{name}: " + ", ".join(f"{upwards:,g} {curves['upwards']} at {across:,g}" for across, upwards in points)
        for name, points in curves["lines"].items()
    ]
    title = f"<title id=\"title\">{escape(curves['title'])}</title>"
    description = f"<desc id=\"figures\">{escape('. '.join(lines))}. Across: {escape(curves['across'])}.</desc>"
    opening = re.search(r"<svg ([^>]*)>", svg)
    opened = f'<svg role="img" aria-labelledby="title figures" {opening[1]}>\n {title}\n {description}'
    svg = svg[:opening.start()] + opened + svg[opening.end():]
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


main()
