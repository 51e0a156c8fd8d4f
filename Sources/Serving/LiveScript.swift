import ContentHash

/// The script by which an open page follows the files that it is made of.
enum LiveScript {
  static let address = ".diptych/live.js"
  static let events = ".diptych/events"

  /// A page with the element that loads the script, which also says which content the page has.
  static func added(to page: [UInt8]) -> [UInt8] {
    let element =
      "<script src=\"/\(address)\" data-page=\"\(ContentHash(of: page))\" defer></script>\n"
    let end = Array("</body>".utf8)
    var start = page.count - end.count
    while start >= 0, !page[start..<start + end.count].elementsEqual(end) { start -= 1 }
    let place = start < 0 ? page.count : start
    return page[..<place] + Array(element.utf8) + page[place...]
  }

  /// It builds its box without markup and styles, which the policy of pages would refuse.
  static let text = #"""
    (() => {
      const known = document.currentScript.dataset.page;
      let box = null;

      function element(name, parent, text, styles) {
        const made = document.createElement(name);
        if (text) made.textContent = text;
        for (const [property, value] of Object.entries(styles)) {
          made.style.setProperty(property, value, "important");
        }
        parent.append(made);
        return made;
      }

      function show(messages) {
        if (box) box.remove();
        box = null;
        if (!messages.length) return;
        box = element("div", document.documentElement, "", {
          position: "fixed", inset: "0 0 auto 0", "max-height": "60vh", overflow: "auto",
          "z-index": "2147483647", padding: "1rem", margin: "0", background: "#fff4f2",
          color: "#3b0a05", "border-bottom": "0.25rem solid #b3261e",
          font: "0.875rem/1.5 ui-monospace, monospace", "text-align": "left", direction: "ltr",
          "white-space": "pre-wrap", "overflow-wrap": "anywhere",
        });
        box.id = "diptych-errors";
        box.lang = "en";
        box.setAttribute("role", "alert");
        for (const message of messages) {
          element("p", box, message, { margin: "0 0 0.5rem", color: "inherit" });
        }
      }

      let source = null;

      function listen() {
        const query = new URLSearchParams({ path: location.pathname, page: known });
        source = new EventSource("/.diptych/events?" + query);
        source.addEventListener("errors", (event) => show(JSON.parse(event.data)));
        source.addEventListener("reload", () => {
          source.close();
          location.reload();
        });
      }

      // A page that is left keeps no connection, and is brought up to date when it is shown again.
      addEventListener("pagehide", () => source && source.close());
      addEventListener("pageshow", (event) => event.persisted && listen());
      listen();
    })();

    """#
}
