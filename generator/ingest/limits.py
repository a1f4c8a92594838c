"""Limits of what a stranger may send that more than one room goes by, and those of feeds; each with its reason.

What only measures one parser (of pages, of HTTP's answers) stands beside it. Measured on one core of an ordinary
machine unless it says otherwise.
"""

# A digest of a hundred items has 0.5 MB, the longest news page seen 2 MB with its scripts, a picture of a camera 12 MB.
TEXT_BYTES = 5_000_000
IMAGE_BYTES = 20_000_000

# The digest of a month has a hundred items; each becomes an article that a person has to read.
DIGEST_ITEMS = 500
# Five hundred items of some forty lines, and their gaps; each line costs 50 µs.
DIGEST_LINES = 50_000

# A department publishes some ten items a day; what has more is a whole archive, or an attack.
FEED_ENTRIES = 500
# feedparser compares each category with those before it. RDF lists its entries in its head, so it is more than those.
FEED_ELEMENTS = 1_000
# It looks for each attribute of an element among all of them (20,000: 5 s). The widest tag of HTML seen has 30.
FEED_ATTRIBUTES = 500
# It searches each element's prefix among all that the feed declares.
FEED_NAMESPACES = 100
# It looks for e-mail addresses in the square of a word's length (4,000 letters: 40 ms); nobody's name is so long.
FEED_NAME = 600
# Its reader of broken feeds takes 2 µs for each "<" and "&"; 5 MB of the densest HTML seen have 400,000.
FEED_MARKS = 500_000

# Elements inside each other. The deepest page seen has 45; sanitising takes the square of it (100,000: 30 s).
DEPTH = 256

# A fetch from its first name look-up to its last byte, over all redirects, and how long a server may say nothing.
FETCH_SECONDS = 30.0
SILENCE_SECONDS = 10.0
REDIRECTS = 3

# RFC 9309: a robot follows at least five redirects to a robots.txt (2.3.1.2) and reads at least 500 KiB of it (2.5).
ROBOTS_REDIRECTS = 5
ROBOTS_BYTES = 500 * 1024
# Between two requests to one host; a host may ask for more, but a run of a hundred items must end.
PAUSE_SECONDS = 1.0
CRAWL_DELAY_SECONDS = 10.0

# Forty megapixels are an A3 page at 400 dpi; decoding takes 3 bytes a pixel.
IMAGE_PIXELS = 40_000_000
# What is shown is no wider than a page on a sharp screen, and no higher than ten of them.
IMAGE_WIDTH = 1_600
IMAGE_HEIGHT = 16_000
# What is smaller either way shows nothing: a tracker, a rule, a bullet.
IMAGE_SIDE = 32
# Passes over a progressive JPEG. Cameras and programs write 10; each costs 0.1 s at 40 megapixels and a few bytes.
IMAGE_SCANS = 64
# A picture story has twenty; what has more is a gallery, or a flood. And a run is to end the same morning.
IMAGES = 40
RUN_IMAGES = 300
# Of one feed, so many pages are fetched in one visit, a second apart; the next visit goes on.
VISIT_PAGES = 50
# A server that was busy or down is itself again by the third visit; what waits longer may have left its feed by then.
PAGE_VISITS = 3
# Each silent page costs half a minute; after so many on end the server is down, and the next visit will see.
SILENT_PAGES = 3
