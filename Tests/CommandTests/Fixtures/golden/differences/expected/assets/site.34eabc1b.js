// Search, theme, choosing and swapping codes. Every page is whole without this script.
(() => {
  "use strict";
  const here = document.currentScript.src;

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

  // Choosing two codes: options stand as links do.
  const choice = document.querySelector("form[data-compare]");
  if (choice) {
    const { a, b } = choice.elements;
    const { compare } = choice.dataset;
    document.querySelectorAll(".class .codes a").forEach((link, at) => {
      for (const option of [a[at], b[at]]) {
        option.value = link.getAttribute("href").slice(0, -5);
        option.textContent = link.textContent;
      }
    });
    const go = () => {
      const order = window.diptychCodes?.codes ?? [...a].map(({ value }) => value);
      const pair = [a.value, b.value].sort((x, y) => order.indexOf(x) - order.indexOf(y));
      location.href = `${compare}${pair.join("-vs-")}.html`;
    };
    b.selectedIndex = Math.min(1, b.length - 1);
    choice.onsubmit = (event) => {
      event.preventDefault();
      if (a.value === b.value) return b.focus();
      // The build writes the order of codes beside this script.
      const script = document.createElement("script");
      script.src = new URL(`codes/${compare.split("/").at(-2)}.js`, here);
      script.onload = script.onerror = go;
      document.head.append(script);
    };
  }

  const search = document.querySelector("form[role=search]");
  if (!search) return;
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
      const element = document.createElement("script");
      element.src = src;
      element.onload = resolve;
      element.onerror = () => {
        element.remove();
        delete loading[src];
        reject();
      };
      document.head.append(element);
    }));

  // The names of the page's locale and what finds something in them, when a field is first used; then
  // the texts of the page's own protocol, then those of others. Each shows what it adds.
  const own = location.pathname.slice(new URL(root, location).pathname.length).split("/");
  const protocol = decodeURIComponent(own[0] === "compare" ? own[1] : own[0]);
  const loadNames = () => load(index).then(() => load(script));
  const shows = new Set();
  let reading;
  const readTexts = async () => {
    const { protocols, read } = window.diptychSearch;
    const isOthers = ({ id }) => +(id !== protocol);
    for (const entry of [...protocols].sort((x, y) => isOthers(x) - isOthers(y))) {
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

  const find = (query) => {
    const hits = window.diptychSearch.find(query, protocol).slice(0, 12);
    return hits.map(({ entry, codes }) => {
      const [a, b] = codes.map(({ address }) => address);
      const path = b ? `compare/${entry.id}/${a}-vs-${b}` : `${entry.id}/${a ?? "index"}`;
      return { href: `${root}${path}.html`, codes: a ? codes : [{ code: entry.name, title: "" }] };
    });
  };

  // What a code of a comparison may be swapped for; the link tells the other one, which stays.
  const findSwaps = (link) => (query) => {
    const [id, file] = link.pathname.split("/").slice(-2).map(decodeURIComponent);
    const entry = window.diptychSearch.protocols.find((entry) => entry.id === id);
    const kept = entry.codes.find(({ address }) => `${address}.html` === file);
    const found = window.diptychSearch.find(query, id).flatMap(({ codes }) => codes);
    return [...new Set(query ? found : entry.codes)]
      .filter((code) => code !== kept && entry.codes[code.at] === code)
      .map((code) => {
        const pair = code.at < kept.at ? [code, kept] : [kept, code];
        const names = pair.map(({ address }) => address).join("-vs-");
        return { href: `${root}compare/${id}/${names}.html`, codes: [code] };
      });
  };

  // The text with the words marked that begin like one that was typed.
  const marked = (text, words) =>
    text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, at) => {
      const folded = at % 2 ? window.diptychSearch.fold(part) : "";
      const word = words.find(({ text }) => folded.startsWith(text));
      if (!folded || !word) return part;
      const mark = document.createElement("mark");
      const length = folded.length === part.length ? word.text.length : part.length;
      mark.textContent = part.slice(0, length);
      const pieces = document.createDocumentFragment();
      pieces.append(mark, part.slice(length));
      return pieces;
    });

  const option = ({ codes, href }, words, id) => {
    const link = document.createElement("a");
    set(link, { id, href, role: "option", tabindex: -1, "aria-selected": false });
    codes.forEach(({ code, title }, at) => {
      const number = document.createElement("b");
      number.append(...marked(code, words));
      link.append(at ? ` ${versus} ` : "", number, " ", ...marked(title, words));
    });
    return link;
  };

  // A field with a list of links below it. Returns what shows the list.
  const combobox = (form, find, showsAll) => {
    const field = form.querySelector("input");
    const list = form.querySelector("[role=listbox]");
    const status = form.querySelector("[role=status]");
    let hits = [];
    let active = -1;

    const close = () => {
      list.hidden = true;
      active = -1;
      status.className = "hidden";
      set(field, { "aria-expanded": false, "aria-activedescendant": "" });
    };

    const show = async () => {
      try {
        await loadIndex();
      } catch {
        close();
        status.textContent = unavailable;
        status.className = "popup";
        return;
      }
      const query = field.value.trim();
      const chosen = list.children[active]?.textContent;
      close();
      const words = window.diptychSearch.cut(query);
      hits = query || showsAll ? find(query) : [];
      list.replaceChildren(...hits.map((hit, at) => option(hit, words, `${list.id}-${at}`)));
      list.hidden = !hits.length;
      set(field, { "aria-expanded": !list.hidden });
      status.textContent = hits.length ? count.replace("0", hits.length) : query && none;
      if (query && !hits.length) status.className = "popup";
      const at = [...list.children].findIndex((item) => item.textContent === chosen);
      if (at >= 0) choose(at);
    };

    const choose = (at) => {
      const items = list.children;
      items[active]?.setAttribute("aria-selected", false);
      active = at;
      set(items[at], { "aria-selected": true });
      set(field, { "aria-activedescendant": items[at].id });
    };

    const move = (step) => {
      const { length } = list.children;
      choose((Math.max(active, step < 0 ? 0 : -1) + step + length) % length);
      list.children[active].scrollIntoView({ block: "nearest" });
    };

    field.onfocus = () => loadIndex().catch(() => {});
    shows.add(() => (list.hidden && !status.className.includes("popup")) || show());
    field.oninput = show;
    field.onkeydown = (event) => {
      if (composes(event)) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") close();
      if (!step) return;
      event.preventDefault();
      if (list.hidden) show();
      else move(step);
    };
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (list.hidden) await show();
      const hit = hits[Math.max(active, 0)];
      if (hit) location.href = hit.href;
    };
    list.onmousedown = (event) => event.preventDefault();
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) close();
    });
    return show;
  };

  for (const link of document.querySelectorAll(".swap")) {
    set(link, { role: "button", "aria-expanded": false });
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
      combobox(form, findSwaps(link), true)();
      field.focus();
    };
    link.onclick = toggle;
    link.onkeydown = (event) => {
      if (event.key === " ") toggle(event);
    };
  }

  combobox(search, find);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.querySelector("input").focus();
  });
})();
