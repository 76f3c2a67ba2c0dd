"""Tasks on any page: commands, clipboard, paste preview, and the form of one task.

A page that shows tasks hands its table over as a `TaskSurface`; `TaskCommands` binds the actions to it, and
`TaskForm` shows the chosen task beside it.
"""
