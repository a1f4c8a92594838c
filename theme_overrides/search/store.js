// The files of the index, each asked for once (generator/search/layout.py says what they are). A document is known by
// its number in the order of all; where it is, in the base or in the delta, only this file knows.

var VERSION = 2;

function Store(home) {
  this.home = home;
  this.files = new Map();
  this.opened = null;
}

// The root; everything else is in a folder that it names.
Store.prototype.open = function () {
  var store = this;
  if (!this.opened) {
    this.opened = fetch(this.home + "index.json", { cache: "no-cache" }).then(function (answer) {
      if (!answer.ok) throw new Error("index.json: " + answer.status);
      return answer.text();
    }).then(function (text) {
      var root = JSON.parse(text);
      if (root.version !== VERSION) throw new Error("index.json: version " + root.version);
      store.root = text;
      store.arrange(root);
    });
    this.opened.catch(function () { store.forget(); });
  }
  return this.opened;
};

// Gives every document its number: those of the base without what is gone, and between them those of the delta. `at` is
// where a number's document stands, in the base from 0 up, in the delta from -1 down.
Store.prototype.arrange = function (root) {
  var base = segment(root), delta = segment(root.delta || { articles: 0, gone: [], places: [], texts: [] }), at = [], older = 0;
  var gone = new Set(delta.row.gone), places = delta.row.places;
  function number(one, place) {
    one.numbers.push(at.length);
    at.push(place);
  }
  function later() {
    for (var next = delta.numbers.length; next < places.length && places[next] <= older; next++) number(delta, -1 - next);
  }
  for (var place = 0; place < base.count; place++) {
    if (gone.has(place)) {
      base.numbers.push(-1);
    } else {
      later();
      number(base, place);
      older++;
    }
  }
  later();
  this.segments = root.delta ? [base, delta] : [base];
  this.at = at;
  // So many of the first are documents, organisations and services, and no articles.
  this.records = root.records || 0;
  this.count = at.length;
};

// `numbers` says which number each document of a segment has, -1 where another has taken its place.
function segment(row) { return { row: row, folder: row.folder, count: row.articles, bits: row.bits, numbers: [] }; }

// After a publication what a page knows of is gone.
Store.prototype.forget = function () {
  this.opened = null;
  this.files.clear();
};

// What is made once, and made again where that failed.
Store.prototype.once = function (name, make) {
  var files = this.files, found = files.get(name);
  if (!found) {
    files.set(name, found = make());
    found.catch(function () { if (files.get(name) === found) files.delete(name); });
  }
  return found;
};

Store.prototype.file = function (name, made) {
  var home = this.home;
  return this.once(name, function () {
    return fetch(home + name).then(function (answer) {
      if (!answer.ok) throw new Error(name + ": " + answer.status);
      return answer.arrayBuffer();
    }).then(function (buffer) { return made(inflate(new Uint8Array(buffer))); });
  });
};

// The documents of a lookup, [anywhere, title, summary], ascending.
Store.prototype.lookup = function (lookup, lang) {
  var store = this, having = this.segments.filter(function (one) { return one.count; });
  return Promise.all(having.map(function (one) {
    // A shift by 32 would be none.
    var number = one.bits ? lookup.slot >>> 32 - one.bits : 0;
    var rest = one.bits ? (lookup.slot << one.bits >>> 0) / Math.pow(2, one.bits) : lookup.slot;
    return store.file(one.folder + "/blocks/" + number, function (bytes) { return readBlock(bytes, one.count); }).then(function (block) {
      return lookedUp(block, lookup, rest, lang).map(function (list) { return numbered(list, one.numbers); });
    });
  })).then(function (found) {
    return found.reduce(function (sum, sets) { return sum.map(function (set, kind) { return union(set, sets[kind]); }); });
  });
};

// Places in a segment as numbers, without those that are gone.
function numbered(places, numbers) {
  return places.map(function (place) { return numbers[place]; }).filter(function (number) { return number >= 0; });
}

Store.prototype.passage = function (number, lang) {
  var place = this.at[number], base = this.segments[0], delta = this.segments[1];
  var name = place < 0 ? "texts/" + delta.row.texts[-1 - place] + "." + lang : base.folder + "/" + lang + "/" + place;
  return this.file(name, function (bytes) { return readPassage(bytes, number, lang); });
};

Store.prototype.wholeFolding = function () {
  return this.file(this.segments[0].folder + "/folding", function (bytes) { learnFolding(bytes); return true; });
};

Store.prototype.lexicon = function () {
  var delta = this.segments[1], one = delta && delta.row.lexicon ? delta : this.segments[0];
  return this.file(one.folder + "/lexicon", readLexicon);
};

Store.prototype.facets = function (lang) {
  var store = this, segments = this.segments;
  // Numbers are those of a root.
  return this.once("facets." + lang + this.root, function () {
    return Promise.all(segments.map(function (one) {
      return store.file(one.folder + "/facets." + lang, function (bytes) { return readFacets(bytes, one.count); });
    })).then(function (parts) { return ofAll(parts, segments); });
  });
};

function textOf(bytes) { return new TextDecoder().decode(bytes); }
