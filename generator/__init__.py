"""mkdocs-newsroom: bulletins, web pages and feeds become a news site in Chinese and in English.

The rooms, from the ground up: `errors` and `model` know nobody, `text` only those; `figures`, `prose` and `docx` know
the trade's own forms; `content` knows the folder of that name; `review` and `ledger` what editors sign and state;
`views` says what a page shows and `render` makes HTML of it; `ingest` brings in what arrives, `translate` what comes
back, `checks` finds faults, `outputs` and `search` are for machines; `status` and `proof` tell the desk; `press`
prints; `plugin` speaks with MkDocs; `cli` names the commands.
"""
