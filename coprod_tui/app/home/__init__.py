"""Home and every page it leads to: groups, members, ways of working, planning, this laptop."""
