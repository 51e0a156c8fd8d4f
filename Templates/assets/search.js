// Finds codes and comparisons. A page (site.js) loads this after the index, when its field is used.
(() => {
  "use strict";
  const { rules, endings, ignored, versus, protocols } = window.diptychSearch;

  // Texts are cut into words as the index was (WordCutter.swift), by the rules that it brings along.
  const unread = new RegExp(`[${rules.unread}]`, "gu");
  const unspaced = new RegExp(`[${rules.unspaced}]`, "u");
  const letters = /[\p{L}\p{N}\p{M}]/u;
  const digit = /^\p{Nd}/u;
  const [firstKana, lastKana, toKatakana] = rules.hiragana;
  const letter = (x) => {
    const at = x.codePointAt();
    return at < firstKana || at > lastKana ? x : String.fromCodePoint(at + toKatakana);
  };
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(unread, "")
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[^\0-\x7f]/gu, (x) => rules.others[x] ?? x)
      .normalize("NFC")
      .replace(/[^\0-\x7f]/gu, letter);

  const cut = (query) => {
    const text = [...fold(query)];
    const tokens = [];
    let word = "";
    let isUnspaced;
    let joint;
    const end = (next) => {
      if (word) tokens.push({ text: word, isUnspaced, joint });
      joint = word ? next : undefined;
      word = "";
    };
    text.forEach((x, at) => {
      if (letters.test(x)) {
        if (word && unspaced.test(x) !== isUnspaced) end("");
        isUnspaced = unspaced.test(x);
        word += x;
      } else if (x === "." && word && !isUnspaced && digit.test(text[at + 1])) {
        if (digit.test(word.at(-1))) word += x;
        else if (word.length > 1) end(x);
      } else end(x);
    });
    end();
    return tokens;
  };

  // Hangul is compared key by key, as it is typed: 화 is ㅎㅗㅏ, so 호 begins it.
  const keys = { ᅪ: "ᅩᅡ", ᅫ: "ᅩᅢ", ᅬ: "ᅩᅵ", ᅯ: "ᅮᅥ", ᅰ: "ᅮᅦ", ᅱ: "ᅮᅵ", ᅴ: "ᅳᅵ" };
  "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ"
    .split(" ")
    .forEach((x, at) => (keys[String.fromCharCode(0x11a8 + at)] = x));
  const hangul = /[\u1100-\u11ff\uac00-\ud7ff]/;
  const spell = (text) =>
    hangul.test(text) ? text.normalize("NFD").replace(/[\u1160-\u11ff]/g, (x) => keys[x] ?? x) : text;

  const small = new Set(cut(ignored).map(({ text }) => text));
  const between = [...versus.split(","), "/", ",", "、"].map((x) => fold(x).trim()).filter(Boolean);
  // What stems have in the place of endings.
  const stemEndings = new Map();
  for (const rule of endings.split(" ")) {
    const [ending, instead] = rule.split(">");
    stemEndings.set(ending, [...(stemEndings.get(ending) ?? []), instead]);
  }

  // Takes the terms of a protocol: a map to lists of codes and weights (TermTable.swift).
  const read = (entry, text) => {
    for (const group of text.split("|")) {
      const [postings, terms] = group.split(":");
      const list = [];
      let [weight, next] = [0, 0];
      for (const x of postings) {
        const step = parseInt(x, 36);
        if (x < "a" && x > "9") [weight, next] = [step - 9, 0];
        else if (step === 35) next += 35;
        else list.push(next + step, weight), (next += step + 1);
      }
      for (const term of terms?.split(",") ?? []) {
        const key = spell(term);
        entry.terms.set(key, merged(entry.terms.get(key), list));
      }
    }
    entry.sorted = [...entry.terms.keys()].sort();
    entry.found = new Map();
  };
  const merged = (known, list) => {
    if (!known) return list;
    const all = [...known];
    for (let i = 0; i < list.length; i += 2) {
      let at = 0;
      while (at < all.length && all[at] !== list[i]) at += 2;
      all[at] = list[i];
      all[at + 1] = (all[at + 1] ?? 0) + list[i + 1];
    }
    return all;
  };
  for (const entry of protocols) {
    const { terms } = entry;
    entry.names = [entry.id, entry.name].map(fold);
    entry.codes = entry.codes.map(([code, title, mentions, address = code], at) => {
      const fame = 1 + Math.log2(1 + mentions) / 25;
      return { at, code, title, fame, address, id: fold(code), words: cut(title) };
    });
    entry.ids = new Map(entry.codes.map((code) => [code.id, code]));
    entry.terms = new Map();
    read(entry, terms);
  }

  // What follows gives terms, each with how well it fits.
  const beginning = ({ sorted }, start, most) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    const hits = [];
    for (; hits.length < most && sorted[low]?.startsWith(start); low++) {
      const term = sorted[low];
      if (!term.includes(" ")) hits.push([term, 0.6 + (0.3 * start.length) / term.length]);
    }
    return hits;
  };

  // Terms with which the word begins but for one mistake: a letter that is another one, too many or
  // missing, or two in the wrong order.
  const near = ({ sorted }, word) =>
    sorted.flatMap((term) => {
      const { length } = term;
      const longer = word.length - length;
      if (length < 4 || longer > length * 0.6 || longer < -1) return [];
      let at = 0;
      while (at < length && word[at] === term[at]) at++;
      if (at < 3 && at + 4 < longer) return [];
      const rest = (a, b) => word.startsWith(term.slice(at + b), at + a);
      const isSwapped = word[at] === term[at + 1] && word[at + 1] === term[at];
      const isNear = rest(1, 1) || rest(1, 0) || rest(0, 1) || (isSwapped && rest(2, 2));
      return isNear ? [[term, 0.7 - 0.03 * Math.abs(longer)]] : [];
    });

  const stemsOf = ({ terms }, word) => {
    const hits = terms.has(word) ? [[word, 1]] : [];
    for (let length = word.length - 1; length > 1; length--) {
      for (const instead of stemEndings.get(word.slice(length)) ?? []) {
        const stem = word.slice(0, length) + instead;
        if (stem.length > 2 && terms.has(stem)) hits.push([stem, 0.9 + (0.09 * length) / word.length]);
      }
    }
    return hits.slice(0, hits[0]?.[1] === 1 ? 2 : 1);
  };
  const stemOf = (entry, word) => stemsOf(entry, word)[0]?.[0];

  const resolve = (entry, word, isLast) => {
    const key = `${word} ${isLast}`;
    if (entry.found.has(key)) return entry.found.get(key);
    const hits = stemsOf(entry, word);
    if (!hits.length || (isLast && hits[0][0].length < 5)) {
      if (word.length > (hits.length || !isLast ? 2 : 0)) hits.push(...beginning(entry, word, 40));
    }
    if (!hits.length && word.length > 3) {
      let length = word.length - 1;
      while (length > 3 && !entry.terms.has(word.slice(0, length))) length--;
      if (length > 3 && length * 2 >= word.length)
        hits.push([word.slice(0, length), 0.2 + (0.5 * length) / word.length]);
      hits.push(...near(entry, word));
      for (let at = 3; at < word.length - 2; at++) {
        const halves = [stemOf(entry, word.slice(0, at)), stemOf(entry, word.slice(at))];
        if (halves[0] && halves[1]) hits.push(...halves.map((half) => [half, 0.8]));
      }
      hits.sort(([, x], [, y]) => y - x);
    }
    entry.found.set(key, hits);
    return hits;
  };

  // Adds to each code what the best of some terms says of it; what many codes have says little.
  const add = (entry, scores, hits, factor = 1) => {
    const best = new Map();
    const most = 2 * entry.codes.length;
    for (const [term, fit] of hits) {
      const list = entry.terms.get(term);
      const rarity = 0.25 + Math.log1p((2 * most) / list.length) / Math.log1p(most);
      for (let i = 0; i < list.length; i += 2) {
        const value = list[i + 1] * fit * rarity * factor;
        if (value > (best.get(list[i]) ?? 0)) best.set(list[i], value);
      }
    }
    for (const [code, value] of best) scores[code] += value;
    return best.size > 0;
  };

  // Letters without spaces: the longest expressions that are known, and what begins like the end.
  const addRun = (entry, scores, run, isLast) => {
    const text = [...run];
    const part = (at, end) => spell(text.slice(at, end).join(""));
    let covered = 0;
    let longest = 0;
    for (let at = 0; at < text.length; ) {
      let length = Math.min(10, text.length - at);
      while (length > (at ? 1 : 0) && !entry.terms.has(part(at, at + length))) length--;
      if (length > (at ? 1 : 0)) {
        add(entry, scores, [[part(at, at + length), 1]]);
        covered = Math.max(covered, at + length);
        longest = Math.max(longest, length);
      }
      at += Math.max(1, length - 1);
    }
    if (isLast && covered < text.length) {
      for (let at = Math.max(0, Math.min(covered, text.length - 6) - 1); at < text.length; at++) {
        const rest = part(at);
        if (rest.length > 1 && add(entry, scores, beginning(entry, rest, 20))) break;
      }
    }
    const word = spell(run);
    if (longest < text.length && word.length > 3) add(entry, scores, near(entry, word));
  };

  // Words that stand together: as a phrase, or written as one word.
  const addPhrases = (entry, scores, words) => {
    const stems = words.map((word) => resolve(entry, word)[0]?.[0]);
    for (let at = 0; at < words.length; at++) {
      for (let end = Math.min(at + 5, words.length); end > at + 1; end--) {
        const phrase = [stems.slice(at, end).join(" "), stemOf(entry, words.slice(at, end).join(""))];
        const hits = phrase.filter((term) => entry.terms.has(term)).map((term) => [term, 1]);
        if (add(entry, scores, hits)) break;
      }
    }
  };

  // Words with hyphens are one if that is known.
  const joined = (entry, tokens) => {
    const all = [];
    for (let at = 0, end; at < tokens.length; at = end) {
      end = at + 1;
      while (tokens[end]?.joint === "-") end++;
      const word = tokens.slice(at, end).map(({ text }) => text).join("");
      const isKnown = end - at > 1 && stemOf(entry, word);
      all.push(...(isKnown ? [{ ...tokens[at], text: word }] : tokens.slice(at, end)));
    }
    return all;
  };

  // How well the codes of a protocol answer words.
  const scoresFor = (entry, typed) => {
    const scores = new Float64Array(entry.codes.length);
    const all = joined(entry, typed);
    const telling = all.filter(
      ({ text, isUnspaced }) => !small.has(text) && (text[1] || isUnspaced || digit.test(text)),
    );
    const tokens = telling.length ? telling : all;
    const runs = [];
    let before;
    for (const token of tokens) {
      const isLast = token === all.at(-1);
      if (!token.isUnspaced) {
        add(entry, scores, resolve(entry, token.text, isLast), digit.test(token.text) ? 2.5 : 1);
      } else if (before?.isUnspaced && /^[ -]$/.test(token.joint)) {
        runs.push([runs.pop()[0] + token.text, isLast]);
      } else runs.push([token.text, isLast]);
      before = token;
    }
    const words = (list) => list.filter((x) => !x.isUnspaced).map(({ text }) => text);
    addPhrases(entry, scores, words(tokens));
    if (tokens.length < all.length) addPhrases(entry, scores, words(all));
    for (const [run, isLast] of runs) addRun(entry, scores, run, isLast);
    return scores.map((score, at) => score * entry.codes[at].fame);
  };

  // The codes whose numbers stand in a folded text. Parts of times, addresses and versions are none;
  // of a status line, or where names stand after numbers, no other numbers count.
  const numbersIn = ({ ids }, text) => {
    const found = [];
    for (const { 0: word, index } of text.matchAll(
      /-?\d+(?:[.:]\d+)*|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu,
    )) {
      const parts = ids.has(word) ? [word] : /^-?\d+[.:]/.test(word) ? [] : word.match(/\d+/g);
      let at = index;
      for (const part of parts ?? []) {
        at = text.indexOf(part, at);
        const end = at + part.length;
        const code = ids.get(part);
        if (code && text[end] !== "@") found.push({ code, at, end });
        at = end;
      }
    }
    const status = found.find(({ at }) => /\p{L}\/\d+(\.\d+)?\s+$/u.test(text.slice(0, at)));
    const named = found.filter(({ code: { words }, end }) => {
      const name = cut(text.slice(end, end + 60));
      return words[0] && words.slice(0, 2).every((word, at) => word.text === name[at]?.text);
    });
    const certain = status ? [status] : named;
    const codes = new Set((certain.length ? certain : found).map(({ code }) => code));
    return { codes: [...codes], isCertain: certain.length > 0 };
  };

  const link = (entry, root, pair) => {
    const codes = pair.sort((x, y) => x.at - y.at);
    const [a, b] = codes.map(({ address }) => address);
    const path = b ? `compare/${entry.id}/${a}-vs-${b}` : `${entry.id}/${a}`;
    return { href: `${root}${path}.html`, codes };
  };

  // The code that one side of a comparison means, if it surely means one.
  const sideOf = (entry, text) => {
    const [number] = numbersIn(entry, text).codes;
    const tokens = cut(text).filter((x) => !small.has(x.text) && !entry.names.includes(x.text));
    if (number || !tokens.length) return number;
    const scores = scoresFor(entry, tokens);
    const best = scores.indexOf(Math.max(...scores));
    return scores[best] >= 9 * tokens.length ? entry.codes[best] : undefined;
  };

  // Two codes of which a folded text names at least one by words.
  const comparisonIn = (entry, text) => {
    for (const word of between) {
      const edge = /^[a-z\u0400-\u04ff]/.test(word) ? letters : /(?!)/;
      for (let at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 1)) {
        const [a, b] = [text.slice(0, at), text.slice(at + word.length)];
        if (edge.test(a.slice(-1)) || edge.test(b[0]) || (hangul.test(word) && b[0] !== " ")) continue;
        const pair = [a, b].map((side) => sideOf(entry, side));
        if (pair[0] && pair[1] && pair[0] !== pair[1]) return pair;
      }
    }
  };

  const find = (query, { root, protocol }) => {
    const hits = [];
    const text = fold(query);
    const all = cut(query);
    for (const entry of protocols) {
      const tokens = all.filter((token) => !entry.names.includes(token.text));
      const isNamed = tokens.length < all.length;
      const own = (entry.id === protocol) + 2 * isNamed;
      if (isNamed) {
        const codes = [{ code: entry.name, title: "" }];
        hits.push({ href: `${root}${entry.id}/index.html`, codes, score: 0.01 });
      }
      const { codes, isCertain } = numbersIn(entry, text);
      const name = tokens.map((token) => stemOf(entry, token.text)).join(" ");
      const words = !isCertain && !entry.terms.has(name) && comparisonIn(entry, text);
      const pair = codes.length > 1 ? codes.slice(0, 2) : words;
      if (pair) hits.push({ ...link(entry, root, pair), score: 2000 + own });
      const scores = tokens.length ? scoresFor(entry, tokens) : [];
      for (const code of entry.codes) {
        let score = scores[code.at] ?? 0;
        if (codes.includes(code)) score += 1000;
        else if (tokens[0] && code.id.startsWith(text.trim())) score += 500;
        if (score) hits.push({ ...link(entry, root, [code]), score: score + own });
      }
    }
    hits.sort((x, y) => y.score - x.score);
    const least = Math.min(100, hits[0]?.score ?? 0) * 0.15;
    return hits.filter(({ score }) => score > least || score < 1).slice(0, 12);
  };

  // What one code of a comparison may be swapped for; the other one stays.
  const findSwaps = (query, { root, protocol, kept }) => {
    const entry = protocols.find(({ id }) => id === protocol);
    const other = entry.codes.find(({ address }) => address === kept);
    const found = query && find(query, { root, protocol }).flatMap(({ codes }) => codes);
    const codes = new Set(found || entry.codes);
    return [...codes]
      .filter((code) => code !== other && entry.codes.includes(code))
      .map((code) => ({ ...link(entry, root, [other, code]), codes: [code] }));
  };

  window.diptychSearch = {
    find,
    findSwaps,
    protocols: protocols.map(({ id }) => id),
    read: (id, text) => read(protocols.find((entry) => entry.id === id), text),
    cut,
    fold,
  };
})();
