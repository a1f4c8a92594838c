"""Where a stranger may not lead us, in every spelling we know, and by every way: no socket is opened to any of it."""

import pytest

from generator.errors import RetrieveError
from generator.ingest.limits import TEXT_BYTES
from generator.ingest.retrieve.policy import is_public
from generator.ingest.retrieve.retrieve import retrieve
from tests.ingest.servers import gate, ok, redirect

# Hosts that are this machine, for one program or another.
LOOPBACK = """
    127.0.0.1 127.0.0.2 127.255.255.254 127.1 127.0.1 127.0.0.1. 127.1. 127.000.000.001 00127.0.0.1 127.0x0.1 127.0.0.0x1
    2130706433 2130706433. 0x7f000001 0x7F000001 0x7f.1 0x7f.0.0.1 0x7f.0x0.0x0.0x1 0X7F.0.0.1 0x0000007f.1
    017700000001 0177.1 0177.0.0.1 0177.0.0.01 0000177.0.0.1 6425673729 127.0.0.1.. .127.0.0.1 127..1
    0 00 0x0 0x 0. 0.0.0.0 000.000.000.000 0.0
    localhost LOCALHOST localhost. LocalHost ip6-localhost localhost.localdomain loopback.example
    ⓛⓞⓒⓐⓛⓗⓞⓢⓣ ｌｏｃａｌｈｏｓｔ localho\u00adst loc\u200balhost localhoſt
    １２７.０.０.１ １２７．０．０．１ 127。0。0。1 127．0．0．1 127｡0｡0｡1 ①②⑦.⓪.⓪.① 𝟏𝟐𝟕.𝟎.𝟎.𝟏 127.0.0.1。 ０ｘ７ｆ.1 ２１３０７０６４３３ 127.0.0.①
    %31%32%37.0.0.1 127%2e0%2e0%2e1 127.0.0.1%2e 127.0.0.1%00 127.0.0.1%00.news.example %6cocalhost 127.0.0.1%0d%0a
    [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0001] [0::1] [::] [::0] [::0.0.0.1]
    [::127.0.0.1] [::7f00:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:7F00:0001] [0:0:0:0:0:ffff:7f00:1] [::ffff:0.0.0.0]
    [::ffff:0:127.0.0.1] [::ffff:0:7f00:1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::127.0.0.1] [2002:7f00:1::]
    [2002:7f00:0001::1] [2001:0:7f00:1::] [2001:0:4136:e378:8000:63bf:80ff:fffe] [::1%lo] [::1%25lo] [::1%1] [v1.127.0.0.1]
    [::1]. [::1]news.example news.example[::1] [[::1]] [127.0.0.1] [localhost] [::１] ::1
""".split()
# Neighbours, the clouds' own services, and what is nobody's.
PRIVATE = """
    10.0.0.1 10.255.255.255 0xa000001 167772161 012.0.0.1 10.1 172.16.0.1 172.31.255.255 192.168.1.1 192.168.257 0300.0250.1.1
    169.254.169.254 169.254.169.254. 0xa9fea9fe 2852039166 0xa9.0xfe.0xa9.0xfe 0251.0376.0251.0376 169.254.43518 169.16689662
    １６９.２５４.１６９.２５４ 169。254。169。254 169.254.170.2 168.63.129.16 100.64.0.1 100.100.100.200 100.127.255.255 192.0.0.192
    192.0.2.1 198.51.100.1 203.0.113.1 198.18.0.1 198.19.255.255 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1
    255.255.255.255 0.1.2.3
    [::ffff:10.0.0.1] [::ffff:a9fe:a9fe] [::ffff:169.254.169.254] [::169.254.169.254] [::a9fe:a9fe] [64:ff9b::a9fe:a9fe]
    [64:ff9b::10.0.0.1] [64:ff9b:1::a9fe:a9fe] [2002:a9fe:a9fe::1] [2002:c0a8:101::] [2002:a00:1::1] [2001:0:a9fe:a9fe::]
    [fd00:ec2::254] [fd20:ce::254] [fc00::1] [fdff::1] [fe80::1] [fe80::1%25eth0] [febf::1] [fec0::1] [ff02::1] [ff0e::1]
    [100::1] [2001:db8::1] [3fff::1] [5f00::1] [2001:10::1] [2001:20::1] [2001:2::1] [4000::1]
    metadata.google.internal instance-data 169.254.169.254.nip.example intranet
""".split()
OTHER = """
    http://user@127.0.0.1:{port}/ http://user:word@127.0.0.1:{port}/ http://@127.0.0.1:{port}/ http://:@127.0.0.1:{port}/
    http://news.example@127.0.0.1:{port}/ http://news.example:80@127.0.0.1:{port}/ http://用户@127.0.0.1:{port}/
    http://127.0.0.1:{port}@news.example/ http://127.0.0.1:{port}%40news.example/ http://news.example%40127.0.0.1:{port}/
    http://127.0.0.1:{port}\\@news.example/ http://news.example\\@127.0.0.1:{port}/ http:\\\\127.0.0.1:{port}/
    http://127.0.0.1:{port}#@news.example/ http://127.0.0.1:{port}?@news.example/ http://127.0.0.1:{port}／news.example/
    //127.0.0.1:{port}/ /\\127.0.0.1:{port}/ \\\\127.0.0.1:{port}\\share HTTP://127.0.0.1:{port}/ hTTps://127.0.0.1:{port}/
    http://127.0.0.1:{port}/../../x http://127.0.0.1:0{port}/ ht\ttp://127.0.0.1:{port}/ http:/\t/127.0.0.1:{port}/
    http://127.0.0.1:１２３/ http://127.0.0.1:-1/ http://127.0.0.1:65536/ http://127.0.0.1:0/ http://127.0.0.1:0x50/
    http://93.184.216.34:22/ http://93.184.216.34:25/ http://93.184.216.34:6667/ https://93.184.216.34:993/
    file:///etc/passwd file://localhost/etc/passwd FILE:///etc/passwd file:/etc/passwd /etc/passwd\x00 netdoc:///etc/passwd
    ftp://127.0.0.1:{port}/ gopher://127.0.0.1:{port}/_GET feed:http://127.0.0.1:{port}/ feed://127.0.0.1:{port}/
    data:text/html,x dict://127.0.0.1:{port}/ ldap://127.0.0.1:{port}/ jar:http://127.0.0.1:{port}/!/ ws://127.0.0.1:{port}/
    view-source:http://127.0.0.1:{port}/ blob:http://127.0.0.1:{port}/x javascript:alert(1) about:blank unix:/var/run/docker.sock
    tftp://127.0.0.1/ sftp://127.0.0.1/ php://filter/x phar://x rtsp://127.0.0.1:{port}/ ｈttp://127.0.0.1:{port}/ url:http://127.0.0.1/
""".split(" ")
SPELLINGS = [
    *(f"http://{host}:{{port}}/latest/meta-data/" for host in LOOPBACK),
    *(f"http://{host}/latest/meta-data/" for host in PRIVATE),
    *(spelling.strip("\n") for spelling in OTHER if spelling.strip("\n")),
]
# What a name may answer, for one that was looked up.
NAMES = {
    "localhost.localdomain": ["127.0.0.1"],
    "loopback.example": ["127.0.0.1"],
    "ip6-localhost": ["::1"],
    "metadata.google.internal": ["169.254.169.254"],
    "instance-data": ["169.254.169.254"],
    "169.254.169.254.nip.example": ["169.254.169.254"],
    "intranet": ["fe80::1%eth0", "10.0.0.1"],
}
ADDRESSES = sorted(
    {host.strip("[]") for host in LOOPBACK + PRIVATE if host.isascii() and not is_public(host.strip("[]"))}
    - {*NAMES, "localhost"}
)
PUBLIC = "2d00::1"  # in the public block, and given to nobody


def test_there_are_hundreds_of_spellings():
    assert len(set(SPELLINGS)) == len(SPELLINGS) >= 230
    assert len(ADDRESSES) >= 120


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_leads_there_at_once(server, connections, spelling):
    with pytest.raises(RetrieveError):
        retrieve(spelling.format(port=server.port), gate(names=NAMES), limit=TEXT_BYTES)
    assert connections == []
    assert server.count == 0


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_leads_there_by_a_redirect(server, serve, connections, spelling):
    one_of_ours = serve()
    one_of_ours.answers["/"] = redirect(spelling.format(port=server.port))
    with pytest.raises(RetrieveError):
        retrieve(one_of_ours.url(), gate(one_of_ours, names=NAMES), limit=TEXT_BYTES)
    assert set(connections) == {("127.0.0.1", one_of_ours.port)}
    assert server.count == 0


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_name_that_leads_there_too_is_refused(connections, address, scheme):
    for answer in ([address], [PUBLIC, address], [address, PUBLIC], [PUBLIC, PUBLIC, address, PUBLIC]):
        with pytest.raises(RetrieveError) as error:
            retrieve(f"{scheme}://evil.example/", gate(names={"evil.example": answer}), limit=TEXT_BYTES)
        assert error.value.rule == "retrieve-private"
    assert connections == []


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "169.254.169.254", "::ffff:7f00:1"])
def test_a_name_is_asked_for_once_and_only_what_was_checked_is_connected_to(connections, address):
    answers = [[PUBLIC], [address], [address]]
    with pytest.raises(RetrieveError):
        retrieve("http://evil.example/", gate(lookup=lambda *_: answers.pop(0), seconds=0.3), limit=TEXT_BYTES)
    assert connections == [(PUBLIC, 80)]
    assert len(answers) == 2
    with pytest.raises(RetrieveError) as error:
        retrieve("http://evil.example/", gate(lookup=lambda *_: answers.pop(0)), limit=TEXT_BYTES)
    assert error.value.rule == "retrieve-private"
    assert connections == [(PUBLIC, 80)]


def test_a_server_of_our_own_is_for_the_desk_alone(server, serve, connections):
    page = serve()
    page.answers["/"] = redirect(server.url("/", "intranet"))
    server.answers["/"] = ok(b"for us")
    ours = gate(page, names={"intranet": ["127.0.0.1"], "stranger.example": ["127.0.0.1"]})
    ours = gate(page, names={"intranet": ["127.0.0.1"]}, trusted=ours.trusted | {f"intranet:{server.port}"})
    assert retrieve(server.url("/", "intranet"), ours, limit=TEXT_BYTES).data == b"for us"
    assert retrieve(server.url("/", "intranet"), ours, limit=TEXT_BYTES, referrer=server.url("/page", "intranet")).data
    connections.clear()
    with pytest.raises(RetrieveError):
        retrieve(page.url(), ours, limit=TEXT_BYTES)
    for referrer in (page.url(), "", "https://stranger.example/", "http://[", f"http://intranet:{server.port + 1}/"):
        with pytest.raises(RetrieveError):
            retrieve(server.url("/", "intranet"), ours, limit=TEXT_BYTES, referrer=referrer)
    assert connections == [("127.0.0.1", page.port)]


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "8.8.8.8",
        "1.1.1.1",
        "114.114.114.114",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.0.1",
        "192.167.1.1",
        "223.255.255.255",
        "2400:3200::1",
        "2606:4700::1111",
        "240e::1",
        "2001:200::1",
        "2a00::1",
    ],
)
def test_the_public_internet_is_allowed(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "nothing", ["", "news.example", "127.1", "1.2.3", "1.2.3.4.5", "1.2.3.4 ", "2400:3200::1%eth0", "0x8.8.8.8"]
)
def test_what_is_no_address_is_not_allowed(nothing):
    assert not is_public(nothing)
