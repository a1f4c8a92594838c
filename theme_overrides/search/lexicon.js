// Words that stand for each other (generator/search/lexicon.py): [Chinese forms, English forms, pinyin] a row, and of a
// shelf its facet, path and names.

function readLexicon(bytes) {
  return JSON.parse(textOf(bytes)).map(function (row) {
    function folded(forms, lang) { return forms.map(function (form) { return { shown: form, text: fold(form).text, lang: lang }; }); }
    return { forms: folded(row[0], "zh").concat(folded(row[1], "en")), pinyin: row[2], shelf: row[3] ? { facet: row[3], path: row[4], zh: row[5], en: row[6] } : null };
  });
}

// The columns and topics that have a query for a name, in either language.
function shelvesCalled(rows, query) {
  return rows.map(function (row) { return row.shelf; }).filter(function (shelf) {
    return shelf && shelf.zh.concat(shelf.en).some(function (name) { return bare(fold(name).text) === bare(query); });
  });
}

function isLatin(character) { return character !== undefined && /[a-z0-9]/.test(character); }

// How far a form stands in a text from a place on, 0 where it does not: not in the middle of an English word, but for
// the plural at its end.
function reachOf(text, form, place) {
  var end = place + form.length;
  if (text.substr(place, form.length) !== form || isLatin(form[0]) && isLatin(text[place - 1])) return 0;
  if (!isLatin(form[form.length - 1])) return form.length;
  var plural = /^(?:es|s)?(?![a-z0-9])/.exec(text.slice(end));
  return plural ? form.length + plural[0].length : 0;
}

// The forms that a query has in it, the longest first at each place: [{ start, length, shown, text, rows }].
function formsIn(rows, query) {
  var found = [], spelled = rowsSpelled(rows, query.replace(/[ '’]/g, ""));
  if (spelled.length) return [{ start: 0, length: query.length, shown: query.trim(), text: query.trim(), rows: spelled }];
  for (var place = 0; place < query.length; place++) {
    var best = null;
    rows.forEach(function (row) {
      row.forms.forEach(function (form) {
        var length = form.text.length < 2 ? 0 : reachOf(query, form.text, place);
        if (length > (best ? best.length : 0)) best = { start: place, length: length, shown: form.shown, text: form.text, rows: [row] };
        else if (best && length && form.text === best.text && best.rows.indexOf(row) < 0) best.rows.push(row);
      });
    });
    if (best) {
      found.push(best);
      place += best.length - 1;
    }
  }
  return found;
}

// The rows that a query of letters spells, or begins to where none is spelled whole.
function rowsSpelled(rows, typed) {
  if (!/^[a-z]{4,}$/.test(typed)) return [];
  var whole = rows.filter(function (row) { return row.pinyin.indexOf(typed) >= 0; });
  if (whole.length) return whole;
  function begun(row) { return row.pinyin.some(function (one) { return one.startsWith(typed); }); }
  return rows.filter(begun).sort(function (a, b) { return a.pinyin[0].length - b.pinyin[0].length; }).slice(0, 2);
}

// What can be said instead of a form, each in the language it is in.
function instead(hit) {
  var forms = [];
  hit.rows.forEach(function (row) {
    row.forms.forEach(function (form) {
      if (form.text !== hit.text && !forms.some(function (one) { return one.text === form.text; })) forms.push(form);
    });
  });
  return forms;
}

// A form as a term: English words one after the other whatever their endings, Chinese as it stands.
function termOf(form) {
  return { text: form.text, shown: form.shown, lang: form.lang, kind: form.lang === "en" ? "stems" : "slice" };
}

// How many letters one word must change to be the other; 3 for three and more.
function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 3;
  var row = Array.from({ length: other.length + 1 }, function (_, i) { return i; });
  for (var i = 1; i <= one.length; i++) {
    for (var j = 1, before = row[0], least = row[0] = i; j <= other.length; j++) {
      var change = before + (one[i - 1] === other[j - 1] ? 0 : 1);
      before = row[j];
      row[j] = Math.min(change, row[j] + 1, row[j - 1] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > 2) return 3;
  }
  return row[other.length];
}

// What is written like a query that finds nothing: words with a letter or two wrong, forms that share characters, and
// between them the pieces of the query that are there, of which the longest say most.
function near(rows, terms, edition, pieces) {
  var scored = pieces.map(function (piece) { return [HAN_ANYWHERE.test(piece) ? piece.length + .5 : 1.5, piece]; });
  rows.forEach(function (row) {
    var forms = row.forms.filter(function (one) { return one.lang === edition; });
    terms.forEach(function (term) {
      if (pieces.indexOf(term.text) >= 0 || ASKING_EN.has(term.text)) return;
      if (/^[a-z]{4,}$/.test(term.text)) forms.forEach(function (form) { scored.push.apply(scored, mended(term.text, form)); });
      else forms.slice(0, 1).forEach(function (form) { scored.push([shared(term.text, form.text), form.shown]); });
    });
  });
  scored.sort(function (a, b) { return b[0] - a[0] || a[1].length - b[1].length; });
  return scored.filter(function (one) { return one[0] > 1; }).map(function (one) { return one[1]; });
}

// The words of a form that are a letter or two from a word: [score, word].
function mended(text, form) {
  return (form.shown.match(/[A-Za-z]{4,}/g) || []).map(function (one) {
    var wrong = distance(text, fold(one).text);
    return [wrong && wrong < 3 && wrong * 3 < text.length ? 5 - wrong : 0, one];
  });
}

// How many characters in a row two texts share, at least half of the shorter; a change of the last is a slip of the hand.
function shared(text, form) {
  for (var size = Math.min(text.length, form.length); size > 1 && size * 2 >= Math.min(text.length, form.length); size--) {
    for (var i = 0; i + size <= text.length; i++) {
      if (HAN_ANYWHERE.test(text[i]) && form.indexOf(text.substr(i, size)) >= 0) return size + (text.length === form.length ? .7 : 0);
    }
  }
  return 0;
}
