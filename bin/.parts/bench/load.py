"""Requests over kept connections, counted and timed, with as little work of our own as possible."""

import itertools
import os
import selectors
import socket
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Answered:
    """What came of a run of requests."""

    def __init__(self, seconds, delays, size, statuses):
        self.seconds, self.delays, self.size, self.statuses = seconds, sorted(delays), size, statuses

    def delay(self, share):
        """The delay in milliseconds within which that share of the requests was answered."""
        return self.delays[min(len(self.delays) - 1, int(len(self.delays) * share))] * 1000

    @property
    def rate(self):
        return len(self.delays) / self.seconds


def run(port, make, count, connections):
    """Sends `make(0)` … `make(count - 1)` over so many connections, each sending its next request when it has its answer."""
    waiting, numbers, delays, statuses, size = {}, iter(range(count)), [], set(), 0
    selector = selectors.EpollSelector()

    def send(sock):
        number = next(numbers, None)
        if number is None:
            selector.unregister(sock)
            sock.close()
            del waiting[sock]
            return
        request = make(number)
        waiting[sock] = [time.perf_counter(), b""]
        sock.sendall(request)

    start = time.perf_counter()
    for _ in range(min(connections, count)):
        sock = socket.create_connection(("127.0.0.1", port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(sock, selectors.EVENT_READ)
        send(sock)
    while waiting:
        for key, _ in selector.select():
            sock = key.fileobj
            piece = sock.recv(1 << 18)
            if not piece:
                raise SystemExit("The server closed a connection in the middle of a run.")
            state = waiting[sock]
            state[1] += piece
            if not is_whole(state[1]):
                continue
            delays.append(time.perf_counter() - state[0])
            statuses.add(int(state[1][9:12]))
            size = len(state[1]) - state[1].index(b"\r\n\r\n") - 4
            send(sock)
    return Answered(time.perf_counter() - start, delays, size, statuses)


ROUNDS = 5


def quietest(port, make, count, connections, roots):
    """The round out of five that took the least CPU time, and its CPU milliseconds a request by root: what others do on the machine meanwhile
    costs caches and clock, and can only add."""
    rounds, numbers = [], itertools.count()
    for _ in range(ROUNDS):
        before = [cpu(root) for root in roots]
        done = run(port, lambda _: make(next(numbers)), max(count // ROUNDS, 1), connections)
        rounds.append((done, [(cpu(root) - past) / len(done.delays) for root, past in zip(roots, before)]))
    statuses = set().union(*(done.statuses for done, _ in rounds))
    done, used = min(rounds, key=lambda one: sum(one[1]))
    return Answered(done.seconds, done.delays, done.size, statuses), used


def is_whole(answer):
    end = answer.find(b"\r\n\r\n")
    if end < 0:
        return False
    head = answer[:end].lower()
    place = head.find(b"content-length:")
    if place < 0:
        raise SystemExit("An answer does not say how long it is, so that nobody could tell when it is whole.")
    return len(answer) >= end + 4 + int(head[place + 15 :].split(b"\r\n", 1)[0])


def processes(root):
    """The process and everything that it has started."""
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                parents[int(name)] = int(stat.read().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
    found, new = {root}, {root}
    while new:
        new = {child for child, parent in parents.items() if parent in new} - found
        found |= new
    return found


def cpu(root):
    """Milliseconds of CPU that the process, all it has started, and those of them that have ended, have used."""
    ticks = 0
    for process in processes(root):
        try:
            with open(f"/proc/{process}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12]) + int(fields[13]) + int(fields[14])
    return ticks * 1000 / TICKS
