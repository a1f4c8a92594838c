"""How a test asks search as a reader does, and reads what is answered."""

from tests.site.conftest import opened

# An article and the document that it names.
FIVE = ["无锡市实施“五大行动”深化“五社联动”", "《关于实施“五大行动”深化“五社联动”推进社区治理现代化的工作方案》"]


def opened_dialog(browser, origin, path="", query="", **options):
    page = opened(browser, origin + path, **options)
    page.click("[data-search]")
    page.wait_for_selector("[role=dialog]")
    if query:
        typed(page, query)
    return page


def searched(browser, origin, query="", **options):
    """The search page of an edition, asked by its address."""
    page = opened(browser, f"{origin}search/{query}", **options)
    page.wait_for_selector("form.search")
    settled(page)
    return page


def typed(page, query):
    page.fill(".search input", query)
    settled(page)


def settled(page):
    page.wait_for_timeout(200)
    page.wait_for_selector("form.search:not([aria-busy]) .search__related:not([aria-busy])", state="attached")


def titles(page):
    return page.locator(".search > .search__results > li .line__title").all_inner_texts()


def status(page):
    return page.locator(".search__count").inner_text()


def marks(page):
    return page.locator(".search mark").all_inner_texts()


def asked(page, *queries):
    """The counts of queries that are asked at once, every candidate looked at."""
    return page.evaluate(
        """(queries) => Promise.all(queries.map(async (query) => {
            const answer = await newsroomSearch.ask(query);
            while (!answer.isWhole()) await answer.more();
            return answer.count();
        }))""",
        list(queries),
    )
