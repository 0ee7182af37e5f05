#!/usr/bin/env python3
"""Asks real Keras and PyTorch about new random networks, and compares addup with what they say.

  python3 Tests/Oracle/fresh.py [--count 2000] [--seed N] [--settings all] [--keras PYTHON] [--pytorch PYTHON]

Exit status: 0 if addup says the same of every network, 1 if it does not, 2 if Keras is not there or something could
not be run. README.md says how to install the frameworks, and what is compared."""
import argparse
import concurrent.futures
import gzip
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(os.path.dirname(HERE))
PROGRAMS = os.path.join(HERE, "Programs")
RECORDED = {"keras": "3.15.1", "torch": "2.13.0"}
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}


class Stopped(Exception):
    """Something could not be run; the text says what."""


def version(python, framework):
    """Which version `python` has, or None."""
    program = f"import importlib.metadata as m; print(m.version('{framework}'))"
    found = subprocess.run([python, "-c", program], capture_output=True, text=True)
    return found.stdout.strip() if found.returncode == 0 else None


def questions(options):
    """Who is asked: name of the file, the interpreter, the program and its arguments."""
    keras, torch = version(options.keras, "keras"), version(options.pytorch, "torch")
    for name, found in (("keras", keras), ("torch", torch)):
        remark = "" if found is None or found.startswith(RECORDED[name]) else f" (addup follows {RECORDED[name]})"
        print(f"{name}: {found or 'not installed'}{remark}")
    if keras is None:
        raise Stopped(f"{options.keras} has no Keras: README.md says how to install it")
    asked = [("keras-slices", options.keras, "keras_verdicts.py", "keras-slices"),
             ("keras", options.keras, "keras_verdicts.py", "keras")]
    return asked + ([("pytorch", options.pytorch, "torch_verdicts.py")] if torch else [])


def write(folder, name, text):
    with gzip.open(os.path.join(folder, name + ".jsonl.gz"), "wt", encoding="utf-8") as file:
        file.write(text)


def make_networks(options, folder):
    command = [sys.executable, os.path.join(PROGRAMS, "networks.py"), "--seed", str(options.seed),
               "--count", str(options.count), "--settings", options.settings]
    made = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=ENVIRONMENT)
    if made.returncode != 0:
        raise Stopped("networks.py failed")
    write(folder, "networks", made.stdout)
    return made.stdout


def ask(networks, folder, name, python, program, *arguments):
    start = time.monotonic()
    command = [python, os.path.join(PROGRAMS, program), *arguments]
    answered = subprocess.run(command, input=networks, capture_output=True, text=True, encoding="utf-8", env=ENVIRONMENT)
    if answered.returncode != 0:
        raise Stopped(f"{program} failed:\n{answered.stderr}")
    write(folder, name, answered.stdout)
    print(f"{name}: asked in {time.monotonic() - start:.0f} s", flush=True)


def ask_all(asked, networks, folder):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in [pool.submit(ask, networks, folder, *question) for question in asked]:
            done.result()


def compare(folder):
    """Runs the one test that compares; whether it found no difference."""
    if subprocess.run(["swift", "build", "--build-tests", "--quiet"], cwd=PACKAGE).returncode != 0:
        raise Stopped("the package does not build")
    command = ["swift", "test", "--skip-build", "--disable-xctest", "--filter", "OracleTests.AgreementTests"]
    tested = subprocess.run(
        command, cwd=PACKAGE, env={**os.environ, "ADDUP_ORACLE": folder}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8")
    compared = [line for line in tested.stdout.splitlines() if " networks, " in line]
    print("\n".join(compared) if tested.returncode == 0 and compared else tested.stdout, flush=True)
    if not compared:
        raise Stopped("nothing was compared")
    return tested.returncode == 0


def run(options):
    print(f"seed {options.seed}, {options.count} networks", flush=True)
    asked = questions(options)
    print("asking; Keras takes longest with slices", flush=True)
    folder = tempfile.mkdtemp(prefix="addup-oracle-")
    ask_all(asked, make_networks(options, folder), folder)
    if compare(folder):
        shutil.rmtree(folder)
        print("addup says the same of every network")
        return 0
    more = "".join(f" --{name} {getattr(options, name)}" for name in ("keras", "pytorch")
                   if getattr(options, name) != sys.executable)
    more += " --settings all" if options.settings == "all" else ""
    print(f"addup differs. To repeat:\n  python3 Tests/Oracle/fresh.py --count {options.count} --seed {options.seed}{more}")
    print(f"To compare again without asking:\n  ADDUP_ORACLE={folder} swift test --filter OracleTests")
    return 1


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=2000, help="how many networks")
    options.add_argument("--seed", type=int, default=random.randrange(1 << 32), help="of the dice; random if not given")
    options.add_argument("--settings", choices=("usual", "all"), default="usual", help="which settings are drawn")
    options.add_argument("--keras", default=sys.executable, metavar="PYTHON", help="the interpreter that has Keras")
    options.add_argument("--pytorch", default=sys.executable, metavar="PYTHON", help="the interpreter that has PyTorch")
    try:
        sys.exit(run(options.parse_args()))
    except Stopped as stopped:
        print(f"fresh.py: {stopped}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
