// Blocks of postings (generator/search/blocks.py says how they are written).

function varints(bytes, start) {
  var place = start || 0;
  function read() {
    for (var value = 0, scale = 1, byte = 128; byte > 127; scale *= 128) {
      if (place >= bytes.length) throw new Error("the data ends too early");
      byte = bytes[place++];
      value += (byte & 127) * scale;
    }
    return value;
  }
  read.place = function (by) { return by === undefined ? place : place += by; };
  return read;
}

// grams: rest of slot → six lists; words: name → six lists. A list is where it stands; `documents` reads it.
function readBlock(bytes, count) {
  var read = varints(bytes);
  function table(name) {
    var size = read(), names = [], masks = [], lists = [], found = new Map();
    for (var i = 0; i < size; i++) names.push(name(names[i - 1]));
    for (i = 0; i < size; i++) masks.push(bytes[read.place(1) - 1]);
    masks.forEach(function (mask, term) {
      var six = new Array(6);
      for (var kind = 0; kind < 6; kind++) if (mask >> kind & 1) lists.push(six[kind] = { length: read() });
      found.set(names[term], six);
    });
    lists.forEach(function (list) {
      list.isDense = list.length % 2 === 1;
      list.length = list.length >> 1;
      list.start = read.place();
      if (list.isDense) read.place(count + 7 >> 3);
      else for (var i = 0; i < list.length; i++) read();
    });
    return found;
  }
  return {
    bytes: bytes,
    count: count,
    grams: table(function (before) { return read() + (before || 0); }),
    words: table(function () {
      for (var name = ""; ;) {
        var byte = bytes[read.place(1) - 1];
        if (byte === 10) return name;
        if (byte === undefined) throw new Error("the data ends too early");
        name += String.fromCharCode(byte);
      }
    })
  };
}

// The documents of a list, ascending.
function documents(block, list) {
  var found = [];
  if (!list) return found;
  if (list.isDense) {
    for (var i = 0; i < block.count; i++) if (block.bytes[list.start + (i >> 3)] >> (i & 7) & 1) found.push(i);
    return found;
  }
  var read = varints(block.bytes, list.start);
  for (var one = 0, left = list.length; left--;) found.push(one += read());
  return found;
}

// What a lookup finds in a block: the documents of the lists of a language, [anywhere, title, summary].
function lookedUp(block, lookup, rest, lang) {
  var first = lang === "zh" ? 0 : 3, six = [];
  if (lookup.name === undefined) {
    six.push(block.grams.get(rest));
  } else if (lookup.begins) {
    block.words.forEach(function (lists, name) { if (name.startsWith(lookup.name) && name.slice(-1) !== "*") six.push(lists); });
  } else {
    six.push(block.words.get(lookup.name));
  }
  return [0, 1, 2].map(function (kind) {
    return six.filter(Boolean).reduce(function (sum, lists) { return union(sum, documents(block, lists[first + kind])); }, []);
  });
}

// Of ascending numbers: what is in both, what is in either.
function common(one, other) {
  var has = new Set(one.length < other.length ? one : other);
  return (one.length < other.length ? other : one).filter(function (number) { return has.has(number); });
}

function union(one, other) {
  if (!one.length || !other.length) return one.length ? one : other;
  return Array.from(new Set(one.concat(other))).sort(function (a, b) { return a - b; });
}
