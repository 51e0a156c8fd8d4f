// Search, theme and choosing codes. Every page is whole without this script.
(() => {
  "use strict";

  const root = document.documentElement;
  const site = root.dataset;

  // Theme: the system's, unless the reader has chosen another one.
  const themes = document.querySelector("[data-themes]");
  if (themes) {
    themes.hidden = false;
    const choice = themes.querySelector("select");
    choice.value = site.theme ?? "";
    choice.addEventListener("change", () => {
      if (choice.value) site.theme = choice.value;
      else delete site.theme;
      try {
        if (choice.value) localStorage.setItem("theme", choice.value);
        else localStorage.removeItem("theme");
      } catch {
        // The choice then lasts as long as the page.
      }
    });
  }

  // Choosing two codes: forms whose selects name codes in the protocol's order.
  for (const form of document.querySelectorAll("form[data-compare]")) {
    const { a, b } = form.elements;
    const order = new Map([...a.options].map((option, index) => [option.value, index]));
    const select = (element, value) => {
      if (value && order.has(value)) element.value = value;
    };
    select(a, form.dataset.a);
    select(b, form.dataset.b);
    if (!form.dataset.b) b.selectedIndex = Math.min(1, b.options.length - 1);
    form.hidden = false;
    const go = () => {
      if (a.value === b.value) return b.focus();
      const [first, second] = [a.value, b.value].sort((x, y) => order.get(x) - order.get(y));
      location.href = `${form.dataset.compare}${first}-vs-${second}.html`;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go();
    });
  }

  // Search: the index of the page's locale is loaded when the field is first used.
  const form = document.querySelector("form[role=search]");
  if (!form) return;
  const field = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let index = null;
  let active = -1;
  form.hidden = false;

  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();

  const load = () => {
    if (index || form.dataset.loading) return;
    form.dataset.loading = "true";
    const script = document.createElement("script");
    script.src = form.dataset.index;
    script.addEventListener("load", () => {
      index = window.diptychIndex.map((entry) => ({
        ...entry,
        codes: entry.codes.map(([code, name, text, words]) => ({
          code,
          name,
          folded: fold(name),
          text: fold(text),
          words: fold(words ?? ""),
        })),
      }));
      show();
    });
    document.head.append(script);
  };

  // How well a code answers a word: its number, then its name, then its text.
  const score = (code, word) => {
    const id = code.code.toLowerCase();
    if (id === word) return 100;
    if (id.startsWith(word)) return 60;
    const at = code.folded.indexOf(word);
    if (at === 0) return 50;
    if (at > 0) return /\W/.test(code.folded[at - 1]) ? 45 : 35;
    const where = code.text.indexOf(word);
    if (where >= 0) return 20 - Math.min(10, where / 60);
    if (code.words.includes(word)) return 8;
    // Other endings of the same word.
    const stem = word.length > 6 ? word.slice(0, -2) : "";
    return stem && (code.text.includes(stem) || code.words.includes(stem)) ? 4 : 0;
  };

  const results = (query) => {
    const words = fold(query).split(/[\s,:/]+/).filter((word) => word && word !== "vs");
    const found = [];
    for (const entry of index) {
      const own = words.filter((word) => word !== fold(entry.name) && word !== entry.id);
      const exact = own.map((word) => entry.codes.findIndex((c) => c.code.toLowerCase() === word));
      if (own.length === 2 && exact.every((at) => at >= 0) && exact[0] !== exact[1]) {
        const [a, b] = exact.sort((x, y) => x - y).map((at) => entry.codes[at]);
        found.push({
          score: 1000,
          href: `${form.dataset.root}compare/${entry.id}/${a.code}-vs-${b.code}.html`,
          title: `${entry.name} ${a.code} ${a.name} vs ${b.code} ${b.name}`,
        });
      }
      for (const code of own.length ? entry.codes : []) {
        const scores = own.map((word) => score(code, word));
        if (scores.includes(0)) continue;
        found.push({
          score: scores.reduce((sum, value) => sum + value, 0),
          href: `${form.dataset.root}${entry.id}/${code.code}.html`,
          title: `${entry.name} ${code.code} ${code.name}`,
        });
      }
    }
    return found.sort((x, y) => y.score - x.score).slice(0, 12);
  };

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const show = () => {
    if (!index) return;
    const found = field.value.trim() ? results(field.value) : [];
    list.replaceChildren(
      ...found.map(({ href, title }, at) => {
        const item = document.createElement("li");
        item.id = `result-${at}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const link = document.createElement("a");
        link.href = href;
        link.tabIndex = -1;
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = field.value.trim()
      ? form.dataset.count.replace("0", String(found.length))
      : "";
  };

  const move = (step) => {
    const items = [...list.children];
    if (list.hidden || !items.length) return;
    active = (active + step + items.length) % items.length;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    items[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", items[active].id);
  };

  field.addEventListener("focus", load);
  field.addEventListener("input", () => {
    load();
    show();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      else move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      close();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const link = list.children[Math.max(active, 0)]?.querySelector("a");
    if (link && !list.hidden) location.href = link.href;
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName ?? "");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
})();
