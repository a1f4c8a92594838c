"""A stranger's HTML: a page or a piece of one."""
