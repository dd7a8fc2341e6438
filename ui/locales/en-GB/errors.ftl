# What went wrong, by code: one sentence, and what to do about it. Shared by the window and the command line.

error-unknown = It did not work ({ $code }). Try again; if it stays so, restart Plenary.
error-internal = Something that Plenary relies on did not hold. Nothing was changed. Restart Plenary and try again.
error-not-reached = Plenary does not answer. Restart it; what was saved is safe.
error-cancelled = Stopped. Nothing was changed.
error-not-found = This is no longer there. It may have been deleted; undo brings it back.
