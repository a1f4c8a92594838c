"""Every limit of what a stranger may send, each with its reason.

Measured on one core of an ordinary machine unless it says otherwise.
"""

# A digest of a hundred items has 0.5 MB, the longest news page seen 2 MB with its scripts, a picture of a camera 12 MB.
TEXT_BYTES = 5_000_000
IMAGE_BYTES = 20_000_000

# A department publishes some ten items a day; what has more is a whole archive, or an attack.
FEED_ENTRIES = 500

# Elements inside each other. The deepest page seen has 45; sanitising takes the square of it (100,000: 30 s).
DEPTH = 256

# A fetch from its first name look-up to its last byte, and how long a server may say nothing.
FETCH_SECONDS = 30.0
SILENCE_SECONDS = 10.0
REDIRECTS = 3

# Forty megapixels are an A3 page at 400 dpi; decoding takes 3 bytes a pixel.
IMAGE_PIXELS = 40_000_000
# What is shown is no wider than a page on a sharp screen.
IMAGE_WIDTH = 1_600
# A picture story has twenty; what has more is a gallery, or a flood.
IMAGES = 40
