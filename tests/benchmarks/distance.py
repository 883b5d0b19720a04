"""Levenshtein's distance in one machine word as long as the text (Myers 1999): thousands of characters in well under a second."""


def distance(a, b):
    """How many characters to put in, drop or change.

    >>> distance("ทำงาน", "ทางาน"), distance("", "กข"), distance("แผน", "แผน")
    (1, 2, 0)
    """
    if not a or not b:
        return len(a) + len(b)
    where = {}
    for at, ch in enumerate(a):
        where[ch] = where.get(ch, 0) | 1 << at
    every, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    up, down, score = every, 0, len(a)
    for ch in b:
        same = where.get(ch, 0)
        across = (((same & up) + up) ^ up) | same
        more = down | (~(across | up) & every)
        less = up & across
        score += bool(more & last) - bool(less & last)
        more = (more << 1 | 1) & every
        up = (less << 1 & every) | (~((same | down) | more) & every)
        down = more & (same | down)
    return score
