"""An answer by mail: a mailbox goes in, and out comes who answers which version of which meeting, and how; or a doubt.

`mailbox` finds messages. `messages` reads each: `parts` takes it apart (`pages` and `styles` for HTML, `charsets`),
`senders` says whose it is, `programs` knows what nobody wrote. `reply_text` keeps what its sender wrote: what is quoted
(`quote_headings`, `likeness` to our letter) and what stands under it (`signatures`, `footers`, `notices`) is no answer,
`objections` always are. `answers` then holds it against `correspondence`, what letters there are: `answer_given` reads
it line by line and `assent` (`politeness`) knows plain agreement. What is not sure is asked about and never taken.
"""
