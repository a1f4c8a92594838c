"""The manners of a guest: what robots.txt says, one at a time, with pauses, and no second ring at a busy door."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from generator.errors import RetrieveError
from generator.ingest.limits import CRAWL_DELAY_SECONDS, ROBOTS_BYTES
from generator.ingest.retrieve.courier import Courier
from generator.ingest.retrieve.robots import read_robots
from tests.clock import within
from tests.ingest.servers import answer, gate, ok, redirect

PAGE = b"<p>page"


def asked(server):
    return [head.split(" ")[1] for head in server.heads]


def fetch(courier, url):
    return courier.fetch(url, limit=1000).data


def failure(courier, url):
    with pytest.raises(RetrieveError) as error:
        fetch(courier, url)
    return error.value.rule


@pytest.fixture
def pages(server):
    server.answers.update({path: ok(PAGE) for path in ("/a", "/b", "/private/a", "/private/open/a")})
    return server


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "401 No", "410 Gone"])
def test_without_robots_everything_is_allowed(pages, status):
    pages.answers["/robots.txt"] = answer(status)
    courier = Courier(gate(pages))
    assert fetch(courier, pages.url("/private/a")) == fetch(courier, pages.url("/a")) == PAGE
    assert asked(pages) == ["/robots.txt", "/private/a", "/a"]


ROBOTS = """\
\ufeff# Everybody
User-agent: *
Disallow: /

User-Agent: somebody
User-agent: MKDOCS-newsroom   # that is us
Disallow: /private/
Allow: /private/open/
Disallow: /*.pdf$
"""


def test_robots_are_asked_once_and_the_group_of_our_name_is_obeyed(pages):
    pages.answers["/robots.txt"] = ok(ROBOTS.encode())
    courier = Courier(gate(pages))
    assert fetch(courier, pages.url("/a")) == fetch(courier, pages.url("/private/open/a")) == PAGE
    assert failure(courier, pages.url("/private/a")) == "retrieve-robots"
    assert failure(courier, pages.url("/b.pdf")) == "retrieve-robots"
    assert asked(pages) == ["/robots.txt", "/a", "/private/open/a"]


@pytest.mark.parametrize(
    "robots",
    [
        b"User-agent: *\nDisallow: /",
        b"User-agent: *\r\nDisallow: /\r\n",
        "User-agent: *\nDisallow: /\n# 说明".encode("gbk"),
    ],
)
def test_the_group_of_all_is_ours_too(pages, robots):
    pages.answers["/robots.txt"] = ok(robots)
    assert failure(Courier(gate(pages)), pages.url("/a")) == "retrieve-robots"


@pytest.mark.parametrize(
    "robots",
    [b"", b"<!doctype html><title>404</title>" * 100, bytes(1000), b"\xff\xfe", b"User-agent: otherbot\nDisallow: /"],
)
def test_what_is_no_rule_for_us_forbids_nothing(pages, robots):
    pages.answers["/robots.txt"] = ok(robots)
    assert fetch(Courier(gate(pages)), pages.url("/a")) == PAGE


@pytest.mark.parametrize(
    ("robots", "rule"),
    [
        (answer("500 Oh"), "retrieve-status"),
        (answer("503 Later"), "retrieve-busy"),
        (b"", "retrieve-broken"),
        (redirect("/robots.txt"), "retrieve-redirects"),
        (redirect("http://10.0.0.1/robots.txt"), "retrieve-private"),
        (ok(b"#" * 5_000_001), "retrieve-large"),
    ],
)
def test_while_robots_cannot_be_had_nothing_is_fetched_and_the_reason_is_told(pages, robots, rule):
    pages.answers["/robots.txt"] = robots
    courier = Courier(gate(pages))
    assert failure(courier, pages.url("/a")) == failure(courier, pages.url("/b")) == rule
    assert set(asked(pages)) == {"/robots.txt"}


def test_robots_may_be_five_redirects_away(pages):
    pages.answers["/robots.txt"] = redirect("/1")
    pages.answers.update({f"/{number}": redirect(f"/{number + 1}") for number in range(1, 5)})
    pages.answers["/5"] = ok(b"User-agent: *\nDisallow: /private/")
    courier = Courier(gate(pages))
    assert fetch(courier, pages.url("/a")) == PAGE
    assert failure(courier, pages.url("/private/a")) == "retrieve-robots"


def test_robots_are_read_to_their_limit(pages):
    rules = b"User-agent: *\nDisallow: /private/\n"
    comment = b"#" * (ROBOTS_BYTES - len(rules) - 1) + b"\n"
    pages.answers["/robots.txt"] = ok(rules + comment + b"Disallow: /a\n")
    courier = Courier(gate(pages))
    assert fetch(courier, pages.url("/a")) == PAGE
    assert failure(courier, pages.url("/private/a")) == "retrieve-robots"


def test_a_robots_file_that_is_an_attack_costs_little(pages):
    names = b"".join(b"User-agent: robot%d\n" % number for number in range(14_000))
    pages.answers["/robots.txt"] = ok(names + b"User-agent: *\n" + b"Disallow: /*p*r*i*v*t*e$\n" * 8_000)
    with within(2):
        assert fetch(Courier(gate(pages)), pages.url("/a")) == PAGE


def test_a_redirect_is_a_visit_to_the_next_host_with_its_own_robots(pages, serve):
    other = serve()
    other.answers["/robots.txt"] = ok(b"User-agent: *\nDisallow: /private/")
    other.answers["/private/page"] = ok(PAGE)
    pages.answers["/r"] = redirect("/private/page")
    other.answers["/r"] = redirect("/private/page")
    assert failure(Courier(gate(other)), other.url("/r")) == "retrieve-robots"
    assert asked(other) == ["/robots.txt", "/r"]


def test_where_a_stranger_leads_not_even_robots_are_asked_for(pages, serve):
    other = serve()
    pages.answers["/r"] = redirect(other.url("/a", "intranet"))
    pages.answers["/robots.txt"] = redirect(other.url("/robots.txt", "intranet"))
    ours = gate(pages, names={"intranet": ["127.0.0.1"]})
    ours = gate(trusted=ours.trusted | {f"intranet:{other.port}"}, names={"intranet": ["127.0.0.1"]})
    assert failure(Courier(ours), pages.url("/a")) == "retrieve-private"
    pages.answers["/robots.txt"] = answer("404 No")
    assert failure(Courier(ours), pages.url("/r")) == "retrieve-private"
    with pytest.raises(RetrieveError):
        Courier(ours).fetch(other.url("/a", "intranet"), limit=1000, referrer=pages.url("/a"))
    assert other.count == 0


def test_many_threads_are_never_two_at_one_host(pages):
    # Counted until the answer goes out: the server sees a connection's end later than the client that goes on.
    asking, most, lock = 0, 0, threading.Lock()

    def slow(connection):
        nonlocal asking, most
        with lock:
            asking += 1
            most = max(most, asking)
        time.sleep(0.02)
        with lock:
            asking -= 1
        connection.sendall(ok(PAGE))

    paths = [f"/{number}" for number in range(12)]
    pages.answers.update(dict.fromkeys(paths, slow))
    courier = Courier(gate(pages))
    with ThreadPoolExecutor(12) as pool:
        assert list(pool.map(lambda path: fetch(courier, pages.url(path)), paths)) == [PAGE] * 12
    assert most == 1
    assert sorted(asked(pages)) == sorted(["/robots.txt", *paths])


def test_two_hosts_do_not_wait_for_each_other(serve):
    both = [serve(), serve()]
    meeting = threading.Barrier(2)

    def meet(connection):
        meeting.wait(timeout=4)
        connection.sendall(ok(PAGE))

    for server in both:
        server.answers["/a"] = meet
    names = ("one.example", "two.example")
    at = gate(
        names={name: ["127.0.0.1"] for name in names},
        trusted=frozenset(f"{name}:{server.port}" for name, server in zip(names, both, strict=True)),
    )
    courier = Courier(at)
    with ThreadPoolExecutor(2) as pool:
        urls = [server.url("/a", name) for name, server in zip(names, both, strict=True)]
        assert list(pool.map(lambda url: fetch(courier, url), urls)) == [PAGE, PAGE]


@pytest.mark.parametrize(
    ("pause", "robots", "least"),
    [(0.1, b"", 0.1), (0.0, b"User-agent: *\nCrawl-delay: 0.2", 0.2), (0.0, b"User-agent: *\nCrawl-delay: soon", 0)],
)
def test_between_two_requests_there_is_the_pause_that_the_host_asks_for(pages, pause, robots, least):
    pages.answers["/robots.txt"] = ok(robots)
    times = []
    for path in ("/a", "/b"):
        pages.answers[path] = lambda connection: (times.append(time.monotonic()), connection.sendall(ok(PAGE)))
    courier = Courier(gate(pages, pause=pause))
    fetch(courier, pages.url("/a"))
    fetch(courier, pages.url("/b"))
    assert least <= times[1] - times[0] < least + 2


@pytest.mark.parametrize(
    ("stated", "delay"),
    [
        ("3", 3),
        ("0.5", 0.5),
        ("86400", CRAWL_DELAY_SECONDS),
        ("1e9", CRAWL_DELAY_SECONDS),
        ("inf", 0),
        ("nan", 0),
        ("-1", 0),
        ("", 0),
    ],
)
def test_a_host_may_slow_us_down_and_not_stop_us(stated, delay):
    robots = read_robots(lambda: f"User-agent: *\nCrawl-delay: {stated}\nDisallow: /x".encode())
    assert robots.delay == delay


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Later"])
def test_a_busy_host_is_left_alone_for_the_rest_of_the_run(pages, status):
    pages.answers["/a"] = answer(status, b"", "Retry-After: 3600")
    courier = Courier(gate(pages))
    with ThreadPoolExecutor(4) as pool:
        rules = list(pool.map(lambda _: failure(courier, pages.url("/a")), range(8)))
    assert rules == ["retrieve-busy"] * 8
    with pytest.raises(RetrieveError) as error:
        courier.fetch(pages.url("/b"), limit=1000)
    assert (error.value.url, error.value.retry_after) == (pages.url("/b"), 3600)
    assert asked(pages) == ["/robots.txt", "/a"]
    assert fetch(Courier(gate(pages)), pages.url("/b")) == PAGE


def test_hosts_whose_robots_lead_to_each_other_do_not_stand_still(serve):
    one, two = serve(), serve()
    one.answers["/robots.txt"] = redirect(two.url("/robots.txt", "two.example"))
    two.answers["/robots.txt"] = redirect(one.url("/robots.txt", "one.example"))
    at = gate(names={"one.example": ["127.0.0.1"], "two.example": ["127.0.0.1"]})
    at = gate(
        names={"one.example": ["127.0.0.1"], "two.example": ["127.0.0.1"]},
        trusted=at.trusted | {f"one.example:{one.port}", f"two.example:{two.port}"},
    )
    courier = Courier(at)
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(
            lambda url: failure(courier, url), [one.url("/", "one.example"), two.url("/", "two.example")], timeout=10
        )
        assert set(found) <= {"retrieve-private", "retrieve-redirects"}
