"""The codes that peers are given, as benches/operations/codes.rs lists them."""

import re

from . import cargo

LIST = cargo.REPOSITORY / "benches/operations/codes.rs"


def refresh():
    """Writes the list anew from what the catalogue generates, so that peers look for the same codes."""
    rust = (cargo.REPOSITORY / "src/prebuilt.rs").read_text()
    enum = rust[rust.index("pub enum StatusCode {"):].partition("\n}")[0]
    rows, number = [], 0
    for name, written in re.findall(r"^    (\w+)(?: = (\d+))?,$", enum, re.MULTILINE):
        # Where the enum is large, a number that follows from the one before is not written.
        number = int(written) if written else number + 1
        rows.append(f'            {number}u16 "{number}" {name}\n')
    opening = "        $callback! {\n"
    before, _, rest = LIST.read_text().partition(opening)
    after = rest[rest.index("        }\n"):]
    LIST.write_text(before + opening + "".join(rows) + after)
