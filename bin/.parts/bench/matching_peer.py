"""The same crowd by numpy, block by block: hard rules as masks, the parts of the score as arrays, the ten best of each row."""

import json
import pathlib
import sys
import time

import numpy as np

folder = pathlib.Path(sys.argv[1])
people = np.fromfile(folder / "people.bin", dtype=np.int32).reshape(-1, 60)
openings = np.fromfile(folder / "openings.bin", dtype=np.int32).reshape(-1, 90)
kin = np.fromfile(folder / "kin.bin", dtype=np.int32)
kin = (kin.reshape(int(len(kin) ** 0.5), -1) / 1000).astype(np.float32)
BLOCK, BEST = 1000, 10
# Minutes before one moves, and meters a minute: car, bus, bicycle, foot.
SPEEDS = [(5, 500), (12, 225), (3, 175), (0, 60)]


def suggest(people, openings):
    """The score of each pair, below zero where a hard rule forbids it."""
    (occupation, months, by_law, wished, week, north, east, bus, start, pay, hours, lasting), asked, counts = (
        openings[:, :12].T, openings[:, 12:47].astype(np.float32), openings[:, 47:82].astype(np.float32) / 1000)
    passes = (people[:, 0] == 1)[:, None] & (by_law & ~people[:, 1, None] == 0) & (week & ~people[:, 2, None] == 0) & (people[:, 3, None] <= start)
    away = np.hypot((people[:, 4, None] - north).astype(np.float32), (people[:, 5, None] - east).astype(np.float32))
    minutes = np.full(away.shape, 1e6, np.float32)
    for mode, (before, speed) in enumerate(SPEEDS):
        goes = (people[:, 6, None] >> mode & 1 == 1) & ((mode != 1) | (bus > 0))
        minutes = np.minimum(minutes, np.where(goes, before + away / speed, 1e6))
    willing = people[:, 7, None].astype(np.float32)
    passes &= minutes <= willing
    worked = np.zeros(away.shape, np.float32)
    for place in (8, 10, 12):
        share = np.minimum(people[:, place + 1, None] / np.maximum(months, 1).astype(np.float32), 1)
        np.maximum(worked, kin[people[:, place]][:, occupation] * share * (people[:, place + 1, None] > 0), out=worked)
    goals = np.zeros(away.shape, np.float32)
    for place in (14, 15):
        np.maximum(goals, kin[people[:, place]][:, occupation] * (people[:, place, None] >= 0), out=goals)
    levels = people[:, 19:54].astype(np.float32)
    lack = np.zeros(away.shape, np.float32)
    for skill in range(35):
        wants = asked[:, skill] > 0
        if wants.any():
            short = np.clip(asked[wants, skill] - levels[:, skill, None], 0, None) / asked[wants, skill]
            lack[:, wants] += short * counts[wants, skill]
    missing = np.bitwise_count(wished & ~people[:, 1, None]).astype(np.float32)
    pays = np.clip(1 - (people[:, 16, None] - pay) / np.maximum(people[:, 16, None] * 0.2, 1), 0, 1)
    fits = (people[:, 17, None] == 2) | (people[:, 17, None] == hours)
    score = (25 * worked + 15 * goals + 20 / (1 + lack) + 10 / (1 + missing) + 10 * pays + 10 * (1 - minutes / np.maximum(willing, 1)) + 5 * fits
             + 5 * ((lasting == 1) | (people[:, 18, None] == 1)))
    return np.where(passes, score, -1).astype(np.float32)


def everybody():
    found = 0
    for first in range(0, len(people), BLOCK):
        score = suggest(people[first:first + BLOCK], openings)
        best = np.argpartition(-score, BEST, axis=1)[:, :BEST]
        found += int((np.take_along_axis(score, best, axis=1) >= 0).sum())
    return found


def nobody_but(opening):
    score = suggest(people, openings[opening:opening + 1])[:, 0]
    return np.argpartition(-score, BEST)[:BEST]


def seconds(work):
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


one = sorted(seconds(lambda opening=opening: nobody_but(opening)) for opening in range(5))[2]
print(json.dumps({"all": seconds(everybody), "one": one, "numpy": np.__version__}))
