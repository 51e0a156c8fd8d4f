// Leads from a comparison whose codes stand in the wrong order, or under earlier names, to the right
// one. The build writes the codes in their order, and their earlier names, beside this script.
(() => {
  const match = location.pathname.match(/^(.*\/)compare\/([^/]+)\/(.+?)-vs-(.+?)(\.html)?$/);
  if (!match) return;
  const [, folder, protocol, a, b, ending = ""] = match;
  const script = document.createElement("script");
  script.src = new URL(`codes/${protocol}.js`, document.currentScript.src);
  script.onload = () => {
    const { codes, aliases } = window.diptychCodes;
    const now = new Map(aliases);
    const pair = [a, b].map((name) => codes.indexOf(now.get(name) ?? name));
    const [first, second] = pair.sort((x, y) => x - y).map((at) => codes[at]);
    if (!first || !second) return;
    const page =
      first === second ? `${protocol}/${first}` : `compare/${protocol}/${first}-vs-${second}`;
    if (page !== `compare/${protocol}/${a}-vs-${b}`) location.replace(folder + page + ending);
  };
  document.head.append(script);
})();
