"""Where things stand."""

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
TARGET = Path(os.path.abspath(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target"))
ARTEFACTS = TARGET / "artefacts"
# Where the wheel that was made is installed.
INSTALLED = TARGET / "installed"
