// The passage around what was found, with it marked; a stranger's text goes in as text, never as markup.

var AROUND = { zh: 36, en: 90 };
// As pages have it (generator/render/dressing.py).
var CHINESE = new RegExp("([《〈「『（]*[" + COMMON[3] + "](?:[" + COMMON[3] + "、-〿！-／：-＠［-･—…·“”‘’ ]*[" + COMMON[3] + "》〉」』）])?)", "u");

function element(name, className, text) {
  var made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// Puts a text into a place, Chinese in an English one as what it is.
function speak(place, text, lang) {
  var pieces = lang === "en" ? text.split(CHINESE) : [text];
  pieces.forEach(function (piece, number) {
    if (number % 2) place.appendChild(element("span", "", piece)).lang = "zh-Hans";
    else place.appendChild(document.createTextNode(piece));
  });
  return place;
}

// A text in a language between two places, with stretches of its folded form marked.
function marked(text, folded, hits, from, to, lang) {
  var made = document.createDocumentFragment(), place = from;
  merged(hits).forEach(function (hit) {
    var start = Math.max(folded.at[hit[0]], from), end = Math.min(endOf(text, folded, hit[1]), to);
    if (start >= to || end <= from || start < place) return;
    speak(made, text.slice(place, start), lang);
    made.appendChild(speak(element("mark"), text.slice(start, end), lang));
    place = end;
  });
  return speak(made, text.slice(place, to), lang);
}

// Stretches in order, those that touch as one.
function merged(hits) {
  var found = [];
  hits.slice().sort(function (a, b) { return a[0] - b[0]; }).forEach(function (hit) {
    var last = found[found.length - 1];
    if (last && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
    else found.push(hit.slice());
  });
  return found;
}

function allHits(match, field) { return [].concat.apply([], match.fields[field]); }

// The field that says most of what was looked for. The title is left out where it is shown anyway, and so is the source.
// Of a record there may be nothing to sum up, but it is named in a sentence.
function tellingField(match, isHome) {
  var best = match.passage.summary || match.passage.fields.length < 3 ? 1 : 2, most = 0;
  match.fields.forEach(function (hits, field) {
    var terms = hits.filter(function (one) { return one.length; }).length;
    if ((field || !isHome) && match.passage.fields[field] !== match.passage.source && terms > most) {
      best = field;
      most = terms;
    }
  });
  return best;
}

function excerpt(match, isHome) {
  var passage = match.passage, field = tellingField(match, isHome), text = passage.fields[field], folded = foldedField(passage, field);
  var hits = allHits(match, field), around = AROUND[passage.lang], from = 0, least = 0, made = document.createDocumentFragment();
  if (hits.length) {
    var near = shortest(match.fields[field]);
    from = before(text, folded.at[near[1]], around, passage.lang);
    least = Math.min(endOf(text, folded, near[2]), from + around * 5) + around / 4;
  }
  var to = after(text, Math.max(from + around * 3, least), passage.lang), dots = passage.lang === "en" ? "…" : "……";
  if (from) made.appendChild(document.createTextNode(dots));
  made.appendChild(marked(text, folded, hits, from, to, passage.lang));
  if (to < text.length) made.appendChild(document.createTextNode(dots));
  return made;
}

// A result's source, marked where it is what was found.
function source(match, shown) {
  var field = match.passage.fields.indexOf(match.passage.source, 2);
  if (shown !== match.passage || field < 0) return speak(document.createDocumentFragment(), shown.source || "", shown.lang);
  return marked(shown.source, foldedField(shown, field), allHits(match, field), 0, shown.source.length, shown.lang);
}

// Where an excerpt begins: at a sentence or clause if one is close, else between words, and never inside a pair.
function before(text, place, around, lang) {
  if (place <= around) return 0;
  var from = place - around, head = text.slice(from, place), cut = head.search(lang === "zh" ? /[。！？；，、：]/ : /[ ]/);
  if (cut >= 0) from += cut + 1;
  return isInside(text, from) ? from + 1 : from;
}

function after(text, place, lang) {
  place = Math.ceil(place);
  if (place >= text.length) return text.length;
  var gap = lang === "en" ? text.indexOf(" ", place) : place;
  if (gap < 0) return text.length;
  return isInside(text, gap) ? gap + 1 : gap;
}

function isInside(text, place) {
  var code = text.charCodeAt(place);
  return code >= 0xdc00 && code < 0xe000;
}
