"""An answer by mail: a mailbox goes in, and out comes who answers which version of which meeting, and how; or a doubt.

`mailbox` finds messages. `messages` reads each: `parts` takes it apart (`pages` and `styles` for HTML, `charsets`),
`senders` says whose it is, `programs` knows what nobody wrote. `reply_text` keeps what its sender wrote: what is quoted
(`quote_headings`, `likeness` to our letter) and what programs put there (`devices`, `footers`, `notices`) is no answer.
`answers` holds it against `correspondence`, what letters there are: `answer_given` reads it line by line. `assent`
knows agreement over somebody's name, clause by clause (`clauses`, `small_talk`); `under_name` lets be what stands under
it, unless there is danger in it (`objections`, and what houses write: `house_words`, `house_lines`).
"""
