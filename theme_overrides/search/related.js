// What is not an exact answer and may be what was meant, each with its reason: the same words in the other language,
// words that stand for them, the longest parts of a query that nothing has whole, and pinyin.

var RELATED = 8, READINGS = 8, TRIES = 12, NEAR = 5;

// The results that an exact answer does not have already: [{ match, reason }], and what is near where there are none.
async function related(store, terms, edition, answer, filter) {
  var rows = await store.lexicon(), results = [], seen = new Set(), readings = readingsOf(rows, terms, edition);
  function take(found) {
    found.forEach(function (one) {
      if (results.length < RELATED) results.push(one);
      seen.add(one.match.passage.number);
    });
  }
  function isNew(number) { return !answer.has(number) && !seen.has(number) && (!filter || filter(number)); }
  for (var i = 0; i < readings.length && results.length < RELATED; i++) {
    take(await readAs(store, readings[i], edition, isNew, RELATED - results.length));
  }
  if (results.length < RELATED) take(await spelled(store, terms, isNew, RELATED - results.length));
  var pieces = answer.count() ? [] : await parts(store, rows, terms, edition);
  if (results.length < RELATED && pieces.length > 1) take(await mostOf(store, pieces, edition, isNew, RELATED - results.length));
  return { results: results, near: answer.count() ? [] : await nearBy(store, rows, terms, pieces, edition) };
}

// Other ways to read a query: in the other language, then with one form in place of another.
function readingsOf(rows, terms, edition) {
  var other = edition === "zh" ? "en" : "zh";
  var readings = [{ terms: terms.map(function (term) { return Object.assign({ lang: other }, term); }), reason: { kind: "other", lang: other } }];
  var query = terms.map(function (term) { return term.text; }).join(" "), found = [];
  formsIn(rows, query).forEach(function (hit) {
    var before = parsed(query.slice(0, hit.start)), after = parsed(query.slice(hit.start + hit.length));
    instead(hit).forEach(function (form) {
      found.push({
        terms: before.concat([termOf(form)], after),
        reason: { kind: "instead", from: hit.shown, to: form.shown },
        rank: form.lang === edition ? 0 : 1
      });
    });
  });
  found.sort(function (a, b) { return a.rank - b.rank; });
  return readings.concat(found.slice(0, READINGS));
}

// The documents of a term in a language, or in either: number → languages, the edition's first.
async function whereIs(store, term, edition) {
  var langs = term.lang ? [term.lang] : edition === "zh" ? ["zh", "en"] : ["en", "zh"], where = new Map();
  var sets = await Promise.all(langs.map(function (lang) { return candidates(store, [term], lang); }));
  sets.forEach(function (found, place) {
    found.sets[0].forEach(function (number) { where.set(number, (where.get(number) || []).concat(langs[place])); });
  });
  return where;
}

// Whether a document has a term in one of some languages, by its text.
async function holds(store, number, term, langs) {
  for (var i = 0; i < langs.length; i++) {
    var match = matched(await store.passage(number, langs[i]), [term]);
    if (match) return match;
  }
  return null;
}

async function readAs(store, reading, edition, isNew, most) {
  var found = [], wheres = await Promise.all(reading.terms.map(function (term) { return whereIs(store, term, edition); }));
  if (!wheres.length) return found;
  var numbers = Array.from(wheres[0].keys()).filter(function (number) {
    return isNew(number) && wheres.every(function (where) { return where.has(number); });
  }).sort(function (a, b) { return b - a; });
  for (var i = 0, tried = 0; i < numbers.length && found.length < most && tried < TRIES; i++, tried++) {
    var matches = await Promise.all(reading.terms.map(function (term, place) { return holds(store, numbers[i], term, wheres[place].get(numbers[i])); }));
    if (matches.every(Boolean)) found.push({ match: together(matches), terms: reading.terms, reason: reading.reason });
  }
  return found;
}

// One match of several: in the language of the first, with the stretches of those in the same language.
function together(matches) {
  var passage = matches[0].passage, same = matches.filter(function (one) { return one.passage === passage; });
  return {
    passage: passage,
    fields: passage.fields.map(function (_, field) { return same.map(function (one) { return one.fields[field][0]; }); })
  };
}

// Titles whose pinyin a query begins at some syllable.
async function spelled(store, terms, isNew, most) {
  var typed = terms.map(function (term) { return term.text; }).join(""), found = [];
  if (!/^[a-z]{4,60}$/.test(typed)) return found;
  var sets = await store.lookup(word("@" + typed.slice(0, typed.length < PREFIX ? 4 : PREFIX), false), "zh");
  var numbers = sets[1].filter(isNew).reverse().slice(0, TRIES);
  for (var i = 0; i < numbers.length && found.length < most; i++) {
    var passage = await store.passage(numbers[i], "zh"), syllables = passage.pinyin.split(" ");
    var isThere = syllables.some(function (_, start) { return syllables.slice(start).join("").startsWith(typed); });
    if (isThere) found.push({ match: { passage: passage, fields: passage.fields.map(function () { return []; }) }, terms: [], reason: { kind: "pinyin" } });
  }
  return found;
}

// A query that nothing has whole, in the longest pieces that something has or that something else stands for.
async function parts(store, rows, terms, edition) {
  var pieces = [];
  for (var i = 0; i < terms.length; i++) {
    var text = terms[i].text, hits = formsIn(rows, text), place = 0;
    while (place < text.length) {
      var hit = hits.find(function (one) { return one.start === place; }), end = await reach(store, text, place, edition);
      if (hit && hit.length >= end - place) {
        pieces.push({ shown: hit.shown, terms: [{ text: hit.text }].concat(instead(hit).map(termOf)) });
        end = place + hit.length;
      } else if (end - place > 1) {
        var piece = text.slice(place, end).trim();
        if (piece.length > 1) pieces.push({ shown: piece, terms: [{ text: piece }] });
      }
      place = Math.max(end, place + 1);
    }
  }
  return pieces.slice(0, MOST);
}

// How far something in the index goes on like a text from a place: words of letters whole, the rest by pairs.
async function reach(store, text, place, edition) {
  var letters = /^[a-z]+/.exec(text.slice(place)), end = place + 1, left = null;
  if (letters) return place + letters[0].length;
  while (end < text.length && text[end] !== " " && !/[a-z]/.test(text[end])) {
    var found = await candidates(store, [{ text: text.slice(end - 1, end + 1), kind: "slice" }], edition);
    left = left ? common(left, found.sets[0]) : found.sets[0];
    if (!left.length) break;
    end++;
  }
  return end;
}

// The documents that have most of some pieces, with the words that were found for each.
async function mostOf(store, pieces, edition, isNew, most) {
  var tally = new Map();
  for (var i = 0; i < pieces.length; i++) {
    var here = new Map();
    for (var j = 0; j < pieces[i].terms.length; j++) {
      (await whereIs(store, pieces[i].terms[j], edition)).forEach(function (langs, number) {
        if (!here.has(number)) here.set(number, { piece: pieces[i], term: pieces[i].terms[j], langs: langs });
      });
    }
    here.forEach(function (one, number) { if (isNew(number)) tally.set(number, (tally.get(number) || []).concat(one)); });
  }
  var numbers = Array.from(tally.keys()).sort(function (a, b) { return tally.get(b).length - tally.get(a).length || b - a; }), found = [];
  for (var n = 0; n < numbers.length && n < TRIES && found.length < most; n++) {
    var had = tally.get(numbers[n]);
    if (had.length < Math.min(2, pieces.length)) break;
    var matches = await Promise.all(had.map(function (one) { return holds(store, numbers[n], one.term, one.langs); }));
    had = had.filter(function (_, place) { return matches[place]; });
    matches = matches.filter(Boolean);
    if (had.length > 1) {
      found.push({ match: together(matches), terms: [], reason: { kind: "parts", parts: had.map(function (one) { return one.term.shown || one.piece.shown; }) } });
    }
  }
  return found;
}

// What to try instead: the parts that are there, then what is written alike, as far as it leads somewhere.
async function nearBy(store, rows, terms, pieces, edition) {
  var typed = terms.map(function (term) { return term.text; }).join(" "), found = [];
  var likely = pieces.map(function (piece) { return piece.shown; }).concat(near(rows, terms, edition)).filter(function (one, place, all) {
    return fold(one).text !== typed && all.indexOf(one) === place;
  });
  for (var i = 0; i < likely.length && i < TRIES && found.length < NEAR; i++) {
    if ((await candidates(store, parsed(likely[i]), edition)).sets[0].length) found.push(likely[i]);
  }
  return found;
}
