// Finds codes and comparisons; loaded after the index.
(() => {
  const { rules, endings, ignored, versus, protocols } = window.diptychSearch;

  // Cuts words as WordCutter.swift does.
  const unread = new RegExp(`${rules.unread}|[\u0300-\u036f]`, "gu");
  const unspaced = new RegExp(rules.unspaced, "u");
  const letter = /[\p{L}\p{N}\p{M}]/u;
  const digit = /^\p{Nd}/u;
  const words = new RegExp(rules.words, "gu");
  const fold = (text) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(unread, "")
      .normalize("NFC")
      .replace(/[^\0-\x7f]/gu, (x) => rules.letters[x] ?? x);

  const cut = (query) => {
    const whole = fold(query).replace(/(?<![\p{L}\p{N}\p{M}])(\p{L})\.(?=\p{Nd})/gu, "$1");
    let end = 0;
    return [...whole.matchAll(words)].map(({ 0: text, index }) => {
      const isJoined = /^[ -]$/.test(whole.slice(end, index));
      end = index + text.length;
      return { text, isJoined, isRun: unspaced.test(text) };
    });
  };

  const hangul = /[ᄀ-ᇿ가-힣]/;
  const spell = (text) =>
    hangul.test(text) ? text.normalize("NFD").replace(/./gu, (x) => rules.keys[x] ?? x) : text;

  const solid = (text) => text.replaceAll(" ", "");
  const small = new Set([...ignored, ...ignored.map(spell)]);
  const lost = new Map(endings);

  // Reads terms (TermTable.swift): 64 times a code, and what the term weighs.
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
        for (const x of list) sum.set(x >> 6, x + (sum.get(x >> 6) & 63));
        entry.terms.set(term, [...sum.values()]);
      }
    }
    // Those of one word by their first two letters, together and each.
    entry.starts = {};
    for (const term of entry.terms.keys()) {
      const start = term.slice(0, 2);
      const keys = term.includes(" ") ? [] : new Set([...start, start]);
      for (const key of keys) (entry.starts[key] ??= []).push(term);
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
    entry.terms = new Map();
    read(entry, terms);
  }

  // The protocol that is searched, and what its codes weigh.
  let entry, scores;

  const beginning = (start) =>
    (entry.starts[start.slice(0, 2)] ?? [])
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
  const near = (word, mistakes) => {
    const start = word.slice(0, 2);
    const terms = (mistakes > 1 ? [start] : [...start]).flatMap((x) => entry.starts[x] ?? []);
    return terms.flatMap((term) => {
      const more = word.length - term.length;
      if (more < -1 || more > term.length * 0.6 || !term[mistakes * 4 - 1]) return [];
      const fit = 1.05 - 0.25 * mistakes - 0.5 / term.length - 0.03 * Math.abs(more);
      return isNear(word, term, mistakes) ? [[term, fit]] : [];
    });
  };

  const has = (term) => entry.terms.has(term);
  const stemsOf = (word) => {
    const hits = has(word) ? [[word, 1]] : [];
    for (let { length } = word; --length > 1; ) {
      for (const instead of lost.get(word.slice(length)) ?? []) {
        const stem = word.slice(0, length) + instead;
        if (stem[2] && has(stem)) hits.push([stem, 0.9 + (0.09 * length) / word.length]);
      }
    }
    return hits.slice(0, has(word) ? 4 : 1);
  };
  const stemOf = (word) => stemsOf(word)[0]?.[0];

  // Most words stay from key to key.
  const kept = (name, make) => (x, y) => (entry.found[name + x + y] ??= make(x, y));
  const resolve = kept("", (word, isLast) => {
    const hits = stemsOf(word);
    if (digit.test(word)) return hits;
    const isShort = isLast && !hits[0]?.[0][4];
    if (isShort || (!hits[0] && word[2])) hits.push(...beginning(word));
    if (hits[0] || !word[3]) return hits;
    let start = word;
    do start = start.slice(0, -1);
    while (start[3] && !has(start));
    const part = start.length / word.length;
    if (start[3] && part > 0.4) hits.push([start, 0.2 + part / 2]);
    return [...hits, ...near(word, 1), ...near(word, 2)].sort(([, x], [, y]) => y - x);
  });

  // Adds what the best term says; frequent ones say little.
  const add = (hits, factor = 1) => {
    if (!hits[0]) return;
    const best = [];
    const most = 2 * scores.length;
    for (const [term, fit] of hits) {
      const list = entry.terms.get(term);
      const worth = fit * factor * (0.25 + Math.log1p(most / list.length) / Math.log1p(most));
      for (const x of list) best[x >> 6] = Math.max(best[x >> 6] ?? 0, (x & 63) * worth);
    }
    best.forEach((more, at) => (scores[at] += more));
    return hits[0];
  };

  // Letters without spaces: the longest expressions; from a word's start across spaces.
  const addRun = ([run, isLast]) => {
    const text = run.match(/ ?./gu).map(spell);
    const part = (at, end) => text.slice(at, end).join("");
    // As it is, or as the stem of a verb (RunStem.swift).
    const known = (x) =>
      /^( |\S+$)/.test(x) &&
      [x, x.replace(/[ᄂᄅᄆᄇᄊ]$/, "").replace(/ᅧ$/, "ᅵ")]
        .map(solid)
        .find((y) => has(y) || small.has(y));
    let covered = 0;
    for (let at = 0; at < text.length; ) {
      let [end, term] = [Math.min(at + 10, text.length)];
      const least = at ? at + 1 : 0;
      while (end > least && !(term = known(part(at, end)))) end--;
      if (end > least) {
        if (!small.has(term)) add([[term, 1]]);
        if (end - at === text.length) return;
        covered = end;
      }
      at = Math.max(at, end - 2) + 1;
    }
    for (let at = 0; !at || text[at + 1]; at++) {
      const rest = solid(part(at));
      const isHalf = isLast && covered < text.length && rest[1];
      if ((isHalf && add(beginning(rest))) || (!at && add(near(rest, 1)))) break;
    }
  };

  // Phrases and compounds, without small words inside.
  const phrase = kept("+", (words) => {
    const isTelling = (_, at) => !at || at > words.length - 2 || !small.has(words[at]);
    const stems = words.map((word) => resolve(word)[0]?.[0]);
    const term = stems.filter(isTelling).sort().join(" ");
    const hits = stemsOf(words.join("")).slice(0, 1);
    return has(term) ? [...hits, [term, 1]] : hits;
  });
  const addPhrases = (tokens) => {
    let words = tokens.filter((x) => !x.isRun).map(({ text }) => text);
    while (words[1]) {
      const part = words.slice(0, 5);
      while (part[1] && !add(phrase(part))) part.pop();
      words = words.slice(part.length - 1 || 1);
    }
  };

  const weigh = (all) => {
    scores = new Float64Array(entry.codes.length);
    const telling = all.filter(
      ({ text, isRun }) => !small.has(text) && (text[1] || isRun || digit.test(text)),
    );
    const tokens = telling[0] ? telling : all;
    const runs = [];
    tokens.forEach(({ text, isRun, isJoined }, at) => {
      const isLast = tokens[at] === all.at(-1);
      if (!isRun) return add(resolve(text, isLast), digit.test(text) && !tokens[6] ? 5 : 1);
      runs.push([`${isJoined && tokens[at - 1]?.isRun ? runs.pop()[0] : ""} ${text}`, isLast]);
    });
    addPhrases(tokens);
    if (tokens.length < all.length) addPhrases(all);
    runs.forEach(addRun);
    for (const { at, fame } of entry.codes) scores[at] *= fame;
  };

  // Codes by number; one of a status line or before a name counts alone.
  const numbersIn = (text) => {
    const found = [];
    const words = /-?\d+([.:]\d+)*|[\p{L}\p{N}]+([-.][\p{L}\p{N}]+)*/gu;
    for (const { 0: word, index } of text.matchAll(words)) {
      const isWhole = entry.ids.has(word) || /\d[.:]\d/.test(word);
      for (const part of isWhole ? [word] : (word.match(/\d+/g) ?? [])) {
        const [at, code] = [text.indexOf(part, index), entry.ids.get(part)];
        if (code) found.push({ code, at, next: cut(text.slice(at + part.length, at + 40))[0] });
      }
    }
    const status = found.find(({ at }) => /\p{L}\/[\d.]+\s+$/u.test(text.slice(0, at)));
    const named = found.filter(({ code, next }) => next?.text === code.word);
    const certain = status ? [status] : named;
    const others = found.filter(({ code }) => !text.includes(code.id + "@"));
    const codes = new Set((certain[0] ? certain : others).map(({ code }) => code));
    return [[...codes], certain[0]];
  };

  const isTerm = (tokens) => has(tokens.map(({ text }) => stemOf(text)).sort().join(" "));

  // What a side surely means.
  const sideOf = kept("=", (text) => {
    const [[number]] = numbersIn(fold(text));
    const tokens = cut(text).filter((x) => !small.has(x.text) && !entry.names.includes(x.text));
    if (number || !tokens[0] || tokens[9]) return !tokens[3] && number;
    weigh(tokens);
    const most = Math.max(...scores);
    const size = tokens.reduce((sum, { isRun, text }) => sum + (isRun ? text.length / 3 : 2.5), 0);
    return most >= (isTerm(tokens) ? 8 : 11 * size - 3) && entry.codes[scores.indexOf(most)];
  });

  const comparisonIn = (text) => {
    for (const word of versus) {
      for (let at = 0; (at = text.indexOf(word, at + 1)) > 0; ) {
        const [a, b] = [text.slice(0, at), text.slice(at + word.length)];
        const isEnd = hangul.test(word) ? b[0] === " " : !/[ぁ-ゖ]/.test(b[0]);
        const isPart = letter.test(word) && !unspaced.test(word) && letter.test(a.at(-1) + b[0]);
        const first = isEnd && !isPart && sideOf(a);
        const second = first && sideOf(b);
        if (second && first !== second) return [first, second];
      }
    }
  };

  const find = (query, protocol) => {
    const hits = [];
    const hit = (codes, score) => hits.push({ entry, codes, score });
    const text = fold(query).trim();
    const typed = ` ${spell(text)}`;
    for (entry of protocols) {
      const whole = (x) => stemOf(x.replaceAll("-", "")) || x;
      const all = cut(text.replace(/[\p{L}\d]+(-[\p{L}\d]+)+/gu, whole));
      let tokens = all.filter(({ text }) => !entry.names.includes(text));
      const isNamed = tokens.length < all.length;
      // Only known words of what is pasted.
      if (tokens[19]) tokens = tokens.filter((x) => x.isRun || stemOf(x.text)).slice(0, 40);
      const own = (entry.id === protocol) + 2 * isNamed;
      if (isNamed) hit([], 0.01);
      const [codes, isCertain] = numbersIn(text);
      const isOne = isCertain || codes[1] || isTerm(tokens);
      const pair = isOne ? codes[1] && codes : comparisonIn(query.toLowerCase());
      if (pair) hit(pair.slice(0, 2), 2000 + own);
      weigh(tokens);
      for (const code of tokens[0] ? entry.codes : []) {
        const begins = tokens[1] && code.name.includes(typed) ? 9 : 0;
        const more = codes.includes(code) ? 1000 : code.id.startsWith(text) ? 500 : begins;
        const score = scores[code.at] + more;
        if (score) hit([code], score + own);
      }
    }
    const least = Math.min(100, Math.max(...hits.map(({ score }) => score))) * 0.15;
    return hits
      .filter(({ score }) => score > least || score < 1)
      .sort((x, y) => y.score - x.score);
  };

  window.diptychSearch = { find, cut, fold, protocols, read };
})();
