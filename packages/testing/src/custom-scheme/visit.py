"""Opens the example `custom-scheme` and chats in it, twice: after the start and after a reload.

    python3 visit.py FOLDER-OF-THE-EXAMPLE [--unsealed]

Prints what `visit.js` saw, one line of JSON each time. With --unsealed, workers get no header.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import app  # noqa: E402
from app import Gtk, WebKit2  # noqa: E402

UNSEALED = "--unsealed" in sys.argv
EXPECTED = ["worker-unsealed"] if UNSEALED else []
SCRIPT = Path(__file__).with_name("visit.js").read_text("utf-8")

visits = 0


def finish_visit(_, message: WebKit2.JavascriptResult) -> None:
    global visits
    visits += 1
    print(message.get_js_value().to_string(), flush=True)
    if visits == 2:
        Gtk.main_quit()
    else:
        view.reload()


if UNSEALED:
    app.headers_for = lambda _: {}
view = app.open_chat()
content = view.get_user_content_manager()
content.register_script_message_handler("visit")
content.connect("script-message-received::visit", finish_visit)
content.add_script(
    WebKit2.UserScript.new(
        f"{SCRIPT}\nvisit({json.dumps(EXPECTED)});",
        WebKit2.UserContentInjectedFrames.TOP_FRAME,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )
)
Gtk.main()
