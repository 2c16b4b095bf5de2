"""Words for why a photograph was not put in."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-photograph": N_("There is no photograph of that number. coprod photographs lists them."),
    "photograph-broken": N_("The picture cannot be read to its end. Nothing was put in. Try another copy of it."),
    "photograph-is-folder": N_("{file} is a folder. Name the picture itself."),
    "photograph-missing": N_("There is no file {file}. Nothing was put in."),
    "photograph-needs-words": N_("Say what it shows, for people who do not see it. Nothing was put in."),
    "photograph-needs-yes": N_("Everybody in it must say yes first. Nothing was put in."),
    "photograph-not-known": N_("This is no JPEG and no PNG picture. Nothing was put in. Save it as one of these."),
    "photograph-there-already": N_("This photograph is there already, as number {number}."),
    "photograph-too-big": N_("The picture is too large to be looked at. Nothing was put in. Save a smaller one."),
    "photograph-unreadable": N_("{file} cannot be opened. Nothing was put in. Check that it is yours to read."),
}
