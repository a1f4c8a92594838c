// What answers can be narrowed by (generator/search/facets.py says how it is written).

var FACETS = ["region", "column", "topic", "source", "year"];

function readFacets(bytes, count) {
  var end = bytes.indexOf(10), head = JSON.parse(textOf(bytes.subarray(0, end))), read = varints(bytes, end + 1);
  function each() { return Array.from({ length: count }, read); }
  var part = { head: head, origins: each(), series: each() };
  part.shelves = head.shelves.map(function () {
    for (var places = [], left = read(), one = 0; left--;) places.push(one += read());
    return places;
  });
  return part;
}

// The facets of all documents by their numbers, out of those of each segment: [region, source] and columns, year; the
// documents of a topic and those without a language. Names are those of the last segment that has one.
function ofAll(parts, segments) {
  var facets = { origins: [], series: [], years: [], topics: {}, without: {}, names: {} };
  parts.forEach(function (part, place) {
    var head = part.head, numbers = segments[place].numbers, year = -1;
    numbers.forEach(function (number, one) {
      while (year + 1 < head.years.length && head.years[year + 1][1] <= one) year++;
      if (number < 0) return;
      facets.origins[number] = head.origins[part.origins[one]];
      facets.series[number] = head.series[part.series[one]];
      facets.years[number] = head.years[year][0];
    });
    head.shelves.forEach(function (shelf, at) {
      var of = facets[shelf[0] === "topic" ? "topics" : "without"], here = of[shelf[1]] = of[shelf[1]] || new Set();
      numbered(part.shelves[at], numbers).forEach(function (number) { here.add(number); });
    });
    FACETS.forEach(function (facet) { facets.names[facet] = Object.assign({}, facets.names[facet], head[facet]); });
  });
  if (parts.length > 1) forgetNames(facets);
  return facets;
}

// Takes away what no document has any more, and gives the rest the order that it has in one segment.
function forgetNames(facets) {
  var used = { region: new Set(), source: new Set(), column: new Set(), topic: new Set() };
  Object.keys(facets.topics).forEach(function (topic) { if (facets.topics[topic].size) used.topic.add(topic); else delete facets.topics[topic]; });
  // Many documents share one.
  new Set(facets.series).forEach(function (series) { series.forEach(function (column) { used.column.add(column); }); });
  new Set(facets.origins).forEach(function (origin) {
    if (origin[1]) used.source.add(origin[1]);
    within(facets, origin[0]).forEach(function (region) { used.region.add(region); });
  });
  Object.keys(used).forEach(function (facet) {
    var names = {};
    Object.keys(facets.names[facet]).sort().forEach(function (one) { if (used[facet].has(one)) names[one] = facets.names[facet][one]; });
    facets.names[facet] = names;
  });
}

// A region and those above it.
function within(facets, region) {
  for (var found = []; region && found.indexOf(region) < 0; region = (facets.names.region[region] || [])[1]) found.push(region);
  return found;
}

// Every value that a document has for a facet; a region's are also those above it.
function valuesOf(facets, facet, number) {
  var origin = facets.origins[number];
  if (facet === "source") return origin[1] ? [origin[1]] : [];
  if (facet === "column") return facets.series[number];
  if (facet === "topic") return Object.keys(facets.topics).filter(function (topic) { return facets.topics[topic].has(number); });
  if (facet === "year") return facets.years[number] ? [facets.years[number]] : [];
  return within(facets, origin[0]);
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
  var names = facets.names[facet];
  if (facet === "year") return Array.from(new Set(facets.years)).sort().reverse().map(function (year) { return [year, year, 0]; });
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
