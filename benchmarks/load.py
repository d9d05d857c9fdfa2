"""wrk with 8 connections, and what it says."""

import re
import shutil
import subprocess
from dataclasses import dataclass

SECONDS, CONNECTIONS = 3, 8
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True, slots=True)
class Load:
    """rate: answers a second; p99: milliseconds."""

    rate: float
    p99: float


def is_here() -> bool:
    return shutil.which("wrk") is not None


def load(address: str, seconds: int = SECONDS) -> Load:
    """Ask for one page as fast as it comes. Says so when some answers are no page, since they count as well."""
    words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "--latency", address]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    if failed := re.search(r"Non-2xx or 3xx responses: (\d+)", said):
        print(f"{failed[1]} answers of {address} were no page", flush=True)
    figure, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    return Load(rate, float(figure) * MILLISECONDS[unit])
