"""What the acceptance scripts see of the program: names, roles and states on the accessibility bus, and no more."""

import os
import subprocess
import sys
import time

import pyatspi

DEADLINE_SECONDS = 90


def fail(words):
    sys.exit(f"FAILED: {words}")


def until(condition, words):
    """The first true value of condition(); the program tells nobody when it is done, so it is asked again and again."""
    end = time.monotonic() + DEADLINE_SECONDS
    while True:
        try:
            found = condition()
        except Exception:  # an object that went away while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            fail(f"waited in vain for {words}")
        pyatspi.clearCache()


class Studio:
    """The running program."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([os.environ["KAIWA_STUDIO_PROGRAM"], *arguments])
        self.application = until(self._find_application, "the program on the accessibility bus")

    def _find_application(self):
        if self.process.poll() is not None:
            fail(f"the program ended with {self.process.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def _visible(self, role, name):
        def fits(node):
            return node.getRole() == role and node.name == name and node.getState().contains(pyatspi.STATE_SHOWING)

        return pyatspi.findDescendant(self.application, fits)

    def find(self, role, name):
        """The visible widget of this role and accessible name; waits for it."""
        return until(lambda: self._visible(role, name), f"“{name}”")

    def until_gone(self, role, name):
        until(lambda: self._visible(role, name) is None, f"“{name}” to go")

    def press(self, role, name):
        widget = self.find(role, name)
        until(lambda: widget.getState().contains(pyatspi.STATE_ENABLED), f"“{name}” to be enabled")
        widget.queryAction().doAction(0)

    def write(self, role, name, text):
        self.find(role, name).queryEditableText().setTextContents(text)

    def choose_from_menu(self, name):
        """Takes the menu entry of this name; a menu need not be open for that."""
        def fits(node):
            return node.getRole() == pyatspi.ROLE_MENU_ITEM and node.name == name

        def enabled_entry():
            entry = pyatspi.findDescendant(self.application, fits)
            return entry if entry and entry.getState().contains(pyatspi.STATE_ENABLED) else None

        until(enabled_entry, f"“{name}” in the menu").queryAction().doAction(0)

    def close(self):
        self.process.terminate()
        if self.process.wait(30) != 0:
            fail(f"the program ended with {self.process.returncode}")


def psql(sql):
    """One value of the local database, read by somebody else than the program."""
    address = subprocess.run([os.environ["KAIWA_STUDIO_PROGRAM"], "local", "url"],
                             check=True, capture_output=True, text=True).stdout.strip()
    answer = subprocess.run(["psql", "-X", "-A", "-t", "-d", address, "-c", sql],
                            check=True, capture_output=True, text=True)
    return answer.stdout.strip()
