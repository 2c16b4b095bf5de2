"""Words for what a command typed in a terminal cannot do."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "not-packed": N_(
        "Only the copy that comes as one folder can be carried. This one is installed. Use --home to name a folder."
    ),
    "carried-unasked": N_("This asks first, and nobody is there to answer. If you are sure, make the folder {folder}."),
    "home-is-file": N_("{folder} is a file, so nothing can be kept in it. Name a folder."),
    "no-group-yet": N_("There is no group yet. Make one with coprod group, or try coprod demo."),
    "which-group": N_("There is more than one group: {groups}. Add --group and the one you mean."),
    "group-is-there": N_("There is a group called {name} already. To add people to it, use --members."),
    "no-meeting-ahead": N_("No meeting is open or planned. Plan one with coprod plan, or try coprod demo."),
    "plan-date-unclear": "{why}",
    "year-ends-before": N_("The last day is before the first. Turn them round, and try again."),
    "mine-no-wall": N_(
        "What somebody said is for them alone, so there is no sheet for the wall. Choose another format."
    ),
    "find-what": N_("Type a word to look for, such as: coprod find parking"),
    "find-not-people": N_(
        "We do not search for what a person said. Ask them. For somebody who asks for their own words: coprod mine"
    ),
    "find-kind": N_("“{words}” is no kind we know. Use one of these: {known}."),
    "find-state": N_("“{words}” is no state we know. Use one of these: {known}."),
    "start-unclear": N_("“{words}” is not a time of day we can read. Write it as 14:00."),
    "form-unknown": N_("“{words}” is not a form we know. Leave it out to read it as text."),
    "nothing-to-sum-up-yet": N_("No meeting has begun yet, so there is nothing to sum up."),
    "nothing-to-sum-up": N_("This meeting has not begun, so there is nothing to sum up."),
    "example-needs-own-folder": N_(
        "{folder} has groups of your own. The example needs a folder to itself: choose another with --dir."
    ),
    "nobody-to-ask": N_("This asks first, and nobody is there to answer. If you are sure, add --yes."),
    "which-mentions": N_(
        "“{asked}” is not a choice here. Type all, none, numbers from the list, or: words 1,3 name 2."
    ),
    "folder-not-empty": N_("{folder} has something in it. Name a new folder with --out."),
    "open-on-a-screen": N_("{meeting} is open on a screen. Leave it there first, then do this again."),
    "no-screen": N_("This opens a screen, and there is none to open it on. The same in lines of text: {command}"),
    "lines-only": N_("This terminal shows lines of text only (TERM). The same meeting in lines: {command}"),
}
