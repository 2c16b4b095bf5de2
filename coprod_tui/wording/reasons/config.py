"""Words for what is wrong with this laptop's settings file."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "settings-not-toml": N_(
        "Line {line} of the settings file {file} could not be read. The usual settings are used for now."
    ),
    "settings-not-text": N_("The settings file {file} is not plain text. The usual settings are used for now."),
    "settings-unreadable": N_(
        "The settings file {file} cannot be opened. The usual settings are used for now. Check who owns the file."
    ),
    "settings-unknown": N_("Line {line} of the settings file {file} has “{name}”, which is not a setting we know."),
    "settings-wrong": N_(
        "Line {line} of the settings file {file}: “{name}” cannot be “{value}”. The usual setting is used."
    ),
    "settings-password": N_(
        "Line {line} of the settings file {file} has a password. Take it out: Coprod asks for it instead. "
        "Until then nothing is sent from here."
    ),
    "settings-mail-missing": N_(
        "Line {line} of the settings file {file}: “{name}” is missing under [mail]. Nothing is sent from here."
    ),
    "settings-not-saved": N_(
        "Your settings could not be saved in {file}. They are in use until you leave. The meeting is not touched."
    ),
}
