// What a reader types → what the index is asked (generator/search/terms.py says what terms and slots are).

var FIGURE = "0123456789.,%", PREFIX = 6, LONGEST = 300, MOST = 16;

function scattered(code) {
  code = Math.imul(code ^ code >>> 16, 0x85ebca6b);
  code = Math.imul(code ^ code >>> 13, 0xc2b2ae35);
  return (code ^ code >>> 16) >>> 0;
}

function gram(text) {
  if (text.length < 3) return { slot: scattered(text.length < 2 ? text.charCodeAt(0) : text.charCodeAt(0) << 16 | text.charCodeAt(1)) };
  var numbers = Array.from(text, function (one) { return FIGURE.indexOf(one) + 1; });
  return { slot: scattered(1 << 16 | (numbers[0] * 14 + numbers[1]) * 14 + numbers[2]) };
}

// `name` is a term as it stands in a block; with `begins`, every word that begins so.
function word(name, begins) {
  var code = 0x811c9dc5, letters = name.replace(/[*~@]/g, "").slice(0, PREFIX);
  for (var i = 0; i < letters.length; i++) code = Math.imul(code ^ letters.charCodeAt(i), 0x01000193);
  return { slot: (scattered(code) >>> 16 << 16) >>> 0, name: name, begins: begins };
}

function beginning(letters) {
  return letters.length > PREFIX ? word(letters, true) : word(letters + "*", false);
}

// The terms of a query: what is between spaces, and what is between quotation marks as it stands.
function parsed(query) {
  var terms = [], found, pattern = /"([^"]+)"|“([^”]+)”|\S+/g;
  query = query.slice(0, LONGEST).replace(/＂/g, '"');
  while ((found = pattern.exec(query)) && terms.length < MOST) {
    var quoted = found[1];
    // Telephones turn " into “”; but around Chinese they are part of what is looked for.
    if (found[2] && /\s/.test(found[2]) && !HAN_ANYWHERE.test(found[2])) quoted = found[2];
    if (found[2] && quoted === undefined && /\s/.test(found[2])) {
      found[2] = "";
      found[0] = found[0].split(/\s/)[0];
      pattern.lastIndex = found.index + found[0].length;
    }
    var text = fold(quoted === undefined ? found[0] : quoted).text;
    if (text) terms.push({ text: text, quoted: quoted !== undefined });
  }
  return terms;
}

var HAN_ANYWHERE = new RegExp("[" + COMMON[3] + "]", "u");

// How a term is looked for in a language: English letters by word, everything else as a slice of the text.
function kindOf(term, lang) {
  if (term.kind) return term.kind;
  if (lang === "zh") return "slice";
  return term.quoted ? "phrase" : /^[a-z]+$/.test(term.text) ? "word" : "slice";
}

// The clauses of a term, all of which a document must have; a clause is lookups of which it must have one.
// `sure` says that a document which has them has the term.
function clauses(term, lang) {
  var kind = kindOf(term, lang), text = term.text;
  if (kind === "word") return { list: [[beginning(text), word("~" + stem(text), false)]], sure: true };
  var list = [], isEnglish = lang === "en", words = isEnglish ? text.match(/[a-z]+/g) || [] : [];
  if (kind === "phrase") list = words.map(function (one) { return [beginning(one)]; });
  if (kind === "stems") list = words.map(function (one) { return [beginning(one), word("~" + stem(one), false)]; });
  var grams = slices(text, isEnglish);
  return { list: list.concat(grams.map(function (one) { return [one]; })), sure: kind === "slice" && text.length < 3 };
}

function slices(text, isEnglish) {
  if (text.length === 1) return isEnglish && /[a-z]/.test(text) ? [] : [gram(text)];
  var found = [];
  for (var i = 0; i + 1 < text.length; i++) {
    var two = text.substr(i, 2), three = text.substr(i, 3);
    if (/^[0-9.,%]{3}$/.test(three)) found.push(gram(three));
    else if (/^[0-9.,%]{2}$/.test(two) && /^[0-9.,%]{3}$/.test(text.substr(i - 1, 3))) continue;
    else if (two.indexOf(" ") < 0 && !(isEnglish && /^[a-z]{2}$/.test(two))) found.push(gram(two));
  }
  // Characters that stand alone between spaces.
  if (!found.length) (text.match(isEnglish ? /[^a-z ]/g : /[^ ]/g) || []).forEach(function (one) { found.push(gram(one)); });
  return found;
}
