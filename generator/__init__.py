"""mkdocs-newsroom: bulletins, web pages and feeds become a news site in Chinese and in English.

The rooms, from the ground up: `errors` and `model` know nobody, `text` only those; `content` knows the folder of that
name; `render` makes HTML and `views` says what a page shows; `ingest` brings in what arrives and `checks` finds faults;
`press` prints; `plugin` speaks with MkDocs; `cli` names the commands.
"""
