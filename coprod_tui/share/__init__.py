"""Phone pages: the meeting on people's own screens, on the room's own network, for as long as somebody wants them.

One more seat on the record, in a process of its own (`coprod share`): `run` asks first, shows where it is, and ends it.
Nothing here is imported, opened or listened to before that (docs/decisions/0040-phone-pages-are-a-seat.md).

A change's trip: `broadcast` hears of it on the record's thread, has `view` put the meeting in lines and `pages` in
HTML, once, and every open page is sent the same (`events`). A request's trip: `connections` limits connections and the
time for a head, `doors` checks where it comes from, `routes` who sent it (`visitors`, `code`) and what it asks for
(`sent` reads its form). `address` is where we listen. What a phone may do is in `join_in`; `answers` has what people
answer while support is counted, in memory alone (docs/decisions/0046-phones-answer-in-memory.md).

Writing by a page gives each writer a seat like a Desk's, once somebody asks for it (`write_server`). `certificate` and
`locked` are for TLS, `write_routes` lets writers in (`writers`) and answers them, `write` is the seat and its line
(`write_heard` as it is typed), `write_record` the record that all of them read, `write_view` and `write_pages` what is
on the page, `write_entry` the page of one row.
"""
