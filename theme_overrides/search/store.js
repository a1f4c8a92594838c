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

// Gives every document its number: those of the base without what is gone, and between them those of the delta.
Store.prototype.arrange = function (root) {
  var base = segment(root), delta = root.delta && segment(root.delta), texts = [];
  var gone = new Set(delta ? root.delta.gone : []), places = delta ? root.delta.places : [], older = 0;
  function number(one, name) {
    one.numbers.push(texts.length);
    texts.push(name);
  }
  function later() {
    var next = delta ? delta.numbers.length : 0;
    if (next >= places.length || places[next] > older) return false;
    number(delta, function (lang) { return "texts/" + root.delta.texts[next] + "." + lang; });
    return true;
  }
  for (var i = 0; i < base.count; i++) {
    while (later());
    if (gone.has(i)) {
      base.numbers.push(-1);
    } else {
      number(base, textOfBase(base.folder, i));
      older++;
    }
  }
  while (later());
  this.segments = delta ? [base, delta] : [base];
  this.lexiconAt = delta && root.delta.lexicon ? delta.folder : base.folder;
  this.texts = texts;
  this.count = texts.length;
};

// `numbers` says which number each document of a segment has, -1 where another has taken its place.
function segment(row) { return { folder: row.folder, count: row.articles, bits: row.bits, numbers: [] }; }

function textOfBase(folder, place) { return function (lang) { return folder + "/" + lang + "/" + place; }; }

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
  return this.file(this.texts[number](lang), function (bytes) { return readPassage(bytes, number, lang); });
};

Store.prototype.wholeFolding = function () {
  return this.file(this.segments[0].folder + "/folding", function (bytes) { learnFolding(bytes); return true; });
};

Store.prototype.lexicon = function () { return this.file(this.lexiconAt + "/lexicon", readLexicon); };

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
