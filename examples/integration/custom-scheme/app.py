"""Shows the folder `public` at app://chat/ in WebKitGTK's web view, as a desktop app does.

On Debian and Ubuntu it needs the packages python3-gi and gir1.2-webkit2-4.1.
"""

import mimetypes
import re
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
gi.require_version("Soup", "3.0")
from gi.repository import Gio, Gtk, Soup, WebKit2  # noqa: E402

FOLDER = Path(__file__).resolve().parent / "public"
SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'"
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


def headers_for(name: str) -> dict[str, str]:
    is_worker = re.fullmatch(r"nightlight-worker(-\w+)?\.js", name)
    return {"Content-Security-Policy": SEAL} if is_worker else {}


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
    for name, value in headers_for(file.name).items():
        headers.append(name, value)
    response.set_http_headers(headers)
    request.finish_with_response(response)


def open_chat() -> WebKit2.WebView:
    context = WebKit2.WebContext.new()
    context.register_uri_scheme("app", answer)
    # Secure, so that SHA-256 and encryption exist. With CORS, so that modules and fetch work.
    context.get_security_manager().register_uri_scheme_as_secure("app")
    context.get_security_manager().register_uri_scheme_as_cors_enabled("app")
    view = WebKit2.WebView.new_with_context(context)
    window = Gtk.Window(title="Chat", default_width=390, default_height=844)
    window.connect("destroy", Gtk.main_quit)
    window.add(view)
    window.show_all()
    view.load_uri("app://chat/")
    return view


if __name__ == "__main__":
    open_chat()
    Gtk.main()
