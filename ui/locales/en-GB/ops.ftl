# What was done, as undo, redo and the history name it: op-name.

