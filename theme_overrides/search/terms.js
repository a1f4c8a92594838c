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
function parsed(query, lang) {
  var terms = [], found, pattern = lang === "en" ? /"([^"]+)(?:"|$)|“([^”]+)”|\S+/g : /"([^"]+)"|“([^”]+)”|\S+/g;
  query = query.slice(0, LONGEST).replace(/＂/g, '"');
  while ((found = pattern.exec(query))) {
    var quoted = found[1];
    // Telephones turn " into “”; but around Chinese they are part of what is looked for.
    if (found[2] && !HAN_ANYWHERE.test(found[2])) quoted = found[2];
    if (found[2] && quoted === undefined) {
      found[0] = /^\S+/.exec(found[0])[0];
      pattern.lastIndex = found.index + found[0].length;
    }
    terms.push({ typed: quoted === undefined ? found[0] : quoted, quoted: quoted !== undefined });
  }
  return folded(terms, lang);
}

// Terms in the folding that is known by now; what folds into nothing is none. A genitive is an ending of an English word,
// whichever apostrophe it is written with.
function folded(terms, lang) {
  return terms.map(function (term) {
    var text = fold(term.typed).text, genitive = lang === "en" && !term.quoted && /^([a-z]+)['’]s?$/.exec(text);
    return Object.assign({}, term, { text: genitive ? genitive[1] : text });
  }).filter(function (term) { return term.text; });
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

// The grams of a text. Those that are `spare` say nothing of a character that the others do not.
function slices(text, isEnglish) {
  var found = [];
  text.split(" ").forEach(function (run) {
    if (run.length === 1 && !(isEnglish && isLetter(run))) found.push(gram(run));
    for (var i = 0; i + 1 < run.length; i++) {
      var two = run.substr(i, 2), isFigure = isOfFigure(run, i);
      // Three of a figure say more than two, and have said it.
      if (isEnglish && isLetter(two[0]) && isLetter(two[1]) || !isFigure && i && isOfFigure(run, i - 1)) continue;
      var made = gram(isFigure ? run.substr(i, 3) : two);
      made.spare = !isFigure && i % 2 === 1 && i + 2 < run.length;
      found.push(made);
    }
  });
  return found;
}

function isOfFigure(text, place) { return /^[0-9.,%]{3}$/.test(text.substr(place, 3)); }

function isLetter(one) { return one !== undefined && one >= "a" && one <= "z"; }
