// The files of the index, each asked for once (generator/search/index.py says what they are).

var VERSION = 1;

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
      return answer.json();
    }).then(function (root) {
      if (root.version !== VERSION) throw new Error("index.json: version " + root.version);
      store.folder = root.folder;
      store.count = root.articles;
      store.bits = root.bits;
    });
    this.opened.catch(function () { store.forget(); });
  }
  return this.opened;
};

// After a publication the folder of an open page is gone.
Store.prototype.forget = function () {
  this.opened = null;
  this.files.clear();
};

Store.prototype.file = function (name, made) {
  var files = this.files, found = files.get(name);
  if (!found) {
    found = fetch(this.home + this.folder + "/" + name).then(function (answer) {
      if (!answer.ok) throw new Error(name + ": " + answer.status);
      return answer.arrayBuffer();
    }).then(function (buffer) { return made(inflate(new Uint8Array(buffer))); });
    files.set(name, found);
    found.catch(function () { files.delete(name); });
  }
  return found;
};

Store.prototype.block = function (number) {
  var count = this.count;
  return this.file("blocks/" + number, function (bytes) { return readBlock(bytes, count); });
};

Store.prototype.lookup = function (lookup, lang) {
  // A shift by 32 would be none.
  var bits = this.bits, number = bits ? lookup.slot >>> 32 - bits : 0;
  var rest = bits ? (lookup.slot << bits >>> 0) / Math.pow(2, bits) : lookup.slot;
  return this.block(number).then(function (block) { return lookedUp(block, lookup, rest, lang); });
};

Store.prototype.passage = function (number, lang) {
  return this.file(lang + "/" + number, function (bytes) { return readPassage(bytes, number, lang); });
};

Store.prototype.wholeFolding = function () {
  return this.file("folding", function (bytes) { learnFolding(bytes); return true; });
};

Store.prototype.lexicon = function () { return this.file("lexicon", readLexicon); };

Store.prototype.facets = function (lang) {
  var count = this.count;
  return this.file("facets." + lang, function (bytes) { return readFacets(bytes, count); });
};

function textOf(bytes) { return new TextDecoder().decode(bytes); }
