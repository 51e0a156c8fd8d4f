// Finds codes and comparisons. The field of a page (site.js) loads this with the index when it is used.
(() => {
  "use strict";
  const { rules, endings, ignored, versus, protocols } = window.diptychSearch;

  // Texts are cut into words as the index was (WordCutter.swift), by the rules that it brings along.
  const unread = new RegExp(`[${rules.unread}]`, "gu");
  const isOfWords = (letter) => /[\p{L}\p{N}\p{M}]/u.test(letter);
  const unspaced = new RegExp(`[${rules.unspaced}]`, "u");
  const isDigit = (letter) => /\p{Nd}/u.test(letter);
  const [firstHiragana, lastHiragana, toKatakana] = rules.hiragana;
  const kana = new RegExp(
    `[${String.fromCharCode(firstHiragana)}-${String.fromCharCode(lastHiragana)}]`,
    "g",
  );
  const fold = (text) =>
    text
      .replace(unread, "")
      .normalize("NFKD")
      .replace(unread, "")
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/./gsu, (letter) => rules.others[letter] ?? letter)
      .normalize("NFC")
      .replace(kana, (letter) => String.fromCharCode(letter.charCodeAt() + toKatakana));

  const cut = (text) => {
    const letters = [...fold(text)];
    const tokens = [];
    let word = "";
    let isUnspaced = false;
    let joint = "";
    const end = () => {
      if (word) tokens.push({ text: word, isUnspaced, joint });
      if (word) joint = "none";
      word = "";
    };
    letters.forEach((letter, at) => {
      if (isOfWords(letter)) {
        const other = unspaced.test(letter);
        if (word && other !== isUnspaced) end();
        isUnspaced = other;
        word += letter;
        return;
      }
      if (letter === "." && word && !isUnspaced && isDigit(letters[at + 1] ?? "")) {
        if (isDigit(word.at(-1))) return void (word += letter);
        if ([...word].length === 1) return;
      }
      if (word) end();
      joint = joint === "none" ? letter : "";
    });
    end();
    return tokens;
  };

  // Hangul is compared key by key, as it is typed: 화 is ㅎㅗㅏ, so that 호 begins it.
  const keys = {};
  "ᅪᅩᅡ ᅫᅩᅢ ᅬᅩᅵ ᅯᅮᅥ ᅰᅮᅦ ᅱᅮᅵ ᅴᅳᅵ ᆨᄀ ᆩᄁ ᆪᄀᄉ ᆫᄂ ᆬᄂᄌ ᆭᄂᄒ ᆮᄃ ᆯᄅ ᆰᄅᄀ ᆱᄅᄆ ᆲᄅᄇ ᆳᄅᄉ ᆴᄅᄐ ᆵᄅᄑ ᆶᄅᄒ ᆷᄆ ᆸᄇ ᆹᄇᄉ ᆺᄉ ᆻᄊ ᆼᄋ ᆽᄌ ᆾᄎ ᆿᄏ ᇀᄐ ᇁᄑ ᇂᄒ"
    .split(" ")
    .forEach(([key, ...others]) => (keys[key] = others.join("")));
  const hangul = /[\u1100-\u11ff\uac00-\ud7ff]/;
  const spell = (text) =>
    hangul.test(text) ? text.normalize("NFD").replace(/[\u1160-\u11ff]/g, (x) => keys[x] ?? x) : text;

  // The endings of words that stems lack, and what stems have instead.
  const rulesOfEndings = endings.split(" ").filter(Boolean).map((rule) => rule.split(">"));
  const small = new Set(cut(ignored).map(({ text }) => text));
  const between = [...versus.split(","), "/", ",", "、"].map((word) => fold(word.trim())).filter(Boolean);

  // What is known of each protocol: its codes, and a map from terms to codes with their weights.
  const read = (entry, text) => {
    for (const line of text.split("|")) {
      const at = line.indexOf(":");
      const term = spell(line.slice(0, at));
      const list = entry.terms.get(term) ?? [];
      for (let i = at + 1; i < line.length; i += entry.width + 1) {
        const code = parseInt(line.slice(i, i + entry.width), 36);
        const weight = parseInt(line[i + entry.width], 36);
        let place = 0;
        while (place < list.length && list[place] !== code) place += 2;
        if (place < list.length) list[place + 1] += weight;
        else list.push(code, weight);
      }
      entry.terms.set(term, list);
    }
    entry.sorted = [...entry.terms.keys()].sort();
    entry.found = new Map();
  };
  for (const entry of protocols) {
    entry.names = [fold(entry.id), fold(entry.name)];
    entry.codes = entry.codes.map(([code, title, mentions, address = code], at) => {
      const fame = 1 + Math.log2(1 + mentions) / 25;
      return { at, code, title, fame, address, id: fold(code), words: cut(title) };
    });
    const { terms } = entry;
    entry.terms = new Map();
    read(entry, terms);
  }

  const lookUp = (entry, start) => {
    const { sorted } = entry;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // The terms that begin so, and how well they fit.
  const beginning = (entry, start, most) => {
    const hits = [];
    for (let at = lookUp(entry, start); hits.length < most; at++) {
      const term = entry.sorted[at];
      if (!term?.startsWith(start)) break;
      if (!term.includes(" ")) hits.push([term, 0.6 + (0.3 * start.length) / term.length]);
    }
    return hits;
  };

  // Whether a word begins with a term but for one mistake: a letter that is another one, too many or
  // missing, or two in the wrong order.
  const isNear = (word, term) => {
    let at = 0;
    while (at < term.length && word[at] === term[at]) at++;
    const rest = (a, b) => word.startsWith(term.slice(b), a);
    return (
      rest(at + 1, at + 1) ||
      rest(at + 1, at) ||
      rest(at, at + 1) ||
      (word[at] === term[at + 1] && word[at + 1] === term[at] && rest(at + 2, at + 2))
    );
  };

  const near = (entry, word) => {
    const hits = [];
    for (const term of entry.sorted) {
      const longer = word.length - term.length;
      if (term.length < 4 || longer > term.length * 0.6 || longer < -1) continue;
      if (term[0] !== word[0] && term[1] !== word[0] && term[0] !== word[1] && term[1] !== word[1])
        continue;
      if (isNear(word, term)) hits.push([term, 0.7 - 0.03 * Math.abs(longer)]);
    }
    return hits;
  };

  // The terms that a word may stand for, the best first, each with how well it fits.
  const resolve = (entry, word, isLast) => {
    const key = `${word} ${isLast}`;
    if (entry.found.has(key)) return entry.found.get(key);
    const { terms } = entry;
    const hits = [];
    if (terms.has(word)) hits.push([word, 1]);
    for (const [ending, instead] of rulesOfEndings) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length) + instead;
      if (stem.length > 2 && terms.has(stem)) hits.push([stem, 0.9 + (0.09 * stem.length) / word.length]);
    }
    hits.sort(([, x], [, y]) => y - x).splice(1 + (hits[0]?.[1] === 1));
    if (!hits.length || (isLast && hits[0][0].length < 5)) {
      const least = hits.length || !isLast ? 3 : 1;
      if (word.length >= least) hits.push(...beginning(entry, word, 40));
    }
    if (!hits.length) {
      for (let length = word.length - 1; length > 3 && length * 2 >= word.length; length--) {
        const stem = word.slice(0, length);
        if (!terms.has(stem)) continue;
        hits.push([stem, 0.2 + (0.5 * length) / word.length]);
        break;
      }
      if (word.length > 3) hits.push(...near(entry, word));
      for (let at = 3; at < word.length - 2; at++) {
        const halves = [word.slice(0, at), word.slice(at)].map((half) => exact(entry, half));
        if (halves[0] && halves[1]) hits.push(...halves.map((half) => [half, 0.8]));
      }
      hits.sort(([, x], [, y]) => y - x);
    }
    entry.found.set(key, hits);
    return hits;
  };

  const exact = (entry, word) => {
    if (entry.terms.has(word)) return word;
    for (const [ending, instead] of rulesOfEndings) {
      const stem = word.slice(0, -ending.length) + instead;
      if (word.endsWith(ending) && stem.length > 2 && entry.terms.has(stem)) return stem;
    }
  };

  // Adds to each code what the best of some terms says of it.
  const add = (entry, scores, hits, factor = 1) => {
    const best = new Map();
    for (const [term, fit] of hits) {
      const list = entry.terms.get(term);
      const rarity = 0.25 + Math.log(1 + (2 * entry.codes.length) / list.length) / Math.log(1 + 2 * entry.codes.length);
      for (let i = 0; i < list.length; i += 2) {
        const value = list[i + 1] * fit * rarity * factor;
        if (value > (best.get(list[i]) ?? 0)) best.set(list[i], value);
      }
    }
    for (const [code, value] of best) scores[code] += value;
    return best.size > 0;
  };

  // Letters without spaces: the longest expressions that are known.
  const addRun = (entry, scores, run, isLast) => {
    const letters = [...run];
    let covered = 0;
    let longest = 0;
    for (let at = 0; at < letters.length; ) {
      let length = Math.min(10, letters.length - at);
      let term;
      for (; length > 0; length--) {
        term = spell(letters.slice(at, at + length).join(""));
        if (entry.terms.has(term) && (length > 1 || at === 0)) break;
      }
      if (length) {
        add(entry, scores, [[term, 1]]);
        covered = Math.max(covered, at + length);
        longest = Math.max(longest, length);
      }
      at += Math.max(1, length - 1);
    }
    if (isLast && covered < letters.length) {
      for (let at = Math.max(0, Math.min(covered, letters.length - 6) - 1); at < letters.length; at++) {
        const rest = spell(letters.slice(at).join(""));
        if (rest.length > 1 && add(entry, scores, beginning(entry, rest, 20))) break;
      }
    }
    const word = spell(run);
    if (longest < letters.length && word.length > 3) add(entry, scores, near(entry, word));
  };

  // How well the codes of a protocol answer words.
  const scoresFor = (entry, tokens) => {
    const scores = new Float64Array(entry.codes.length);
    tokens = withCompounds(entry, tokens);
    const kept = tokens.filter(({ text }) => !small.has(text) && (text.length > 1 || isDigit(text) || unspaced.test(text)));
    const words = kept.length ? kept : tokens;
    const last = tokens.at(-1);
    const runs = [];
    let stems = [];
    let texts = [];
    const flush = () => {
      addPhrases(entry, scores, stems, texts);
      stems = [];
      texts = [];
    };
    for (const token of words) {
      if (token.isUnspaced) {
        flush();
        const joins = runs.length && runs.at(-1).next === token && /^[ -]$/.test(token.joint);
        if (joins) runs.at(-1).text += token.text;
        else runs.push({ text: token.text });
        runs.at(-1).next = tokens[tokens.indexOf(token) + 1];
        continue;
      }
      const hits = resolve(entry, token.text, token === last);
      add(entry, scores, hits, isDigit(token.text[0]) ? 2.5 : 1);
      stems.push(hits[0]?.[0]);
      texts.push(token.text);
    }
    flush();
    if (kept.length && kept.length < tokens.length) {
      const all = tokens.filter((token) => !token.isUnspaced);
      const forms = all.map(({ text }) => resolve(entry, text, false)[0]?.[0]);
      addPhrases(entry, scores, forms, all.map(({ text }) => text));
    }
    runs.forEach((run) => addRun(entry, scores, run.text, run.next === undefined));
    for (const { at, fame } of entry.codes) scores[at] *= fame;
    return scores;
  };

  // Words with hyphens are one word if it is known.
  const withCompounds = (entry, tokens) => {
    const joined = [];
    for (let at = 0; at < tokens.length; at++) {
      let end = at + 1;
      while (tokens[end]?.joint === "-") end++;
      const text = tokens.slice(at, end).map((token) => token.text).join("");
      const term = end - at > 1 && exact(entry, text);
      joined.push(...(term ? [{ ...tokens[at], text }] : tokens.slice(at, end)));
      at = end - 1;
    }
    return joined;
  };

  // Words that stand together: as a phrase, or written as one word.
  const addPhrases = (entry, scores, stems, texts) => {
    for (let at = 0; at < stems.length; at++) {
      for (let length = Math.min(5, stems.length - at); length > 1; length--) {
        const phrase = stems.slice(at, at + length);
        const one = exact(entry, texts.slice(at, at + length).join(""));
        const hits = one ? [[one, 1]] : [];
        if (entry.terms.has(phrase.join(" "))) hits.push([phrase.join(" "), 1]);
        if (hits.length && add(entry, scores, hits)) break;
      }
    }
  };

  // Numbers of codes in a text, with their places. Parts of longer numbers, of times and of addresses
  // are none, and of a status line only the status is one.
  const codesIn = (entry, text) => {
    const found = [];
    entry.byID ??= new Map(entry.codes.map((code) => [code.id, code]));
    for (const match of text.matchAll(/-?\d+(?:[.:]\d+)*|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu)) {
      const [word] = match;
      const parts = entry.byID.has(word) ? [[word, 0]] : numbersIn(word);
      for (const [part, offset] of parts) {
        const at = match.index + offset;
        const code = entry.byID.get(part);
        if (code && text[at + part.length] !== "@") found.push({ code, at, end: at + part.length });
      }
    }
    const status = found.find(({ at }) => /\p{L}\/\d+(\.\d+)?\s+$/u.test(text.slice(0, at)));
    if (status) return Object.assign([status], { isCertain: true });
    const named = found.filter(({ code, end }) => {
      const name = cut(text.slice(end, end + 60)).map((token) => token.text);
      return code.words.length && name[0] === code.words[0].text && code.words.slice(1, 2).every((word) => name[1] === word.text);
    });
    return named.length ? Object.assign(named, { isCertain: true }) : found;
  };

  const numbersIn = (word) =>
    /^-?\d+[.:]/.test(word) ? [] : [...word.matchAll(/\d+/g)].map((match) => [match[0], match.index]);

  const link = (entry, root, pair) => {
    const codes = pair.sort((x, y) => x.at - y.at);
    const [a, b] = codes.map(({ address }) => address);
    const href = b ? `${root}compare/${entry.id}/${a}-vs-${b}.html` : `${root}${entry.id}/${a}.html`;
    return { href, codes };
  };

  // The best code for one side of a comparison, if it is so good that the side must mean it.
  const sideOf = (entry, text) => {
    const [number] = codesIn(entry, fold(text));
    if (number) return number.code;
    const tokens = cut(text).filter(
      (token) => !small.has(token.text) && !entry.names.includes(token.text),
    );
    if (!tokens.length) return;
    const scores = scoresFor(entry, tokens);
    const best = scores.indexOf(Math.max(...scores));
    return scores[best] >= 9 * tokens.length ? entry.codes[best] : undefined;
  };

  const isName = (entry, tokens) =>
    entry.terms.has(tokens.map(({ text }) => resolve(entry, text)[0]?.[0]).join(" "));

  // Two codes of which a text names at least one by words.
  const comparisonIn = (entry, text) => {
    const folded = fold(text);
    for (const word of between) {
      const inWords = !unspaced.test(word);
      for (let at = folded.indexOf(word); at > 0; at = folded.indexOf(word, at + 1)) {
        const sides = [folded.slice(0, at), folded.slice(at + word.length)];
        if (hangul.test(word) && !/^\s/.test(sides[1])) continue;
        if (inWords && /\p{L}/u.test(word) && (/[\p{L}\p{N}]$/u.test(sides[0]) || /^[\p{L}\p{N}]/u.test(sides[1]))) continue;
        const [a, b] = sides.map((side) => side.trim() && sideOf(entry, side));
        if (a && b && a !== b) return [a, b];
      }
    }
  };

  const find = (query, { root, protocol }) => {
    const hits = [];
    const text = fold(query);
    const all = cut(query);
    for (const entry of protocols) {
      const isNamed = all.some((token) => entry.names.includes(token.text));
      const tokens = all.filter((token) => !entry.names.includes(token.text));
      const mentioned = codesIn(entry, text);
      const numbers = [...new Set(mentioned.map(({ code }) => code))];
      const own = (entry.id === protocol) + 2 * isNamed;
      if (isNamed) {
        const title = { code: entry.name, title: "" };
        hits.push({ href: `${root}${entry.id}/index.html`, codes: [title], score: 0.01 });
      }
      const scores = tokens.length ? scoresFor(entry, tokens) : [];
      const typed = all.length === 1 ? all[0].text : "";
      const pair =
        numbers.length > 1
          ? numbers.slice(0, 2)
          : !mentioned.isCertain && !isName(entry, tokens) && comparisonIn(entry, query);
      if (pair) hits.push({ ...link(entry, root, pair), score: 2000 + own });
      for (const code of entry.codes) {
        let score = scores[code.at] ?? 0;
        if (numbers.includes(code)) score += 1000;
        else if (typed && code.id.startsWith(typed)) score += 500;
        if (score) hits.push({ ...link(entry, root, [code]), score: score + own });
      }
    }
    hits.sort((x, y) => y.score - x.score);
    const least = Math.min(100, hits[0]?.score ?? 0) * 0.15;
    return hits.filter(({ score }) => score > least || score < 1).slice(0, 12);
  };

  // What a code of a comparison may be swapped for; the other one stays.
  const findSwaps = (query, { root, protocol, kept }) => {
    const entry = protocols.find(({ id }) => id === protocol);
    const other = entry.codes.find(({ address }) => address === kept);
    const text = fold(query);
    const numbers = codesIn(entry, text).map(({ code }) => code);
    const tokens = cut(query);
    const scores = tokens.length ? scoresFor(entry, tokens) : undefined;
    return entry.codes
      .filter((code) => code !== other)
      .map((code) => {
        const isTyped = tokens.length && code.id.startsWith(text);
        const score = scores ? scores[code.at] + 1000 * numbers.includes(code) + 500 * isTyped : 1;
        return { ...link(entry, root, [other, code]), codes: [code], score };
      })
      .filter(({ score }) => score)
      .sort((x, y) => y.score - x.score);
  };

  window.diptychSearch = {
    cut,
    find,
    findSwaps,
    protocols: protocols.map(({ id }) => id),
    read: (id, text) => read(protocols.find((entry) => entry.id === id), text),
  };
})();
