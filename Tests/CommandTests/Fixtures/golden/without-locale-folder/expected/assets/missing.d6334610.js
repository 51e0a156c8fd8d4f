// On the page for unknown addresses: the reader's language first, with a field to search in, and the
// codes that are nearest to those of the address. The build writes the codes beside this script.
(() => {
  const here = document.currentScript.src;
  const base = new URL("..", here).pathname;
  const path = location.pathname.slice(base.length).replace(/\.html$/, "");
  const decode = (step) => {
    try {
      return decodeURIComponent(step);
    } catch {
      return step;
    }
  };
  const steps = path.split("/").map(decode);
  const sections = [...document.querySelectorAll("section[lang]")];
  const find = (tag) => sections.find(({ lang }) => `${tag}-`.startsWith(`${lang}-`));
  // Where a locale's pages have no folder of their own, no address begins with its tag.
  const hasFolder = new URL(sections[0].querySelector("form").dataset.root, here).pathname !== base;
  const named = hasFolder && sections.find(({ lang }) => lang === steps[0]);
  const section = named || (navigator.languages.map(find).find(Boolean) ?? sections[0]);
  section.parentElement.prepend(section);
  for (const other of sections) if (other !== section) other.querySelector("form").remove();
  const form = section.querySelector("form");
  form.hidden = false;

  if (named) steps.shift();
  const [protocol, name] = steps[0] === "compare" ? steps.slice(1) : steps;
  const { protocols } = section.parentElement.dataset;
  if (!name || !protocols.split(" ").includes(protocol)) return;
  const wanted = name.split("-vs-");
  const { root, versus } = form.dataset;

  // How far a code is from what is wanted: between numbers their distance, else what does not begin alike.
  const distance = (code, text) => {
    if (/^-?\d/.test(text) && /^-?\d+$/.test(code)) return Math.abs(code - parseInt(text, 10));
    let at = 0;
    while (at < text.length && code[at]?.toLowerCase() === text[at].toLowerCase()) at += 1;
    return at ? farthest - at / text.length : Infinity;
  };
  const farthest = 20;
  const show = () => {
    const { codes } = window.diptychCodes;
    const near = (text) =>
      codes
        .map((code) => [distance(code, text), code])
        .filter(([far]) => far <= farthest)
        .sort(([a], [b]) => a - b)
        .map(([, code]) => code);
    const found = wanted.map(near);
    const [a, b] = found.map(([code]) => code);
    const links = [];
    if (a && b && a !== b) {
      const pair = [a, b].sort((x, y) => codes.indexOf(x) - codes.indexOf(y));
      links.push([`compare/${protocol}/${pair.join("-vs-")}`, pair.join(` ${versus} `)]);
    }
    const single = wanted.length > 1 ? [a, b].filter(Boolean) : found[0].slice(0, 3);
    for (const code of new Set(single)) links.push([`${protocol}/${code}`, code]);
    if (!links.length) return;
    const list = section.querySelector("ul");
    for (const [path, text] of links) {
      const link = document.createElement("a");
      link.href = `${root}${path.split("/").map(encodeURIComponent).join("/")}.html`;
      link.textContent = text;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    list.parentElement.hidden = false;
  };
  const script = document.createElement("script");
  script.src = new URL(`codes/${protocol}.js`, here);
  script.onload = show;
  document.head.append(script);
})();
