"""The pages under docs/ as a site, with the front pages beside them: `python -m sphinx -q -W -c docs . dist/site`.

It opens from a folder as from anywhere, and asks nothing of any network: its letters are the reader's own, and what it
is searched by is beside it. A link that leads nowhere ends the making of it.
"""

from __future__ import annotations

project = "Coprod"
copyright = "The Coprod contributors"  # Sphinx's own name for it
language = "en"
extensions = ["myst_parser"]
include_patterns = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/*.md", "docs/*/*.md"]
root_doc = "docs/index"
myst_heading_anchors = 4

html_theme = "furo"
html_title = "Coprod"
html_theme_options = {  # seven to one against what is behind them (WCAG 2.2, 1.4.6)
    "top_of_page_buttons": [],
    "light_css_variables": {
        "color-brand-primary": "#0f4a50",
        "color-brand-content": "#0f4a50",
        "color-brand-visited": "#5b2a86",
        "color-foreground-secondary": "#45474d",
        "color-foreground-muted": "#45474d",
    },
    "dark_css_variables": {
        "color-brand-primary": "#8fd3da",
        "color-brand-content": "#8fd3da",
        "color-brand-visited": "#d7b3f5",
        "color-foreground-secondary": "#c4c6c9",
        "color-foreground-muted": "#c4c6c9",
    },
}
templates_path = ["site/templates"]
html_static_path = ["site/plain.css"]
html_css_files = ["plain.css"]
html_extra_path = ["site/index.html"]
html_copy_source = False
html_use_index = False
html_show_sphinx = False
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
