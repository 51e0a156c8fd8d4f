// Leads from a comparison whose codes stand in the wrong order to the right one.
(() => {
  const match = location.pathname.match(/^(.*\/compare\/[^/]+\/)(.+?)-vs-(.+?)(\.html)?$/);
  if (!match) return;
  const [, folder, a, b, ending] = match;
  const isNumber = (code) => /^\d+$/.test(code);
  const isWrong = isNumber(a) && isNumber(b) ? Number(a) > Number(b) : a > b;
  if (isWrong) location.replace(`${folder}${b}-vs-${a}${ending ?? ""}`);
})();
