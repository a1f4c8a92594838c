// Fragments (generator/search/fragments.py): an article's text in one language, and what a term finds in it.

function readPassage(bytes, number, lang) {
  var values = JSON.parse(textOf(bytes));
  learnPairs(Array.from(values[11]));
  return {
    number: number, lang: lang, path: values[0], title: values[1], summary: values[2], names: values[3],
    paragraphs: values[4], source: values[5], kicker: values[6], label: values[7], dateline: values[8],
    hasTwin: values[9] === 1, pinyin: values[10],
    fields: [values[1], values[2]].concat(values[4], values[3]), folded: []
  };
}

function foldedField(passage, field) {
  return passage.folded[field] || (passage.folded[field] = fold(passage.fields[field]));
}

// Where a term stands in folded text, as [start, end].
function finds(text, term, lang) {
  var kind = kindOf(term, lang), found = [], hit, pattern;
  if (kind === "slice") {
    for (var at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + term.text.length)) found.push([at, at + term.text.length]);
    return found;
  }
  if (kind === "word") {
    var stemmed = stem(term.text);
    pattern = /[a-z]+/g;
    while ((hit = pattern.exec(text))) {
      if (hit[0].startsWith(term.text) || stem(hit[0]) === stemmed) found.push([hit.index, hit.index + hit[0].length]);
    }
    return found;
  }
  return kind === "stems" ? findStems(text, term.text) : findPhrase(text, term.text);
}

// As it stands, and not in the middle of a word or figure.
function findPhrase(text, phrase) {
  var found = [];
  for (var at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    var end = at + phrase.length;
    if (!goesOn(text, at) && !goesOn(text, end)) found.push([at, end]);
  }
  return found;
}

// Whether a word or figure goes on over a place.
function goesOn(text, place) {
  if (isLetter(text[place - 1]) && isLetter(text[place])) return true;
  return /[0-9][.,]?$/.test(text.slice(Math.max(0, place - 2), place)) && /^[.,]?[0-9]/.test(text.substr(place, 2));
}

// The words of a phrase one after the other, whatever their endings.
function findStems(text, phrase) {
  var wanted = (phrase.match(/[a-z0-9]+/g) || []).map(stem), words = [], hit, pattern = /[a-z0-9]+/g, found = [];
  while ((hit = pattern.exec(text))) words.push([stem(hit[0]), hit.index, hit.index + hit[0].length]);
  for (var i = 0; i + wanted.length <= words.length; i++) {
    if (wanted.every(function (one, step) { return words[i + step][0] === one; })) found.push([words[i][1], words[i + wanted.length - 1][2]]);
  }
  return found;
}

// What a query finds in a passage, null where it lacks a term: the fields with the stretches of each term, how high up
// the whole query stands (3 title, 2 summary, 1 anywhere else), and in how many characters all of it stands together.
function matched(passage, terms) {
  var fields = passage.fields.map(function (_, field) {
    var text = foldedField(passage, field).text;
    return terms.map(function (term) { return finds(text, term, passage.lang); });
  });
  var isThere = terms.every(function (_, term) { return fields.some(function (hits) { return hits[term].length; }); });
  if (!isThere) return null;
  function whole(hits) { return hits.every(function (one) { return one.length; }); }
  var span = Math.min.apply(null, fields.map(function (hits) { return whole(hits) && terms.length ? shortest(hits)[0] : Infinity; }));
  return { passage: passage, fields: fields, tier: whole(fields[0]) ? 3 : whole(fields[1]) ? 2 : 1, span: span };
}

// The shortest stretch that has one hit of each term that has any: [length, start, end].
function shortest(hits) {
  var all = [], last = [], best = [Infinity, 0, 0];
  hits = hits.filter(function (one) { return one.length; });
  hits.forEach(function (one, term) { one.forEach(function (hit) { all.push([hit[0], hit[1], term]); }); });
  all.sort(function (a, b) { return a[0] - b[0]; });
  all.forEach(function (hit) {
    last[hit[2]] = hit;
    for (var term = 0, first = hit[0], end = hit[1]; term < hits.length; term++) {
      if (!last[term]) return;
      first = Math.min(first, last[term][0]);
      end = Math.max(end, last[term][1]);
    }
    if (end - first < best[0]) best = [end - first, first, end];
  });
  return best;
}
