"""Opens the studio on its own database, edits a speaker, commits, and looks at the row with psql."""

import pyatspi

from accessibility import Studio, fail, psql

REGION = "Kyoto, 京都"

studio = Studio()
studio.choose_from_menu("Speakers")
studio.find(pyatspi.ROLE_TABLE, "Speakers")
before = psql("SELECT region FROM speakers WHERE id = 'ja-jp-kansai-female'")
if before == REGION:
    fail("the sample speaker is where it is to be moved to")
studio.write(pyatspi.ROLE_TEXT, "Search Speakers", "ja-jp-kansai-female")
studio.find(pyatspi.ROLE_LABEL, "1 of 60 · 1 with problems")

studio.write(pyatspi.ROLE_TEXT, "Region", REGION)
studio.press(pyatspi.ROLE_PUSH_BUTTON, "Commit 1")
studio.until_gone(pyatspi.ROLE_PUSH_BUTTON, "Commit 1")

after = psql("SELECT region FROM speakers WHERE id = 'ja-jp-kansai-female'")
if after != REGION:
    fail(f"the database says {after}")
others = psql("SELECT count(*) FROM speakers WHERE region = 'Kyoto, 京都'")
if others != "1":
    fail(f"{others} speakers were changed")
studio.close()
print("1 passed, 0 failed")
