// What answers can be narrowed by (generator/search/facets.py says how it is written).

var FACETS = ["region", "column", "topic", "source", "year"];

function readFacets(bytes, count) {
  var end = bytes.indexOf(10), head = JSON.parse(textOf(bytes.subarray(0, end))), read = varints(bytes, end + 1);
  function each() { return Array.from({ length: count }, read); }
  var origins = each(), series = each(), shelves = { topic: {}, without: {} };
  head.shelves.forEach(function (shelf) {
    var numbers = new Set();
    for (var left = read(), one = 0; left--;) numbers.add(one += read());
    shelves[shelf[0]][shelf[1]] = numbers;
  });
  var years = {};
  head.years.forEach(function (year, place) { years[year[0]] = [year[1], place + 1 < head.years.length ? head.years[place + 1][1] : count]; });
  return { head: head, origins: origins, series: series, topics: shelves.topic, without: shelves.without, years: years };
}

// Every value that a document has for a facet; a region's are also those above it.
function valuesOf(facets, facet, number) {
  var origin = facets.head.origins[facets.origins[number]];
  if (facet === "source") return origin[1] ? [origin[1]] : [];
  if (facet === "column") return facets.head.series[facets.series[number]];
  if (facet === "topic") return Object.keys(facets.topics).filter(function (topic) { return facets.topics[topic].has(number); });
  if (facet === "year") return Object.keys(facets.years).filter(function (year) { return number >= facets.years[year][0] && number < facets.years[year][1]; });
  for (var found = [], region = origin[0]; region && found.indexOf(region) < 0; region = (facets.head.region[region] || [])[1]) found.push(region);
  return found;
}

// Says of a document whether it has all that is chosen; null where nothing is. `but` is a facet that does not count.
function filterOf(facets, chosen, but) {
  var wanted = FACETS.filter(function (facet) { return chosen[facet] && facet !== but; });
  if (!wanted.length) return null;
  return function (number) {
    return wanted.every(function (facet) { return valuesOf(facets, facet, number).indexOf(chosen[facet]) >= 0; });
  };
}

// How many of some documents have each value of a facet, the other choices kept, and which counts are not checked yet.
function counted(facets, facet, numbers, chosen, isChecked) {
  var filter = filterOf(facets, chosen, facet), counts = Object.create(null);
  numbers.forEach(function (number) {
    if (filter && !filter(number)) return;
    valuesOf(facets, facet, number).forEach(function (value) {
      var here = counts[value] = counts[value] || { count: 0, isOpen: false };
      here.count++;
      here.isOpen = here.isOpen || !isChecked(number);
    });
  });
  return counts;
}

// The values of a facet in the order in which they are offered: [value, name, depth].
function offered(facets, facet) {
  var names = facets.head[facet];
  if (facet === "year") return Object.keys(facets.years).sort().reverse().map(function (year) { return [year, year, 0]; });
  if (facet !== "region") return Object.keys(names).map(function (one) { return [one, names[one], 0]; }).sort(byName);
  var found = [];
  (function below(parent, depth) {
    Object.keys(names).filter(function (one) { return (names[one][1] || null) === parent; })
      .map(function (one) { return [one, names[one][0], depth]; }).sort(byName)
      .forEach(function (one) { found.push(one); below(one[0], depth + 1); });
  })(null, 0);
  return found;
}

function byName(one, other) { return one[1].localeCompare(other[1], WORDS.lang); }
