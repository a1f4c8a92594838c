// What search takes for the same (generator/text/folding.py). COMMON is the part of the table that comes with the
// script: characters, what each folds into, and what is taken away. A text brings what else it needs; the whole table is asked for when
// a query finds nothing.

var folding = new Map();
Array.from(COMMON[0]).forEach(function (from, place) { folding.set(from, Array.from(COMMON[1])[place]); });
Array.from(COMMON[2]).forEach(function (gone) { folding.set(gone, ""); });

var HAN = new RegExp("^[" + COMMON[3] + "]$", "u");

// What a text needs of the table: each character, then what it folds into.
function learnPairs(pairs) {
  for (var i = 0; i < pairs.length; i += 2) folding.set(pairs[i], pairs[i + 1] === "\0" ? "" : pairs[i + 1]);
}

// The whole table, from its file: varints as generator/search/index.py writes them.
function learnFolding(bytes) {
  var read = varints(bytes), count = read(), from = [], to = 0;
  for (var i = 0; i < count; i++) from.push((i ? from[i - 1] : 0) + read());
  from.forEach(function (code) {
    var step = read();
    to += step % 2 ? -(step + 1) / 2 : step / 2;
    folding.set(String.fromCodePoint(code), to ? String.fromCodePoint(to) : "");
  });
}

// A text as search compares it, and for each of its units the place in the text where that began.
function fold(text) {
  var folded = "", at = [], space = -1, before = "";
  for (var place = 0; place < text.length;) {
    var code = text.codePointAt(place), character = String.fromCodePoint(code), to = folding.get(character);
    // Half of a pair is no character.
    if (to === undefined) to = code >= 0xd800 && code < 0xe000 ? "" : character;
    if (to === " ") {
      if (space < 0) space = place;
    } else if (to) {
      if (space >= 0 && before && !HAN.test(before) && !HAN.test(to)) {
        folded += " ";
        at.push(space);
      }
      space = -1;
      before = to;
      for (var unit = 0; unit < to.length; unit++) at.push(place);
      folded += to;
    }
    place += character.length;
  }
  return { text: folded, at: at };
}

// Where a stretch of folded text ends in the text itself.
function endOf(text, folded, end) {
  var last = folded.at[end - 1];
  return last + String.fromCodePoint(text.codePointAt(last)).length;
}
