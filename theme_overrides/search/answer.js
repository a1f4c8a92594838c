// The exact answer: candidates from postings, in order, each verified against its text before it is shown.

var PAGE = 10, EARLY = 3, AT_ONCE = 20, PATIENCE = 30, REQUESTS = 34, BLOCKS = 24, LATER = 8;

// What the postings say: documents that may have all terms, by list, and whether they are sure to.
async function candidates(store, terms, lang) {
  // All terms are looked for in the texts; the first few narrow the candidates down enough.
  var asked = terms.slice(0, MOST).map(function (term) { return clauses(term, lang); }), first = [], later = [];
  var isSure = asked.every(function (one) { return one.sure; });
  asked.forEach(function (one) { one.list.forEach(function (clause) { (clause[0].spare ? later : first).push(clause); }); });
  var isCut = terms.length > MOST || first.length > BLOCKS;
  first = first.slice(0, BLOCKS);
  later = later.slice(0, LATER);
  var sets = await having(store, first, lang);
  if (sets && sets[0].length > PAGE && later.length) {
    var more = await having(store, later, lang);
    sets = sets.map(function (set, list) { return common(set, more[list]); });
  }
  return { sets: sets || [[], [], []], isSure: isSure && !isCut, isCut: isCut, asked: first.length + later.length };
}

// The documents that have every clause: [anywhere, title, summary]; null where nothing was asked.
async function having(store, list, lang) {
  if (!list.length) return null;
  var found = await Promise.all(list.map(function (clause) {
    return Promise.all(clause.map(function (lookup) { return store.lookup(lookup, lang); })).then(function (sets) {
      return sets.reduce(function (sum, set) { return sum.map(function (one, kind) { return union(one, set[kind]); }); });
    });
  }));
  return found.reduce(function (sum, sets) { return sum.map(function (one, list) { return common(one, sets[list]); }); });
}

// Highest up first, then the newest. Who asks for a name may mean the record that has it: a few are looked at first,
// however many articles have it in their titles.
function ordered(sets, sort, records) {
  var title = new Set(sets[1]), summary = new Set(sets[2]);
  function tier(number) { return sort === "date" ? 0 : title.has(number) ? 2 : summary.has(number) ? 1 : 0; }
  var order = sets[0].slice().sort(function (a, b) { return tier(b) - tier(a) || b - a; });
  if (sort === "date") return order;
  var early = order.filter(function (number) { return number < records; }).slice(0, EARLY);
  return early.concat(order.filter(function (number) { return early.indexOf(number) < 0; }));
}

function Answer(store, terms, langOf, found, order, sort) {
  this.store = store;
  this.terms = terms;
  this.langOf = langOf;
  this.order = order;
  this.sort = sort;
  this.isSure = found.isSure;
  this.patience = Math.max(PAGE, Math.min(PATIENCE, REQUESTS - found.asked));
  this.place = 0;
  this.shown = [];
  this.rejected = new Set();
}

// Verifies on: a page, and once more where some of it was wrong. That takes two rounds of requests and thirty texts at
// most, fewer where many blocks have been asked for; where they are not enough, the reader decides whether to go on.
Answer.prototype.more = async function () {
  var most = Math.min(AT_ONCE, this.patience), wanted = this.order.length <= most ? most : PAGE, batch = await this.verified(wanted), tried = wanted;
  if (batch.length < wanted && !this.isWhole()) {
    var likely = Math.ceil((wanted - batch.length) * tried / Math.max(batch.length, 1));
    batch = batch.concat(await this.verified(Math.min(likely, this.patience - tried)));
  }
  this.isStuck = batch.length < wanted && !this.isWhole();
  if (this.sort !== "date") batch.sort(function (a, b) { return b.tier - a.tier || (a.span - b.span || 0) || b.passage.number - a.passage.number; });
  this.shown = this.shown.concat(batch);
  return batch;
};

// The matches among the next candidates.
Answer.prototype.verified = async function (count) {
  var answer = this, numbers = this.order.slice(this.place, this.place + count);
  // At once, so that nobody who asks in the meantime gets the same.
  this.place += numbers.length;
  var passages = await Promise.all(numbers.map(function (number) { return answer.store.passage(number, answer.langOf(number)); }));
  return passages.map(function (passage) {
    var match = matched(passage, answer.terms);
    if (!match) answer.rejected.add(passage.number);
    else if (passage.number < answer.store.records && isNamed(passage, answer.terms)) match.tier = 4;
    return match;
  }).filter(Boolean);
};

// Whether nothing of what may be an answer is left to be looked at, in some documents.
Answer.prototype.isChecked = function (number) {
  return this.isSure || this.rejected.has(number) || this.shown.some(function (match) { return match.passage.number === number; });
};

Answer.prototype.isWhole = function () { return this.place >= this.order.length; };
Answer.prototype.isExact = function () { return this.isSure || this.isWhole(); };
Answer.prototype.count = function () { return this.order.length - this.rejected.size; };
Answer.prototype.has = function (number) { return this.all.has(number) && !this.rejected.has(number); };

// The answer in a language; without terms it is every document. `narrowed` may have `filter`, which says of a document's
// number whether it may be shown, `sort`, and `langOf`, the language of a document that need not have the edition's.
async function exact(store, terms, lang, narrowed) {
  var found = { sets: [[], [], []], isSure: true, asked: 0 }, filter = narrowed.filter;
  if (terms.length) found = await candidates(store, terms, lang);
  else found.sets[0] = Array.from({ length: store.count }, function (_, number) { return number; });
  if (terms.length && (found.isCut || !found.sets[0].length)) {
    // The index has no character that folds: what was typed may be in the other script, or what was not asked for.
    await store.wholeFolding();
    var again = folded(terms, lang);
    if (again.map(textOfTerm).join(" ") !== terms.map(textOfTerm).join(" ")) return exact(store, again, lang, narrowed);
  }
  var order = ordered(found.sets, narrowed.sort, store.records), langOf = terms.length || !narrowed.langOf ? function () { return lang; } : narrowed.langOf;
  var answer = new Answer(store, terms, langOf, found, filter ? order.filter(filter) : order, narrowed.sort);
  answer.all = new Set(order);
  answer.unfiltered = order;
  return answer;
}

// Whether terms are one of a record's names, whole.
function isNamed(passage, terms) {
  var asked = bare(terms.map(textOfTerm).join(" "));
  return [passage.title].concat(passage.names).some(function (name) { return bare(fold(name).text) === asked; });
}

function bare(name) { return name.replace(/[《》“”"\s]/g, ""); }

function textOfTerm(term) { return term.text; }
