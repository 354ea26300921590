#!/usr/bin/env python3
"""The game's window against the least that an ImGui and GLFW program does (bare_window.cpp), in the same run.

Prints the time from the start of the process to the first frame, resident memory once it shows, and what the title
screen costs while nobody touches it. Both programs start in turn in one Xvfb with software rendering.

usage: compare_window.py LETOPIS BARE_WINDOW [--size 1280x720] [--runs 5] [--idle 10]
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ui"))
import harness  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")


def stat_fields(pid):
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def started(pid):
    """When the process started, on time.time()'s clock; the kernel counts in steps of 10 ms."""
    since_boot = int(stat_fields(pid)[19]) / TICKS
    return time.time() - time.clock_gettime(time.CLOCK_BOOTTIME) + since_boot


def cpu_seconds(pid):
    fields = stat_fields(pid)
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mb(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0


def letopis_once(program, display, size, idle):
    """First frame in ms, memory in MB, and the share of one core that the idle title screen takes."""
    harness.PROGRAMS["letopis"] = program
    with tempfile.TemporaryDirectory() as folder:
        game = harness.Game(display, Path(folder) / "data", size=size)
        try:
            while not game.probe_file.exists():
                time.sleep(0.001)
            first = game.probe_file.stat().st_mtime - started(game.process.pid)
            game.wait_screen("title")
            time.sleep(1.0)  # what the first second bakes and fades has come to rest; this is measured, not waited for
            memory = resident_mb(game.process.pid)
            before, start = cpu_seconds(game.process.pid), time.monotonic()
            time.sleep(idle)
            share = (cpu_seconds(game.process.pid) - before) / (time.monotonic() - start)
            return 1000 * first, memory, 100 * share
        finally:
            game.clean_up()


def bare_once(program, display, size):
    done = subprocess.run([program, "--size", size], check=True, capture_output=True, text=True,
                          env={**os.environ, "DISPLAY": display.name, "LIBGL_ALWAYS_SOFTWARE": "1"})
    figures = json.loads(done.stdout)
    return figures["first_frame_ms"], figures["resident_kb"] / 1024


def middle(values):
    return sorted(values)[len(values) // 2]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("letopis")
    parser.add_argument("bare_window")
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=float, default=10, help="seconds of idling measured in each run")
    args = parser.parse_args()
    display = harness.Display(args.size)
    try:
        print(f"{args.size}, {args.runs} runs of each in turn, load {os.getloadavg()[0]:.1f}")
        bare, game = [], []
        for _ in range(args.runs):
            bare.append(bare_once(args.bare_window, display, args.size))
            game.append(letopis_once(str(Path(args.letopis).resolve()), display, args.size, args.idle))
    finally:
        display.close()
    print(f"{'':14}{'first frame ms':>16}{'(best)':>8}{'memory MB':>12}{'idle % of a core':>18}")
    for name, rows in (("bare window", bare), ("letopis", game)):
        idle = f"{middle([row[2] for row in rows]):.1f}" if len(rows[0]) > 2 else "-"
        print(f"{name:14}{middle([row[0] for row in rows]):>16.0f}{min(row[0] for row in rows):>8.0f}"
              f"{middle([row[1] for row in rows]):>12.0f}{idle:>18}")
    print(f"difference    {middle([r[0] for r in game]) - middle([r[0] for r in bare]):>16.0f}"
          f"{min(r[0] for r in game) - min(r[0] for r in bare):>8.0f}"
          f"{middle([r[1] for r in game]) - middle([r[1] for r in bare]):>12.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
