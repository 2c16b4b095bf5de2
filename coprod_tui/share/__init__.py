"""Phone pages: the meeting on people's own screens, on the room's own network, for as long as somebody wants them.

One more seat on the record, in a process of its own (`coprod share`): `run` asks first, shows where it is, and ends it.
Nothing here is imported, opened or listened to before that (docs/decisions/0040-phone-pages-are-a-seat.md).

A change's trip: `broadcast` hears of it on the record's thread, has `view` say it in lines and `pages` in HTML once,
and every open page is sent the same (`events`). A request's trip: `connections` counts it and gives its head five
seconds, `doors` looks where it comes from, `routes` who it is (`visitors`, `code`) and what it asks for. `address` is
where we listen. What is done by a page is in `join_in`; `answers` has what people answer while support is counted, in
memory alone (docs/decisions/0046-phones-answer-in-memory.md).

Writing by a page is a Desk of its own for each who writes, once somebody asks for it (`write_server`): `certificate`
and `locked` are its way over a network, `write_routes` lets in (`writers`) and is asked, `write` is the seat and its
line (`write_heard` as it is typed), `write_record` is what all of them read, `write_view` and `write_pages` are what
stands on the page, `write_entry` is an entry that was picked.
"""
