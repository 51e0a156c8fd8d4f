// Finds codes and comparisons; loaded after the index.
(() => {
  const { rules, endings, ignored, versus, protocols } = window.diptychSearch;

  // Cuts words as WordCutter.swift does.
  const unread = new RegExp(`[${rules.unread}]`, "gu");
  const unspaced = new RegExp(`[${rules.unspaced}]`, "u");
  const letter = /[\p{L}\p{N}\p{M}]/u;
  const digit = /^\p{Nd}/u;
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(unread, "")
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/[^\0-\x7f]/gu, (x) => rules.letters[x] ?? x);

  const cut = (query) => {
    const text = [...fold(query)];
    const tokens = [];
    let [word, isRun, joint] = [""];
    const end = (next) => {
      if (word) tokens.push({ text: word, isRun, joint });
      joint = word && next;
      word = "";
    };
    text.forEach((x, at) => {
      if (letter.test(x)) {
        if (word && unspaced.test(x) !== isRun) end();
        isRun = unspaced.test(x);
        word += x;
      } else if (x === "." && word && !isRun && digit.test(text[at + 1])) {
        if (digit.test(word.at(-1))) word += x;
        else if (word[1]) end(x);
      } else end(x);
    });
    end();
    return tokens;
  };

  const hangul = /[\u1100-\u11ff\uac00-\ud7ff]/;
  const spell = (text) =>
    hangul.test(text) ? text.normalize("NFD").replace(/./gu, (x) => rules.keys[x] ?? x) : text;

  const small = new Set(ignored);
  const lost = new Map(endings);

  // Reads terms and what they weigh for codes (TermTable.swift).
  const read = (entry, text) => {
    for (const group of text.split("|")) {
      const [postings, list = ""] = group.split(":");
      const weights = new Map();
      let [weight, next] = [0, 0];
      for (const x of postings) {
        const step = parseInt(x, 36);
        if (/[A-Z]/.test(x)) [weight, next] = [step - 9, 0];
        else if (x === "z") next += step;
        else weights.set((next += step + 1) - 1, weight);
      }
      for (const term of list.split(",").map(spell)) {
        const sum = new Map(entry.terms.get(term));
        weights.forEach((more, code) => sum.set(code, more + (sum.get(code) ?? 0)));
        entry.terms.set(term, sum);
      }
    }
    entry.list = [...entry.terms.keys()].filter((term) => !term.includes(" "));
    entry.found = {};
  };
  for (const entry of protocols) {
    const { terms } = entry;
    entry.names = [entry.id, entry.name].map(fold);
    entry.codes = entry.codes.map(([code, title, mentions, address = code], at) => {
      const fame = 1 + Math.log2(1 + mentions) / 15;
      return { at, code, title, fame, address, id: fold(code), words: cut(title) };
    });
    entry.ids = new Map(entry.codes.map((code) => [code.id, code]));
    entry.terms = new Map();
    read(entry, terms);
  }

  const beginning = ({ list }, start) =>
    list
      .filter((term) => term.startsWith(start))
      .slice(0, 99)
      .map((term) => [term, 0.6 + (0.3 * start.length) / term.length]);

  const isNear = (word, term, mistakes) => {
    let at = 0;
    while (term[at] && word[at] === term[at]) at++;
    const rest = (a, b) => isNear(word.slice(at + a), term.slice(at + b), mistakes - 1);
    const isSwapped = term.startsWith(word[at + 1] + word[at], at);
    if (!mistakes || !term[at]) return !term[at];
    return rest(1, 1) || rest(1, 0) || rest(0, 1) || (isSwapped && rest(2, 2));
  };
  const near = (entry, word, most) => {
    const hits = [];
    const [a, b] = word;
    for (let mistakes = 1; mistakes <= most; mistakes++) {
      for (const term of entry.list) {
        const longer = word.length - term.length;
        if (longer < -1 || longer > term.length * 0.6 || !term[mistakes * 4 - 1]) continue;
        const same = (term[0] === a) + (term[1] === b);
        if (same < 2 && (mistakes > 1 || (!same && term[1] !== a))) continue;
        const fit = 1.05 - 0.25 * mistakes - 0.5 / term.length - 0.03 * Math.abs(longer);
        if (isNear(word, term, mistakes)) hits.push([term, fit]);
      }
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
  const stemOf = (entry, word) => (entry.found[word] ??= stemsOf(entry, word)[0]?.[0] ?? "");

  const resolve = (entry, word, isLast) =>
    (entry.found[[word, isLast]] ??= resolved(entry, word, isLast));
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
    return [...hits, ...near(entry, word, 2)].sort(([, x], [, y]) => y - x);
  };

  // Adds what the best of the terms says; frequent ones say little.
  const add = (entry, scores, hits, factor = 1) => {
    const best = scores.map(() => 0);
    const most = 2 * entry.codes.length;
    for (const [term, fit] of hits) {
      const weights = entry.terms.get(term);
      const rarity = 0.25 + Math.log1p(most / weights.size) / Math.log1p(most);
      const worth = fit * rarity * factor;
      weights.forEach((weight, code) => (best[code] = Math.max(best[code], weight * worth)));
    }
    best.forEach((more, code) => (scores[code] += more));
    return hits[0];
  };

  // Letters without spaces: the longest known expressions.
  const addRun = (entry, scores, [run, isLast]) => {
    const text = [...run].map(spell);
    const part = (at, end) => text.slice(at, end).join("");
    let [covered, longest] = [0, 0];
    for (let at = 0; at < text.length; ) {
      let end = Math.min(at + 10, text.length);
      const least = at ? at + 1 : 0;
      while (end > least && !entry.terms.has(part(at, end))) end--;
      if (end > least) {
        add(entry, scores, [[part(at, end), 1]]);
        covered = end;
        longest = Math.max(longest, end - at);
      }
      at = Math.max(at, end - 2) + 1;
    }
    if (longest === text.length) return;
    for (let at = 0; isLast && covered < text.length && (!at || text[at + 1]); at++) {
      const rest = part(at);
      if (rest[1] && add(entry, scores, beginning(entry, rest))) break;
    }
    add(entry, scores, near(entry, spell(run), 1));
  };

  // Phrases and compounds; small words inside do not count.
  const addPhrases = (entry, scores, tokens) => {
    const words = tokens.filter((x) => !x.isRun).map(({ text }) => text);
    const stems = words.map((word) => resolve(entry, word)[0]?.[0]);
    for (let at = 0; at < words.length; at++) {
      for (let end = Math.min(at + 5, words.length); end > at + 1; end--) {
        const telling = (_, x) => !x || at + x > end - 2 || !small.has(words[at + x]);
        const forms = [stems.slice(at, end).filter(telling).sort().join(" "), stemOf(entry, words.slice(at, end).join(""))];
        const hits = forms.filter((term) => entry.terms.has(term)).map((term) => [term, 1]);
        if (add(entry, scores, hits)) break;
      }
    }
  };

  // How well codes answer words.
  const scoresFor = (entry, all) => {
    const scores = entry.codes.map(() => 0);
    const telling = all.filter(
      ({ text, isRun }) => !small.has(text) && (text[1] || isRun || digit.test(text)),
    );
    const tokens = telling[0] ? telling : all;
    const runs = [];
    tokens.forEach(({ text, isRun, joint }, at) => {
      const isLast = tokens[at] === all.at(-1);
      if (!isRun) {
        add(entry, scores, resolve(entry, text, isLast), digit.test(text) ? 5 : 1);
      } else if (tokens[at - 1]?.isRun && /^[ -]$/.test(joint)) {
        runs.push([runs.pop()[0] + text, isLast]);
      } else runs.push([text, isLast]);
    });
    addPhrases(entry, scores, tokens);
    if (tokens.length < all.length) addPhrases(entry, scores, all);
    for (const run of runs) addRun(entry, scores, run);
    return scores.map((score, at) => score * entry.codes[at].fame);
  };

  // Codes by number; that of a status line, or before a name, counts alone.
  const numbersIn = ({ ids }, text) => {
    const found = [];
    const words = /-?\d+(?:[.:]\d+)*|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu;
    for (const { 0: word, index } of text.matchAll(words)) {
      const parts = ids.has(word) || /\d[.:]\d/.test(word) ? [[word]] : word.matchAll(/\d+/g);
      for (const { 0: part, index: offset = 0 } of parts) {
        const [at, code] = [index + offset, ids.get(part)];
        const end = at + part.length;
        if (code && text[end] !== "@") found.push({ code, at, end });
      }
    }
    const status = found.find(({ at }) => /\p{L}\/\d+(\.\d+)?\s+$/u.test(text.slice(0, at)));
    const named = found.filter(({ code: { words }, end }) => {
      const name = cut(text.slice(end, end + 60));
      return words[0] && words.slice(0, 2).every((word, at) => word.text === name[at]?.text);
    });
    const certain = status ? [status] : named;
    const codes = new Set((certain[0] ? certain : found).map(({ code }) => code));
    return { codes: [...codes], isCertain: certain[0] };
  };

  // What one side of a comparison surely means.
  const sideOf = (entry, text) => {
    const [number] = numbersIn(entry, fold(text)).codes;
    const tokens = cut(text).filter((x) => !small.has(x.text) && !entry.names.includes(x.text));
    if (number || !tokens[0]) return number;
    const scores = scoresFor(entry, tokens);
    const most = Math.max(...scores);
    if (most >= 9 * tokens.length) return entry.codes[scores.indexOf(most)];
  };

  // Two codes of which at least one is named by words.
  const comparisonIn = (entry, text) => {
    for (const word of versus) {
      const isWord = letter.test(word) && !unspaced.test(word);
      for (let at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 1)) {
        const [a, b] = [text.slice(0, at), text.slice(at + word.length)];
        if (isWord && (letter.test(a.at(-1)) || letter.test(b[0]))) continue;
        if (hangul.test(word) && b[0] !== " ") continue;
        const [first, second] = [a, b].map((side) => sideOf(entry, side));
        if (first && second && first !== second) return [first, second];
      }
    }
  };

  // Protocols and codes, the best first.
  const find = (query, protocol) => {
    const hits = [];
    const text = fold(query).trim();
    for (const entry of protocols) {
      const whole = (x) => stemOf(entry, x.replaceAll("-", "")) || x;
      const all = cut(text.replace(/[\p{L}\d]+(-[\p{L}\d]+)+/gu, whole));
      const tokens = all.filter(({ text }) => !entry.names.includes(text));
      const isNamed = tokens.length < all.length;
      const own = (entry.id === protocol) + 2 * isNamed;
      if (isNamed) hits.push({ entry, codes: [], score: 0.01 });
      const { codes, isCertain } = numbersIn(entry, text);
      const name = tokens.map(({ text }) => stemOf(entry, text)).sort().join(" ");
      const pair =
        codes.length > 1 ? codes : !isCertain && !entry.terms.has(name) && comparisonIn(entry, query.toLowerCase());
      if (pair) hits.push({ entry, codes: pair.slice(0, 2), score: 2000 + own });
      const scores = tokens[0] ? scoresFor(entry, tokens) : [];
      scores.forEach((score, at) => {
        const code = entry.codes[at];
        const more = codes.includes(code) ? 1000 : text && code.id.startsWith(text) ? 500 : 0;
        if (score + more) hits.push({ entry, codes: [code], score: score + more + own });
      });
    }
    const least = Math.min(100, Math.max(...hits.map(({ score }) => score))) * 0.15;
    const good = hits.filter(({ score }) => score > least || score < 1);
    return good.sort((x, y) => y.score - x.score);
  };

  window.diptychSearch = { find, cut, fold, protocols, read };
})();
