// Below the answers of a panel: what is related to them, and what to try where there are none.

// At once where the answers leave room, else when the reader asks for it.
Panel.prototype.lookBeside = function (ticket) {
  var panel = this;
  if (this.answer.count() < PAGE) return this.startRelated(ticket);
  add(this.related, button("search__more", function () {
    panel.field.focus();
    panel.related.textContent = "";
    panel.startRelated(ticket);
  }, WORDS.search_related_more));
};

Panel.prototype.startRelated = function (ticket) {
  var panel = this;
  this.related.setAttribute("aria-busy", "true");
  this.showRelated(ticket).catch(function (error) {
    if (ticket === panel.ticket) panel.trouble(panel.related, error);
  }).then(function () {
    if (ticket === panel.ticket) panel.related.removeAttribute("aria-busy");
  });
};

// Nothing within the filters may be something without them; what is offered has been looked at.
Panel.prototype.offerAll = async function (ticket) {
  var panel = this, all = await exact(this.store, this.answer.terms, WORDS.lang, {});
  await all.more();
  if (ticket !== this.ticket || !all.shown.length) return;
  var text = said(all.isExact() ? "search_everywhere" : "search_everywhere_most", { count: all.count() });
  add(this.near, button("search__word", function () { panel.filters.clear(); }, text));
};

Panel.prototype.showRelated = async function (ticket) {
  if (this.filter && !this.answer.count()) await this.offerAll(ticket);
  if (ticket !== this.ticket) return;
  var panel = this, store = this.store, found = await related(store, this.answer.terms, WORDS.lang, this.answer, this.filter);
  var homes = await Promise.all(found.results.map(function (one) {
    var passage = one.match.passage;
    return passage.lang !== WORDS.lang && passage.hasTwin ? store.passage(passage.number, WORDS.lang) : null;
  }));
  if (ticket !== this.ticket) return;
  this.near.appendChild(nearText(this, found));
  if (found.results.length) {
    add(this.related, element(this.level === "h2" ? "h2" : "h3", "section", WORDS.search_related));
    var list = add(this.related, element("ol", "search__results"));
    found.results.forEach(function (one, place) {
      add(list, resultItem(one.match, homes[place], panel.root, panel.level === "h2" ? "h3" : "h4", reasonOf(one.reason)));
    });
  }
};

// What stands below, for who cannot see it, the shelves that are called so, and what to try instead; put in at once, so that it is read out once.
function nearText(panel, found) {
  var made = document.createDocumentFragment(), count = found.results.length;
  if (count) add(made, element("span", "visually-hidden", said(count === 1 ? "search_related_one" : "search_related_count", { count: count })));
  found.shelves.forEach(function (shelf) {
    var link = element("a", "search__word", said("search_shelf", { kind: WORDS["search_" + shelf.facet], name: shelf[WORDS.lang][0] }));
    add(made, link).href = panel.root + WORDS.prefix + shelf.path;
  });
  if (found.near.length) add(made, element("span", "", WORDS.search_near));
  found.near.forEach(function (text) {
    var word = button("search__word", function () { panel.field.value = text; panel.onchange(true); panel.run(); panel.field.focus(); });
    word.hidden = false;
    speak(add(made, word), text, WORDS.lang);
  });
  return made;
}
