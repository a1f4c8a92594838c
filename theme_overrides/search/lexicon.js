// Words that stand for each other (generator/search/lexicon.py): [Chinese forms, English forms, pinyin] a row.

function readLexicon(bytes) {
  return JSON.parse(textOf(bytes)).map(function (row) {
    function folded(forms, lang) { return forms.map(function (form) { return { shown: form, text: fold(form).text, lang: lang }; }); }
    return { forms: folded(row[0], "zh").concat(folded(row[1], "en")), pinyin: row[2] };
  });
}

function isLatin(character) { return character !== undefined && /[a-z0-9]/.test(character); }

// Whether a form stands in a text at a place, and not in the middle of an English word.
function standsAt(text, form, place) {
  var end = place + form.length;
  if (text.substr(place, form.length) !== form) return false;
  return !(isLatin(form[0]) && isLatin(text[place - 1])) && !(isLatin(form[form.length - 1]) && isLatin(text[end]));
}

// The forms that a query has in it, the longest first at each place: [{ start, form, rows }].
function formsIn(rows, query) {
  var found = [];
  for (var place = 0; place < query.length; place++) {
    var best = null;
    rows.forEach(function (row) {
      row.forms.concat(row.pinyin ? [{ text: row.pinyin, shown: row.pinyin, lang: "" }] : []).forEach(function (form) {
        if (form.text.length < 2 || !standsAt(query, form.text, place)) return;
        if (!best || form.text.length > best.form.text.length) best = { start: place, form: form, rows: [row] };
        else if (form.text === best.form.text && best.rows.indexOf(row) < 0) best.rows.push(row);
      });
    });
    if (best) {
      found.push(best);
      place += best.form.text.length - 1;
    }
  }
  return found;
}

// What can be said instead of a form, each in the language it is in.
function instead(hit) {
  var forms = [];
  hit.rows.forEach(function (row) {
    row.forms.forEach(function (form) {
      if (form.text !== hit.form.text && !forms.some(function (one) { return one.text === form.text; })) forms.push(form);
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

// What is written like a query that finds nothing: forms with the same two characters, words with a letter or two wrong.
function near(rows, terms, edition) {
  var scored = [];
  rows.forEach(function (row) {
    var form = row.forms.find(function (one) { return one.lang === edition; });
    if (!form) return;
    var score = Math.max.apply(null, terms.map(function (term) { return likeness(term.text, form.text); }));
    if (score > 0) scored.push([score, form.shown]);
  });
  scored.sort(function (a, b) { return b[0] - a[0] || a[1].length - b[1].length; });
  return scored.map(function (one) { return one[1]; });
}

function likeness(text, form) {
  if (/^[a-z]{4,}$/.test(text)) {
    return Math.max.apply(null, (form.match(/[a-z]{4,}/g) || [""]).map(function (one) { return 3 - distance(stem(text), stem(one)); }));
  }
  for (var size = Math.min(text.length, form.length); size > 1; size--) {
    for (var i = 0; i + size <= text.length; i++) if (HAN_ANYWHERE.test(text[i]) && form.indexOf(text.substr(i, size)) >= 0) return size;
  }
  return 0;
}
