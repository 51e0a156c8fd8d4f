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
  const { root, versus, count, none, unavailable } = search.dataset;

  const set = (element, attributes) => {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
  };

  // While an input method composes a word, its keys are its own (UI Events, §4.3).
  const composes = (event) => event.isComposing || event.keyCode === 229;

  // Capitals, accents and forms of letters make no difference.
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();

  const wordsOf = (query) =>
    fold(query)
      .split(/[\s,:/]+|-vs-/)
      .filter((word) => word && !/^vs\.?$/.test(word));

  // The index of the page's locale is loaded when a field is first used, and again if that failed.
  let loading;
  let index;
  let synonyms;
  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = search.dataset.index;
      script.onload = resolve;
      script.onerror = () => {
        script.remove();
        loading = undefined;
        reject();
      };
      document.head.append(script);
    }).then(() => {
      const read = ([names, title, text, source = ""], at) => {
        const [code, address = code] = [names].flat();
        const [id, name] = [fold(code), fold(title)];
        return { at, code, address, title, id, name, text: fold(text), source: fold(source) };
      };
      index = window.diptychIndex.map((entry) => ({ ...entry, codes: entry.codes.map(read) }));
      synonyms = fold(window.diptychWords ?? "").split(" | ").map((pair) => pair.split(/ = |, /));
    }));

  // How well a code answers a word: its number, then its name or a synonym of a word in it, then
  // its text, where it counts how early and how often the word comes.
  const score = (code, word) => {
    if (code.id === word) return 100;
    if (code.id.startsWith(word)) return 60;
    const at = code.name.indexOf(word);
    if (at >= 0) return at === 0 ? 50 : /\W/.test(code.name[at - 1]) ? 45 : 35;
    // A long word may have another ending.
    const stem = word.length > 6 ? word.slice(0, -2) : word;
    const means = ([own, ...names]) =>
      own.startsWith(stem) && names.some((name) => code.name.includes(name));
    if (synonyms.some(means)) return 40;
    const where = code.text.indexOf(word);
    if (where >= 0) return 17 - Math.min(7, where / 60) + Math.min(9, code.text.split(word).length);
    return code.source.includes(word) ? 8 : (code.text + code.source).includes(stem) ? 4 : 0;
  };

  const total = (code, words) => {
    const scores = words.map((word) => score(code, word));
    return Math.min(...scores) && scores.reduce((x, y) => x + y);
  };

  const ranked = (hits) => hits.filter((hit) => hit.score).sort((x, y) => y.score - x.score);

  const comparison = (entry, ...pair) => {
    const codes = pair.sort((x, y) => x.at - y.at);
    const href = `${root}compare/${entry.id}/${codes[0].address}-vs-${codes[1].address}.html`;
    return { href, codes };
  };

  // Protocols, codes, and comparisons where one word is a code's number and others another's
  // number or name.
  const find = (query) => {
    const hits = [];
    for (const entry of index) {
      const names = [entry.id, fold(entry.name)];
      const all = wordsOf(query);
      const words = all.filter((word) => !names.includes(word));
      const first = entry.codes.find(({ id }) => words.includes(id));
      const others = words.filter((word) => word !== first?.id);
      if (words.length < all.length) {
        const title = { code: entry.name, title: "" };
        hits.push({ href: `${root}${entry.id}/index.html`, codes: [title], score: 1 });
      }
      for (const code of words.length ? entry.codes : []) {
        const href = `${root}${entry.id}/${code.address}.html`;
        hits.push({ href, codes: [code], score: total(code, words) });
        const value = first && first !== code && others.length ? total(code, others) : 0;
        if (value < 35 * others.length) continue;
        if (value) hits.push({ ...comparison(entry, first, code), score: value + 100 });
      }
    }
    return ranked(hits).slice(0, 12);
  };

  // What a code of a comparison may be swapped for; the link tells the other one, which stays.
  const findSwaps = (link) => (query) => {
    const [protocol, file] = link.pathname.split("/").slice(-2).map(decodeURIComponent);
    const entry = index.find(({ id }) => id === protocol);
    const kept = entry.codes.find(({ address }) => `${address}.html` === file);
    const words = wordsOf(query);
    const swap = (code) => ({
      ...comparison(entry, kept, code),
      codes: [code],
      score: words.length ? total(code, words) : 1,
    });
    return ranked(entry.codes.filter((code) => code !== kept).map(swap));
  };

  // The text with the words marked in it, as far as folding keeps its length.
  const marked = (text, words) => {
    const folded = fold(text);
    const hits = words.map((word) => [folded.indexOf(word), word.length]);
    const [at, length] = hits.filter(([at]) => at >= 0).sort(([x], [y]) => x - y)[0] ?? [];
    if (!length || folded.length !== text.length) return [text];
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + length);
    return [text.slice(0, at), mark, ...marked(text.slice(at + length), words)];
  };

  const option = ({ codes }, words, id) => {
    const item = document.createElement("li");
    set(item, { id, role: "option", "aria-selected": false });
    codes.forEach(({ code, title }, at) => {
      const number = document.createElement("b");
      number.append(...marked(code, words));
      item.append(at ? ` ${versus} ` : "", number, " ", ...marked(title, words));
    });
    return item;
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
        await load();
      } catch {
        close();
        status.textContent = unavailable;
        status.className = "popup";
        return;
      }
      close();
      const query = field.value.trim();
      const words = wordsOf(query);
      hits = query || showsAll ? find(query) : [];
      list.replaceChildren(...hits.map((hit, at) => option(hit, words, `${list.id}-${at}`)));
      list.hidden = !hits.length;
      set(field, { "aria-expanded": !list.hidden });
      status.textContent = hits.length ? count.replace("0", hits.length) : query && none;
      if (query && !hits.length) status.className = "popup";
    };

    const move = (step) => {
      const items = list.children;
      if (active >= 0) set(items[active], { "aria-selected": false });
      else if (step < 0) active = 0;
      active = (active + step + items.length) % items.length;
      set(items[active], { "aria-selected": true });
      set(field, { "aria-activedescendant": items[active].id });
      items[active].scrollIntoView({ block: "nearest" });
    };

    field.onfocus = () => load().catch(() => {});
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
    list.onclick = (event) => {
      const hit = hits[[...list.children].indexOf(event.target.closest("li"))];
      if (hit) open(hit.href, event.ctrlKey || event.metaKey ? "_blank" : "_self");
    };
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
      const list = form.querySelector("ul");
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
