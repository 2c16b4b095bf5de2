"""Run by a packed copy as it starts: a system without settings for its letters (fonts) is given ours."""

import os
import sys

if sys.platform == "linux" and not os.path.exists("/etc/fonts/fonts.conf"):  # noqa: PTH110  nothing more is brought in
    os.environ.setdefault("FONTCONFIG_FILE", os.path.join(vars(sys)["_MEIPASS"], "fonts.conf"))  # noqa: PTH118
