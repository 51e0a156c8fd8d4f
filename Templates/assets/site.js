// Search, theme, choosing and swapping codes. Every page is whole without this script.
(() => {
  "use strict";

  // Theme: the system's, unless the reader has chosen another one.
  const site = document.documentElement.dataset;
  const theme = document.querySelector(".theme");
  if (theme) {
    theme.lastElementChild.value = site.theme ?? "";
    theme.onchange = ({ target }) => {
      site.theme = target.value;
      try {
        localStorage.setItem("theme", target.value);
      } catch {
        // The choice then lasts as long as the page.
      }
    };
  }

  // The menu of languages closes like one, and keeps the fragment.
  const menu = document.querySelector(".languages details");
  if (menu) {
    menu.onclick = ({ target }) => (target.hash = location.hash);
    document.onclick = ({ target }) => {
      menu.open &&= menu.contains(target);
    };
    menu.onkeydown = ({ key }) => {
      if (key !== "Escape") return;
      menu.open = false;
      menu.firstElementChild.focus();
    };
  }

  const search = document.querySelector("form[role=search]");
  const choice = document.querySelector(".pick form");
  if (!search) return choice?.remove();
  const { root, index, script, versus, count, none, unavailable } = search.dataset;

  const set = (element, attributes) => {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
  };

  // While an input method composes a word, its keys are its own (UI Events, §4.3).
  const composes = (event) => event.isComposing || event.keyCode === 229;

  // What is loaded once is kept; what can't be loaded is tried again.
  const loading = {};
  const load = (src) =>
    (loading[src] ??= new Promise((resolve, reject) => {
      const onerror = () => reject(delete loading[src]);
      const element = document.createElement("script");
      document.head.append(Object.assign(element, { src, onload: resolve, onerror }));
    }));

  // The names of the page's locale and what finds in them, when a field is first used; then the texts
  // of the page's own protocol, then those of others. Each shows what it adds.
  const folder = new URL(root, location);
  const own = location.pathname.slice(folder.pathname.length).split("/");
  const protocol = decodeURIComponent(own[0] === "compare" ? own[1] : own[0]);
  const loadNames = async () => {
    await load(index);
    await load(script);
    if (engine) return;
    engine = window.diptychSearch;
    // What is compiled at first, for letters of one byte and of two, and fonts should delay no key.
    const list = search.querySelector("[role=listbox]");
    for (const query of ["a 1", `${document.title}…`]) {
      draw(list, find(query), query);
      list.getBoundingClientRect();
      list.hidden = true;
    }
  };
  const shows = new Set();
  const folds = {};
  let engine, reading;
  const readTexts = async () => {
    const { protocols, read } = engine;
    const isOwn = ({ id }) => id === protocol;
    for (const entry of protocols.toSorted((x, y) => isOwn(y) - isOwn(x))) {
      if (entry.isWhole) continue;
      await load(index.replace(/\.js$/, `/${entry.id}.js`));
      read(entry, window.diptychTexts[entry.id]);
      entry.isWhole = true;
      shows.forEach((show) => show());
    }
  };
  const loadIndex = async () => {
    await loadNames();
    reading ??= readTexts().finally(() => (reading = undefined));
    reading.catch(() => {});
  };

  const inOrder = (codes) => codes.toSorted((x, y) => x.at - y.at);
  const hrefOf = ({ id }, codes) => {
    const [a, b] = inOrder(codes).map(({ address }) => address);
    const path = b ? `compare/${id}/${a}-vs-${b}` : `${id}/${a ?? "index"}`;
    return new URL(`${path}.html`, folder).href;
  };

  const find = (query) => {
    const hits = engine.find(query, protocol).slice(0, 12);
    const links = hits.map(({ entry, codes }) => ({
      href: hrefOf(entry, codes),
      codes: codes[0] ? inOrder(codes) : [{ code: entry.name, title: entry.title }],
    }));
    return [...new Map(links.map((link) => [link.href, link])).values()];
  };

  // Codes of the page's protocol, each with its comparison with the one that `isKept`, if there is one.
  const findCodes = (query, isKept) => {
    const entry = engine.protocols.find(({ id }) => id === protocol);
    const kept = entry.codes.filter(isKept);
    const found = query ? engine.find(query, protocol).flatMap(({ codes }) => codes) : entry.codes;
    return [...new Set(found)]
      .filter((code) => !kept.includes(code) && entry.codes[code.at] === code)
      .slice(0, query ? 12 : Infinity)
      .map((code) => ({ href: hrefOf(entry, [code, ...kept]), codes: [code] }));
  };

  // Writes a text, and gives the places of its words that begin like one that was typed.
  const write = (startContainer, text, typed) => {
    if (startContainer.data !== text) startContainer.data = text;
    return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index: startOffset }) => {
      const folded = (folds[`=${word}`] ??= engine.fold(word));
      const start = typed.find(({ text }) => folded.startsWith(text))?.text;
      const end = { endContainer: startContainer, endOffset: startOffset + start?.length };
      return start ? new StaticRange({ startContainer, startOffset, ...end }) : [];
    });
  };

  // Options stay and say something else: new ones would take twice the time.
  const draw = (list, hits, query) => {
    const { children } = list;
    const words = engine.cut(query);
    const option = `<a role="option" tabindex="-1" aria-selected="false"><b> </b> <b> </b> </a>`;
    while (children[hits.length]) list.lastChild.remove();
    const places = hits.flatMap(({ codes: [a, b], href }, at) => {
      if (!children[at]) list.insertAdjacentHTML("beforeend", option);
      set(children[at], { id: `${list.id}-${at}`, href });
      const rest = b ? [` ${a.title} ${versus} `, b.code, ` ${b.title}`] : [` ${a.title}`, "", ""];
      const parts = [...children[at].childNodes].map((part) => part.firstChild ?? part);
      return [a.code, ...rest].flatMap((text, at) => write(parts[at], text, words));
    });
    if (CSS.highlights) CSS.highlights.set("typed", new Highlight(...places));
    list.hidden = !hits.length;
  };

  // A field with a list of links below it, if `showsAll` even where nothing is typed. With `keep` the
  // field shows what is taken of the list; otherwise that is followed.
  const combobox = (box, find, showsAll, keep) => {
    const field = box.querySelector("input");
    const list = box.querySelector("[role=listbox]");
    const status = box.querySelector("[role=status]");
    let hits = [];
    let active = -1;
    let taken = "";
    const typed = () => (field.value === taken ? "" : field.value.trim());

    const close = () => {
      list.hidden = true;
      choose(-1);
      status.className = "hidden";
      set(field, { "aria-expanded": false });
    };

    const show = async () => {
      hits = [];
      try {
        await loadIndex();
      } catch {
        close();
        status.textContent = unavailable;
        status.className = "popup";
        return;
      }
      const query = typed();
      const chosen = list.children[active]?.textContent ?? taken;
      close();
      hits = query || showsAll ? find(query) : [];
      draw(list, hits, query);
      set(field, { "aria-expanded": !list.hidden });
      status.textContent = hits.length ? count.replace("0", hits.length) : query && none;
      if (query && !hits.length) status.className = "popup";
      choose([...list.children].findIndex((item) => item.textContent === chosen));
    };

    const choose = (at) => {
      const item = list.children[at];
      list.children[active]?.setAttribute("aria-selected", false);
      active = at;
      set(field, { "aria-activedescendant": item?.id ?? "" });
      item?.setAttribute("aria-selected", true);
      item?.scrollIntoView({ block: "nearest" });
    };

    // Takes what is chosen, or else what fits best.
    const take = async () => {
      if (list.hidden && typed()) await show();
      const hit = hits[active] ?? (typed() && hits[0]);
      if (!hit) return;
      if (!keep) return location.assign(hit.href);
      taken = field.value = list.children[hits.indexOf(hit)].textContent;
      keep(hit.codes[0]);
      close();
    };

    field.onfocus = () => {
      if (keep) field.select();
      loadIndex().catch(() => {});
    };
    field.onclick = () => {
      if (showsAll && list.hidden) show();
    };
    shows.add(() => (list.hidden && !status.className.includes("popup")) || show());
    field.oninput = () => {
      taken = "";
      keep?.();
      show();
    };
    field.onkeydown = (event) => {
      if (composes(event)) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") close();
      if (!step) return;
      event.preventDefault();
      if (list.hidden) return show();
      const { length } = list.children;
      choose((Math.max(active, step < 0 ? 0 : -1) + step + length) % length);
    };
    box.onsubmit = (event) => {
      event.preventDefault();
      take();
    };
    list.onmousedown = (event) => event.preventDefault();
    list.onclick = (event) => {
      if (!keep || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      active = [...list.children].indexOf(event.target.closest("a"));
      field.form.requestSubmit();
    };
    box.addEventListener("focusout", (event) => {
      if (box.contains(event.relatedTarget)) return;
      if (keep && !list.hidden) take();
      close();
    });
    return { field, show, take };
  };

  // Any two codes: each in a field of its own.
  if (choice) {
    const chosen = [];
    const fields = [...choice.querySelectorAll(".search")].map((box, at) => {
      const find = (query) => findCodes(query, (code) => code === chosen[1 - at]);
      return combobox(box, find, true, (code) => (chosen[at] = code));
    });
    choice.onsubmit = async (event) => {
      event.preventDefault();
      for (const [at, { field, take }] of fields.entries()) {
        await take();
        if (!chosen[at]) return field.focus();
      }
      location.href = hrefOf({ id: protocol }, chosen);
    };
  }

  for (const link of document.querySelectorAll(".swap")) {
    set(link, { role: "button", "aria-expanded": false });
    // The link leads to the other code, which stays.
    const file = decodeURIComponent(link.pathname.split("/").at(-1));
    const isKept = ({ address }) => `${address}.html` === file;
    const toggle = (event) => {
      event.preventDefault();
      const shown = link.nextElementSibling;
      set(link, { "aria-expanded": !shown });
      if (shown) return shown.remove();
      const form = search.cloneNode(true);
      const field = form.querySelector("input");
      const list = form.querySelector("[role=listbox]");
      const label = { "aria-label": link.textContent };
      list.id = `${link.closest("[id]").id}-swap`;
      field.value = "";
      set(form, label);
      set(field, { ...label, "aria-controls": list.id });
      form.onkeydown = (event) => {
        if (event.key !== "Escape" || composes(event)) return;
        toggle(event);
        link.focus();
      };
      link.after(form);
      combobox(form, (query) => findCodes(query, isKept), true).show();
      field.focus();
    };
    link.onclick = toggle;
    link.onkeydown = (event) => {
      if (event.key === " ") toggle(event);
    };
  }

  const { field, show } = combobox(search, find);
  // What was typed on a page without this script.
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    field.value = asked;
    field.focus();
    show();
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input, select, textarea");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
})();
