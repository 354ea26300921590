#!/usr/bin/env python3
"""Where `letopisc compile -o` writes: a file whole or not at all; a pipe is written to, never replaced by a file.

usage: check_output.py LETOPISC
"""
import os, pathlib, stat, subprocess, sys, tempfile, threading

TEXT = "The Peace of Augsburg was signed on 25 September 1555. Denmark entered the war in 1625.\n"


def main():
    letopisc = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        narrative = pathlib.Path(folder) / "narrative.txt"
        narrative.write_text(TEXT, encoding="utf-8")
        out = pathlib.Path(folder) / "pack.toml"
        subprocess.run([letopisc, "compile", narrative, "-o", out], check=True)
        assert "1555" in out.read_text(encoding="utf-8"), "the pack was not written"
        assert not (pathlib.Path(folder) / "pack.toml.part").exists(), "a half file was left behind"

        pipe = pathlib.Path(folder) / "pipe"
        os.mkfifo(pipe)
        received = []
        reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
        reader.start()
        subprocess.run([letopisc, "compile", narrative, "-o", pipe], check=True, timeout=60)
        reader.join(timeout=60)
        assert stat.S_ISFIFO(os.stat(pipe).st_mode), "the pipe was replaced"
        assert received and received[0] == out.read_bytes(), "the pipe got something else than the file"

        nowhere = pathlib.Path(folder) / "no such folder" / "pack.toml"
        failed = subprocess.run([letopisc, "compile", narrative, "-o", nowhere], capture_output=True, text=True)
        assert failed.returncode == 1 and "could not be written" in failed.stderr, failed.stderr
    print("a file, a pipe and a missing folder: as they should be")


if __name__ == "__main__":
    main()
