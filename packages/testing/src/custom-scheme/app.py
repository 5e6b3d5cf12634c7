"""Opens app://chat/ in WebKitGTK, as desktop apps with a web view do, and prints what the page posts.

    python3 app.py FOLDER [--unsealed]

Serves FOLDER below app://chat/. Workers get the header that seals them, except with --unsealed. Ends when
the page posts a message to `result`.
"""

import mimetypes
import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
gi.require_version("Soup", "3.0")
from gi.repository import Gio, Gtk, Soup, WebKit2  # noqa: E402

FOLDER = Path(sys.argv[1]).resolve()
SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'"
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


def answer(request: WebKit2.URISchemeRequest) -> None:
    path = request.get_path().lstrip("/") or "index.html"
    file = FOLDER / path
    if ".." in Path(path).parts or not file.is_file():
        response = WebKit2.URISchemeResponse.new(Gio.MemoryInputStream.new(), 0)
        response.set_status(404, None)
        request.finish_with_response(response)
        return
    stream = Gio.File.new_for_path(str(file)).read(None)
    response = WebKit2.URISchemeResponse.new(stream, file.stat().st_size)
    response.set_content_type(mimetypes.guess_type(file.name)[0] or "application/octet-stream")
    headers = Soup.MessageHeaders.new(Soup.MessageHeadersType.RESPONSE)
    if file.name.startswith("nightlight-worker") and "--unsealed" not in sys.argv:
        headers.append("Content-Security-Policy", SEAL)
    response.set_http_headers(headers)
    request.finish_with_response(response)


def finish(_, message: WebKit2.JavascriptResult) -> None:
    print(message.get_js_value().to_string(), flush=True)
    Gtk.main_quit()


context = WebKit2.WebContext.new_ephemeral()
context.register_uri_scheme("app", answer)
# Secure, so that SHA-256 and encryption exist. With CORS, so that modules and fetch work.
context.get_security_manager().register_uri_scheme_as_secure("app")
context.get_security_manager().register_uri_scheme_as_cors_enabled("app")
view = WebKit2.WebView.new_with_context(context)
view.get_user_content_manager().register_script_message_handler("result")
view.get_user_content_manager().connect("script-message-received::result", finish)
window = Gtk.Window()
window.add(view)
window.show_all()
view.load_uri("app://chat/")
Gtk.main()
