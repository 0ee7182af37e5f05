"""Prints what an attempt comes to: its answer, or the exception as Python prints it, without paths and colours."""
import os
import re
import traceback

FOLDER = os.path.dirname(os.path.abspath(__file__))


def attempt(title, action):
    """Prints `title`, and below it what `action` returns or raises."""
    print(f"\n{title}")
    try:
        print(action())
    except Exception as error:
        print(raised(error))


def raised(error):
    """The class and text of `error`, and before it of its cause, with the line of these programs that raised it."""
    said = re.sub("\x1b[^m]*m", "", "".join(traceback.format_exception_only(error))).rstrip("\n")
    if error.__cause__:
        return f"{raised(error.__cause__)}\nThe above exception was the direct cause of the following exception:\n{said}"
    lines = [frame.line for frame in traceback.extract_tb(error.__traceback__) if is_ours(frame)]
    return "\n".join([said, *(f"    raised by: {line}" for line in lines[-1:])])


def is_ours(frame):
    """Whether the frame is one of a network's own functions."""
    is_wrapper = frame.name in ("attempt", "<lambda>")
    return os.path.dirname(os.path.abspath(frame.filename)) == FOLDER and not is_wrapper
