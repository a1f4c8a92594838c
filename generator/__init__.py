"""mkdocs-newsroom: pasted bulletins become a news site in Chinese and in English.

The rooms, from the ground up: `errors`, `text` and `model` know nobody; `content` knows the folder of that name;
`render` makes HTML and `views` says what a page shows; `ingest` brings bulletins in and `checks` finds faults;
`press` prints; `plugin` speaks with MkDocs; `cli` names the commands.
"""
