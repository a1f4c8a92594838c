// What is not an exact answer and may be what was meant, each with its reason: the pieces of a query that nothing has
// whole, words and figures that stand for those typed, the same words in the other language, and pinyin.

var RELATED = 8, READINGS = 8, TRIES = 12, NEAR = 4, ASKED = 24;

// What a question is asked with and nobody looks for.
var ASKING = /请问|什么是|是什么意思|是什么|什么意思|为什么|有什么|怎么样|怎么|怎样|如何|多少钱|多少|有哪些|哪些|哪里|区别|可以|能不能|我是|我想|[的和与及吗呢了在]/g;
var ASKING_EN = new Set("a an and are at by can do does for from get how in is it many me much my of on or the to was were what when where which who why with you".split(" "));

var MARKS = /[!-/:-@[-`{-~·‐-…、-〆〈-】，；：！？（）]/g;

// The results that an exact answer does not have already: [{ match, reason }], the shelves that are called so, and what is
// near where there are none.
async function related(store, terms, edition, answer, filter) {
  var rows = await store.lexicon(), results = [], seen = new Set(), isNone = !answer.count();
  var query = terms.map(function (term) { return term.text; }).join(" ");
  function isNew(number) { return !answer.has(number) && !seen.has(number) && (!filter || filter(number)); }
  function left() { return RELATED - results.length; }
  function take(found) {
    found.forEach(function (one) {
      if (left() > 0) results.push(one);
      seen.add(one.match.passage.number);
    });
  }
  async function read(readings) {
    for (var i = 0; i < readings.length && left() > 0; i++) {
      take(readings[i].reason.kind === "pinyin" ? await spelled(store, spelling(terms), isNew, left()) : await readAs(store, readings[i], edition, isNew, left()));
    }
  }
  var otherwise = writtenOtherwise(terms);
  await read(otherwise);
  var pieces = isNone ? await parts(store, rows, query, edition) : [];
  take(await havingMost(store, pieces.filter(function (piece) { return piece.isTyped; }), pieces.length, edition, isNew, left()));
  await read(readingsOf(rows, terms, query, edition));
  if (left() > 0) take(await havingMost(store, pieces, Math.min(2, pieces.length), edition, isNew, left()));
  return { results: results, shelves: shelvesCalled(rows, query), near: isNone ? await nearBy(store, rows, terms, otherwise, pieces, edition, filter) : [] };
}

// Other ways to read a query, the likeliest first.
function readingsOf(rows, terms, query, edition) {
  var other = edition === "zh" ? "en" : "zh", isLatin = !HAN_ANYWHERE.test(query), found = [];
  formsIn(rows, query).forEach(function (hit) {
    var before = parsed(query.slice(0, hit.start), edition), after = parsed(query.slice(hit.start + hit.length), edition);
    instead(hit).forEach(function (form) {
      found.push({
        terms: before.concat([termOf(form)], after),
        reason: { kind: "instead", from: hit.shown, to: form.shown },
        rank: form.lang === edition ? 1 : 4
      });
    });
  });
  found.push({ terms: terms.map(function (term) { return Object.assign({ lang: other }, term); }), reason: { kind: "other" }, rank: 3 });
  // Who types letters in the Chinese edition has an input method that is off.
  if (isLatin) found.push({ terms: terms, reason: { kind: "pinyin" }, rank: edition === "zh" ? 2 : 5 });
  return found.sort(function (a, b) { return a.rank - b.rank; }).slice(0, READINGS);
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

// What a document has of a term in one of some languages, by its text.
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
  }).sort(function (a, b) { return b - a; }).slice(0, Math.min(TRIES, most + 2));
  var all = await Promise.all(numbers.map(function (number) {
    return Promise.all(reading.terms.map(function (term, place) { return holds(store, number, term, wheres[place].get(number)); }));
  }));
  all.forEach(function (matches) {
    if (matches.every(Boolean) && found.length < most) found.push({ match: together(matches), reason: reading.reason });
  });
  return found;
}

// One match of several: in the language that has most of them, with the stretches of those.
function together(matches) {
  var passages = matches.map(function (one) { return one.passage; });
  function times(passage) { return passages.filter(function (one) { return one === passage; }).length; }
  var passage = passages.reduce(function (best, one) { return times(one) > times(best) ? one : best; });
  var same = matches.filter(function (one) { return one.passage === passage; });
  return {
    passage: passage,
    fields: passage.fields.map(function (_, field) { return same.map(function (one) { return one.fields[field][0]; }); })
  };
}

// Terms as pinyin is typed: ü is v, and what parts syllables is nothing.
function spelling(terms) {
  return fold(terms.map(function (term) { return term.typed.normalize("NFC").replace(/[üǖǘǚǜ]/gi, "v"); }).join("")).text.replace(/[ '’]/g, "");
}

// Titles whose pinyin what is typed begins at some syllable.
async function spelled(store, typed, isNew, most) {
  var found = [];
  if (!/^[a-z]{4,60}$/.test(typed)) return found;
  var sets = await store.lookup(word("@" + typed.slice(0, typed.length < PREFIX ? 4 : PREFIX), false), "zh");
  var passages = await Promise.all(sets[1].filter(isNew).reverse().slice(0, TRIES).map(function (number) { return store.passage(number, "zh"); }));
  passages.forEach(function (passage) {
    var syllables = passage.pinyin.split(" ");
    var isThere = syllables.some(function (_, start) { return syllables.slice(start).join("").startsWith(typed); });
    if (isThere && found.length < most) found.push({ match: { passage: passage, fields: passage.fields.map(function () { return []; }) }, reason: { kind: "pinyin" } });
  });
  return found;
}

// A query that nothing has whole, in the longest pieces that something has or that other words stand for. `isTyped` says
// that the edition has a piece as it was typed; `ways` are the words looked for and where they are.
async function parts(store, rows, query, edition) {
  // A word of letters is one piece, a run of Chinese as many as it has pairs.
  var text = query.slice(0, HAN_ANYWHERE.test(query) ? ASKED : ASKED * 5).replace(ASKING, function (one) { return " ".repeat(one.length); }), hits = formsIn(rows, text), pieces = [];
  for (var place = 0; place < text.length;) {
    var hit = hits.find(function (one) { return one.start === place; }), end = await reach(store, text, place, edition);
    if (hit && hit.length >= end - place) end = place + hit.length;
    else hit = null;
    // Its pairs may all be somewhere without standing together.
    while (!hit && end - place > 2 && HAN_ANYWHERE.test(text[place]) && !await isThere(store, text.slice(place, end).trim(), edition)) end--;
    var typed = text.slice(place, end).trim();
    if (hit || isPiece(text, typed, place)) {
      var said = { text: hit ? hit.text : typed, shown: hit ? hit.shown : typed };
      // A form of several English words is not a slice: its words may have endings.
      if (hit && !HAN_ANYWHERE.test(said.text)) said = termOf(Object.assign(said, { lang: "en" }));
      var words = [said].concat(hit ? instead(hit).map(termOf) : []);
      words.sort(function (a, b) { return (a.lang && a.lang !== edition ? 1 : 0) - (b.lang && b.lang !== edition ? 1 : 0); });
      var ways = await Promise.all(words.map(async function (term) { return { term: term, where: await whereIs(store, term, edition) }; }));
      ways = ways.filter(function (way) { return way.where.size; });
      var own = said.lang && said.lang !== edition ? new Map() : await whereIs(store, Object.assign({}, said, { lang: edition }), edition);
      if (ways.length) pieces.push({ shown: said.shown, ways: ways, isTyped: own.size > 0 });
    }
    place = Math.max(end, place + 1);
  }
  return pieces.slice(0, MOST);
}

// Whether one of the likeliest documents has a stretch as it stands.
async function isThere(store, text, edition) {
  var term = { text: text }, numbers = (await candidates(store, [term], edition)).sets[0].slice(-3);
  var all = await Promise.all(numbers.map(function (number) { return holds(store, number, term, [edition]); }));
  return all.some(Boolean);
}

// Whether a stretch says something by itself: two characters, a word that is no mere question, a figure that is whole.
function isPiece(text, typed, place) {
  var isFigure = /^[0-9.,%]+$/.test(typed), cut = /[0-9.,%]/;
  // Marks say nothing: of 2021-1 nobody looks for -1.
  if (typed.length < 2 || !isFigure && typed.replace(MARKS, "").length < 2 || ASKING_EN.has(typed)) return false;
  return !isFigure || !(cut.test(text[place - 1] || "") || cut.test(text[place + typed.length] || ""));
}

// How far something in the index goes on like a text from a place: words of letters whole, the rest by pairs.
async function reach(store, text, place, edition) {
  var whole = /^(?:[a-z]+|[0-9.,%]+(?![0-9.,%]))/.exec(text.slice(place)), end = place + (whole ? whole[0].length : 1), left = null;
  if (whole && /[a-z]/.test(whole[0])) return end;
  while (end < text.length && text[end] !== " " && !/[a-z]/.test(text[end])) {
    var found = await candidates(store, [{ text: text.slice(end - 1, end + 1), kind: "slice" }], edition);
    left = left ? common(left, found.sets[0]) : found.sets[0];
    if (!left.length) break;
    end++;
  }
  return end;
}

// The documents that have at least so many of some pieces, with the words that were found for each.
async function havingMost(store, pieces, least, edition, isNew, most) {
  var tally = new Map(), found = [];
  if (!pieces.length || pieces.length < least || most < 1) return found;
  pieces.forEach(function (piece) {
    var here = new Map();
    piece.ways.forEach(function (way) {
      way.where.forEach(function (langs, number) { if (!here.has(number)) here.set(number, { term: way.term, langs: langs }); });
    });
    here.forEach(function (one, number) { if (isNew(number)) tally.set(number, (tally.get(number) || []).concat(one)); });
  });
  var numbers = Array.from(tally.keys()).filter(function (number) { return tally.get(number).length >= least; });
  numbers.sort(function (a, b) { return tally.get(b).length - tally.get(a).length || b - a; });
  numbers = numbers.slice(0, Math.min(TRIES, most + 2));
  var all = await Promise.all(numbers.map(function (number) {
    return Promise.all(tally.get(number).map(function (one) { return holds(store, number, one.term, one.langs); }));
  }));
  all.forEach(function (matches, place) {
    var had = tally.get(numbers[place]).filter(function (_, one) { return matches[one]; });
    if (had.length < least || found.length >= most) return;
    found.push({ match: together(matches.filter(Boolean)), reason: { kind: "parts", parts: had.map(function (one) { return one.term.shown; }) } });
  });
  return found;
}

// What to try instead: the query as texts may write it, a word written alike, then the pieces that are there, as far as
// each leads somewhere.
async function nearBy(store, rows, terms, otherwise, pieces, edition, filter) {
  var typed = terms.map(function (term) { return term.text; }).join(" "), found = [];
  var whole = pieces.filter(function (piece) { return piece.isTyped; }).map(function (piece) { return piece.shown; });
  var seen = new Set([typed]), likely = otherwise.map(typedAs).concat(near(rows, terms, edition, whole)).filter(function (one) {
    var text = fold(one).text, isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
  for (var i = 0; i < likely.length && i < TRIES && found.length < NEAR; i++) {
    var answer = await exact(store, parsed(likely[i], edition), edition, { filter: filter });
    if (answer.order.length && (await answer.verified(1)).length) found.push(likely[i]);
  }
  return found;
}
