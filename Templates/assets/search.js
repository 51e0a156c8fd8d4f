// Finds codes and comparisons; loaded after the index.
(() => {
  const { rules, endings, ignored, versus, protocols } = window.diptychSearch;

  // Cuts words as WordCutter.swift does.
  const unread = new RegExp(rules.unread, "gu");
  const unspaced = new RegExp(rules.unspaced, "u");
  const letter = /[\p{L}\p{N}\p{M}]/u;
  const digit = /^\p{Nd}/u;
  const words = new RegExp(rules.words, "gu");
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(unread, "")
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/[^\0-\x7f]/gu, (x) => rules.letters[x] ?? x);

  const cut = (query) => {
    const whole = fold(query).replace(/(?<![\p{L}\p{N}\p{M}])(\p{L})\.(?=\p{Nd})/gu, "$1");
    let end = 0;
    return [...whole.matchAll(words)].map(({ 0: text, index }) => {
      const joint = whole.slice(end, index);
      end = index + text.length;
      return { text, joint, isRun: unspaced.test(text) };
    });
  };

  const hangul = /[ᄀ-ᇿ가-힣]/;
  const spell = (text) =>
    hangul.test(text) ? text.normalize("NFD").replace(/./gu, (x) => rules.keys[x] ?? x) : text;

  const solid = (text) => text.replaceAll(" ", "");
  const small = new Set([...ignored, ...ignored.map(spell)]);
  const lost = new Map(endings);

  // Reads terms (TermTable.swift). Each has numbers: 64 times a code, and what it weighs.
  const read = (entry, text) => {
    for (const group of text.split("|")) {
      const [postings, terms = ""] = group.split(":");
      const list = [];
      let [weight, next] = [0, 0];
      for (const x of postings) {
        const step = parseInt(x, 36);
        if (/[A-Z]/.test(x)) [weight, next] = [step - 9, 0];
        else if (x === "z") next += step;
        else list.push(64 * ((next += step + 1) - 1) + weight);
      }
      for (const term of terms.split(",").map(spell)) {
        const sum = new Map(entry.terms.get(term)?.map((x) => [x >> 6, x]));
        if (sum.size) list.forEach((x) => sum.set(x >> 6, x + (sum.get(x >> 6) & 63)));
        entry.terms.set(term, sum.size ? [...sum.values()] : list);
      }
    }
    // By their first two letters, those of one word.
    entry.starts = {};
    for (const term of entry.terms.keys()) {
      if (term.includes(" ")) continue;
      for (const letter of new Set(term.slice(0, 2))) (entry.starts[letter] ??= []).push(term);
    }
    entry.found = {};
  };
  for (const entry of protocols) {
    const { terms } = entry;
    entry.names = [entry.id, entry.name].map(fold);
    entry.codes = entry.codes.map(([code, title, fame, address = code], at) => ({
      at, code, title, fame, address,
      id: fold(code),
      word: cut(title)[0]?.text,
      name: ` ${spell(fold(title))}`,
    }));
    entry.ids = new Map(entry.codes.map((code) => [code.id, code]));
    entry.best = new Float64Array(entry.codes.length);
    entry.terms = new Map();
    read(entry, terms);
  }

  const beginning = ({ starts }, start) =>
    (starts[start[0]] ?? [])
      .filter((term) => term.startsWith(start))
      .slice(0, 99)
      .map((term) => [term, 0.45 * (1 + start.length / term.length)]);

  const isNear = (word, term, mistakes, at = 0, place = 0) => {
    while (term[place] && word[at] === term[place]) at++, place++;
    if (!mistakes || !term[place]) return !term[place];
    const rest = (a, b) => isNear(word, term, mistakes - 1, at + a, place + b);
    const isSwapped = word[at + 1] === term[place] && word[at] === term[place + 1];
    return rest(1, 1) || rest(1, 0) || rest(0, 1) || (isSwapped && rest(2, 2));
  };
  const near = ({ starts }, word, mistakes) => {
    const start = word.slice(0, 2 * mistakes - 2);
    const hits = [];
    for (const term of [...word.slice(0, 3 - mistakes)].flatMap((x) => starts[x] ?? [])) {
      const { length } = term;
      const longer = word.length - length;
      if (longer < -1 || longer > length * 0.6 || length < mistakes * 4) continue;
      if (!term.startsWith(start) || !isNear(word, term, mistakes)) continue;
      hits.push([term, 1.05 - 0.25 * mistakes - 0.5 / length - 0.03 * Math.abs(longer)]);
    }
    return hits;
  };

  const stemsOf = ({ terms }, word) => {
    const hits = terms.has(word) ? [[word, 1]] : [];
    for (let { length } = word; --length > 1; ) {
      for (const instead of lost.get(word.slice(length)) ?? []) {
        const stem = word.slice(0, length) + instead;
        if (stem[2] && terms.has(stem)) hits.push([stem, 0.9 + (0.09 * length) / word.length]);
      }
    }
    return hits.slice(0, terms.has(word) ? 4 : 1);
  };
  const stemOf = (entry, word) => stemsOf(entry, word)[0]?.[0] ?? "";

  const resolve = (entry, word, isLast) =>
    (entry.found[word + isLast] ??= resolved(entry, word, isLast));
  const resolved = (entry, word, isLast) => {
    const hits = stemsOf(entry, word);
    if (digit.test(word)) return hits;
    const isShort = isLast && !hits[0]?.[0][4];
    if (isShort || (!hits[0] && word[2])) hits.push(...beginning(entry, word));
    if (hits[0] || !word[3]) return hits;
    let length = word.length - 1;
    while (length > 3 && !entry.terms.has(word.slice(0, length))) length--;
    const part = length / word.length;
    if (length > 3 && part > 0.4) hits.push([word.slice(0, length), 0.2 + part / 2]);
    return [...hits, ...near(entry, word, 1), ...near(entry, word, 2)].sort(([, x], [, y]) => y - x);
  };

  // Adds what the best term says; frequent ones say little.
  const add = (entry, scores, hits, factor = 1) => {
    if (!hits[0]) return;
    const best = entry.best.fill(0);
    const most = 2 * entry.codes.length;
    for (const [term, fit] of hits) {
      const list = entry.terms.get(term);
      const rarity = 0.25 + Math.log1p(most / list.length) / Math.log1p(most);
      const worth = fit * rarity * factor;
      for (const x of list) best[x >> 6] = Math.max(best[x >> 6], (x & 63) * worth);
    }
    for (let at = 0; at < best.length; at++) scores[at] += best[at];
    return hits[0];
  };

  // Letters without spaces: the longest expressions; from a word's start across spaces.
  const addRun = (entry, scores, [run, isLast]) => {
    const text = run.match(/ ?./gu).map(spell);
    const part = (at, end) => text.slice(at, end).join("");
    // As it is, or as the stem of a verb (RunStem.swift).
    const known = (x) =>
      /^( |\S+$)/.test(x) &&
      [x, x.replace(/[ᄂᄅᄆᄇᄊ]$/, "").replace(/ᅧ$/, "ᅵ")]
        .map(solid)
        .find((y) => entry.terms.has(y) || small.has(y));
    let covered = 0;
    for (let at = 0; at < text.length; ) {
      let [end, term] = [Math.min(at + 10, text.length)];
      const least = at ? at + 1 : 0;
      while (end > least && !(term = known(part(at, end)))) end--;
      if (end > least) {
        if (!small.has(term)) add(entry, scores, [[term, 1]]);
        if (end - at === text.length) return;
        covered = end;
      }
      at = Math.max(at, end - 2) + 1;
    }
    for (let at = 0; !at || text[at + 1]; at++) {
      const rest = solid(part(at));
      const isHalf = isLast && covered < text.length && rest[1];
      if (isHalf && add(entry, scores, beginning(entry, rest))) break;
      if (!at && add(entry, scores, near(entry, rest, 1))) break;
    }
  };

  // Phrases and compounds, without small words inside.
  const phrase = (entry, words) => {
    const isTelling = (_, at) => !at || at > words.length - 2 || !small.has(words[at]);
    const stems = words.map((word) => resolve(entry, word)[0]?.[0]);
    const term = stems.filter(isTelling).sort().join(" ");
    const hits = stemsOf(entry, words.join("")).slice(0, 1);
    return entry.terms.has(term) ? [...hits, [term, 1]] : hits;
  };
  const addPhrases = (entry, scores, tokens) => {
    const words = tokens.filter((x) => !x.isRun).map(({ text }) => text);
    for (let at = 0; at < words.length; at++) {
      for (let end = Math.min(at + 5, words.length); end > at + 1; end--) {
        const part = words.slice(at, end);
        const hits = (entry.found[part + "+"] ??= phrase(entry, part));
        if (add(entry, scores, hits)) [at, end] = [end - 2, 0];
      }
    }
  };

  const scoresFor = (entry, all) => {
    const scores = new Float64Array(entry.codes.length);
    const telling = all.filter(
      ({ text, isRun }) => !small.has(text) && (text[1] || isRun || digit.test(text)),
    );
    const tokens = telling[0] ? telling : all;
    const runs = [];
    tokens.forEach(({ text, isRun, joint }, at) => {
      const isLast = tokens[at] === all.at(-1);
      if (!isRun) {
        add(entry, scores, resolve(entry, text, isLast), digit.test(text) && !tokens[6] ? 5 : 1);
      } else {
        const isJoined = tokens[at - 1]?.isRun && /^[ -]$/.test(joint);
        runs.push([`${isJoined ? runs.pop()[0] : ""} ${text}`, isLast]);
      }
    });
    addPhrases(entry, scores, tokens);
    if (tokens.length < all.length) addPhrases(entry, scores, all);
    for (const run of runs) addRun(entry, scores, run);
    return scores.map((score, at) => score * entry.codes[at].fame);
  };

  // Codes by number; one of a status line or before a name counts alone.
  const numbersIn = ({ ids }, text) => {
    const found = [];
    const words = /-?\d+(?:[.:]\d+)*|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;
    for (const { 0: word, index } of text.matchAll(words)) {
      const parts = ids.has(word) || /\d[.:]\d/.test(word) ? [[word]] : word.matchAll(/\d+/g);
      for (const { 0: part, index: offset = 0 } of parts) {
        const [at, code] = [index + offset, ids.get(part)];
        if (code) found.push({ code, at, end: at + part.length });
      }
    }
    const status = found.find(({ at }) => /\p{L}\/[\d.]+\s+$/u.test(text.slice(0, at)));
    const named = found.filter(
      ({ code: { word }, end }) => word && word === cut(text.slice(end, end + 30))[0]?.text,
    );
    const certain = status ? [status] : named;
    const others = found.filter(({ code }) => !text.includes(code.id + "@"));
    const codes = new Set((certain[0] ? certain : others).map(({ code }) => code));
    return [[...codes], certain[0]];
  };

  const isTerm = (entry, tokens) =>
    entry.terms.has(tokens.map(({ text }) => stemOf(entry, text)).sort().join(" "));

  // What a side surely means.
  const sideOf = (entry, text) => (entry.found[text + "="] ??= [sideIn(entry, text)])[0];
  const sideIn = (entry, text) => {
    const [[number]] = numbersIn(entry, fold(text));
    const tokens = cut(text).filter((x) => !small.has(x.text) && !entry.names.includes(x.text));
    if (number || !tokens[0]) return tokens[3] ? null : number;
    const scores = scoresFor(entry, tokens);
    const most = Math.max(...scores);
    const size = tokens.reduce((sum, { isRun, text }) => sum + (isRun ? text.length / 3 : 2.5), 0);
    if (most >= (isTerm(entry, tokens) ? 8 : 11 * size - 3)) return entry.codes[scores.indexOf(most)];
  };

  const comparisonIn = (entry, text) => {
    for (const word of versus) {
      const isWord = letter.test(word) && !unspaced.test(word);
      for (let at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 1)) {
        const [a, b] = [text.slice(0, at), text.slice(at + word.length)];
        if (isWord && (letter.test(a.at(-1)) || letter.test(b[0]))) continue;
        if (hangul.test(word) ? b[0] !== " " : /[ぁ-ゖ]/.test(b[0])) continue;
        const first = sideOf(entry, a);
        const second = first && sideOf(entry, b);
        if (second && first !== second) return [first, second];
      }
    }
  };

  const find = (query, protocol) => {
    const hits = [];
    const text = fold(query).trim();
    const typed = ` ${spell(text)}`;
    for (const entry of protocols) {
      const whole = (x) => stemOf(entry, x.replaceAll("-", "")) || x;
      const all = cut(text.replace(/[\p{L}\d]+(-[\p{L}\d]+)+/gu, whole));
      const tokens = all.filter(({ text }) => !entry.names.includes(text));
      const isNamed = tokens.length < all.length;
      const own = (entry.id === protocol) + 2 * isNamed;
      if (isNamed) hits.push({ entry, codes: [], score: 0.01 });
      const [codes, isCertain] = numbersIn(entry, text);
      const isOne = isCertain || isTerm(entry, tokens);
      const pair = codes[1] ? codes : !isOne && comparisonIn(entry, query.toLowerCase());
      if (pair) hits.push({ entry, codes: pair.slice(0, 2), score: 2000 + own });
      const scores = scoresFor(entry, tokens);
      for (const code of tokens[0] ? entry.codes : []) {
        const score = scores[code.at];
        const begins = tokens[1] && code.name.includes(typed) ? 9 : 0;
        const isStart = code.id[0] === text[0] && code.id.startsWith(text);
        const more = codes.includes(code) ? 1000 : isStart ? 500 : begins;
        if (score + more) hits.push({ entry, codes: [code], score: score + more + own });
      }
    }
    const least = Math.min(100, Math.max(...hits.map(({ score }) => score))) * 0.15;
    return hits
      .filter(({ score }) => score > least || score < 1)
      .sort((x, y) => y.score - x.score);
  };

  window.diptychSearch = { find, cut, fold, protocols, read };
})();
