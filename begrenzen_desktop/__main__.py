"""Start with ``python -m begrenzen_desktop``."""

import sys

from begrenzen_desktop.app import main

sys.exit(main())
