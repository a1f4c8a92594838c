// The field, the filters and the answers: the same in the dialog and on the page of its own.

function Panel(store, root, level) {
  var panel = this;
  this.store = store;
  this.root = root;
  this.level = level;
  this.ticket = 0;
  this.chosen = {};
  this.onchange = function () {};
  this.form = element("form", "search");
  this.form.setAttribute("role", "search");
  this.form.action = root + WORDS.prefix + "search/";
  this.field = field(this.form);
  this.count = status(this.form);
  this.filters = new FilterBox(this);
  this.form.appendChild(this.filters.box);
  this.near = add(this.form, element("div", "search__near"));
  this.near.setAttribute("role", "status");
  this.list = add(this.form, element("ol", "search__results"));
  this.further = add(this.form, button("search__more", function () { panel.showMore(); }));
  this.related = add(this.form, element("section", "search__related"));
  this.listen();
}

function add(parent, child) { return parent.appendChild(child); }

function field(form) {
  var label = add(form, element("label", "search__field")), made = element("input");
  label.appendChild(element("span", "visually-hidden", WORDS.search_field));
  made.type = "search";
  made.name = "q";
  made.maxLength = LONGEST;
  made.placeholder = WORDS.search_placeholder;
  made.autocomplete = "off";
  made.setAttribute("enterkeyhint", "search");
  return label.appendChild(made);
}

function status(form) {
  var made = add(form, element("p", "search__count", WORDS.search_hint));
  made.setAttribute("role", "status");
  return made;
}

function button(className, done, text) {
  var made = element("button", className, text || "");
  made.type = "button";
  made.hidden = !text;
  made.addEventListener("click", done);
  return made;
}

Panel.prototype.listen = function () {
  var panel = this, composing = false;
  function soon() {
    clearTimeout(panel.waiting);
    panel.waiting = setTimeout(function () { panel.onchange(false); panel.run(); }, 120);
  }
  // What an input method shows before a word is chosen is no query.
  this.field.addEventListener("compositionstart", function () { composing = true; clearTimeout(panel.waiting); });
  this.field.addEventListener("compositionend", function () { composing = false; soon(); });
  this.field.addEventListener("input", function (event) { if (!composing && !event.isComposing) soon(); });
  this.form.addEventListener("keydown", function (event) { panel.step(event); });
  this.list.addEventListener("click", function (event) {
    if (event.target.closest("a")) panel.keep(Array.from(panel.list.children).indexOf(event.target.closest("li")));
  });
};

// Up and down go from the field through the results.
Panel.prototype.step = function (event) {
  if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.target.tagName === "SELECT") return;
  var stops = [this.field].concat(Array.from(this.form.querySelectorAll(".line__title a")));
  var next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
};

// What is asked: the query and the choices, in the form of an address.
Panel.prototype.state = function () {
  var asked = { q: this.field.value.trim() };
  FACETS.concat("sort").forEach(function (key) { if (this.chosen[key]) asked[key] = this.chosen[key]; }, this);
  return asked;
};

// With `kept`, as far as the reader had come, and to the result that was followed.
Panel.prototype.ask = async function (state, kept) {
  this.field.value = state.q || "";
  this.chosen = {};
  FACETS.concat("sort").forEach(function (key) { if (state[key]) this.chosen[key] = state[key]; }, this);
  var done = this.run(), ticket = this.ticket;
  await done;
  if (ticket === this.ticket && this.answer && kept && kept.shown) await this.goOn(ticket, kept).catch(function () { return; });
};

// In the history: how many results are shown, and which was followed.
Panel.prototype.keep = function (at) {
  history.replaceState(Object.assign({}, history.state, { shown: this.list.children.length, at: at }), "");
};

Panel.prototype.goOn = async function (ticket, kept) {
  while (this.list.children.length < kept.shown && !this.answer.isWhole()) {
    var batch = await this.answer.more();
    if (ticket !== this.ticket) return;
    this.show(batch);
  }
  if (this.list.children[kept.at]) this.list.children[kept.at].querySelector("a").focus();
};

Panel.prototype.narrows = function () { return FACETS.some(function (facet) { return this.chosen[facet]; }, this); };

Panel.prototype.clear = function () {
  this.near.textContent = this.list.textContent = this.related.textContent = "";
  this.further.hidden = true;
  this.related.removeAttribute("aria-busy");
};

Panel.prototype.run = async function () {
  clearTimeout(this.waiting);
  var ticket = ++this.ticket, terms = parsed(this.field.value, WORDS.lang), isNarrowed = this.narrows();
  this.answer = null;
  if (!terms.length && !isNarrowed) {
    this.clear();
    this.count.textContent = WORDS.search_hint;
    this.form.removeAttribute("aria-busy");
    return this.filters.update();
  }
  var panel = this, late = setTimeout(function () { if (ticket === panel.ticket) panel.count.textContent = WORDS.search_busy; }, 300);
  this.form.setAttribute("aria-busy", "true");
  try {
    await this.find(ticket, terms, isNarrowed);
  } catch (error) {
    if (ticket === this.ticket) this.fail(error);
  }
  clearTimeout(late);
  if (ticket !== this.ticket) return;
  this.form.removeAttribute("aria-busy");
  if (this.answer && terms.length) this.lookBeside(ticket);
};

Panel.prototype.find = async function (ticket, terms, isNarrowed) {
  await this.store.open();
  var root = this.store.root;
  try {
    var narrowed = { sort: this.chosen.sort };
    if (isNarrowed) narrowed = this.narrowed(await this.store.facets(WORDS.lang));
    var answer = await exact(this.store, terms, WORDS.lang, narrowed);
    await answer.more();
  } catch (error) {
    // A file that is gone: a new edition may have been published since the page was opened.
    this.store.forget();
    await this.store.open();
    if (this.store.root === root) throw error;
    return this.find(ticket, terms, isNarrowed);
  }
  if (ticket !== this.ticket) return;
  this.answer = answer;
  this.filter = narrowed.filter;
  this.clear();
  this.show(answer.shown);
  this.filters.update();
};

Panel.prototype.narrowed = function (facets) {
  var without = facets.without[WORDS.lang], other = WORDS.lang === "zh" ? "en" : "zh";
  return {
    sort: this.chosen.sort,
    filter: filterOf(facets, this.chosen),
    langOf: function (number) { return without && without.has(number) ? other : WORDS.lang; }
  };
};

Panel.prototype.show = function (matches) {
  var answer = this.answer, isStuck = answer.isStuck;
  matches.forEach(function (match) { this.list.appendChild(resultItem(match, null, this.root, this.level)); }, this);
  this.count.textContent = "";
  speak(this.count, answer.count() || !answer.isWhole() ? countText(answer) : this.noneText(), WORDS.lang);
  this.further.hidden = answer.isWhole();
  this.further.textContent = isStuck ? said("search_further", { count: answer.rejected.size }) : WORDS.search_more;
};

Panel.prototype.noneText = function () {
  var query = this.field.value.trim();
  if (!query) return WORDS.search_none_chosen;
  return said(this.narrows() ? "search_none_here" : "search_none", { query: query });
};

Panel.prototype.showMore = async function () {
  // Another answer is on its way.
  if (!this.answer) return;
  var ticket = this.ticket, before = this.list.children.length, root = this.store.root;
  this.further.disabled = true;
  try {
    var batch = await this.answer.more().catch(function (error) { return { error: error }; });
    if (ticket === this.ticket) await (batch.error ? this.showAnew(ticket, before, root, batch.error) : this.show(batch));
    if (ticket === this.ticket) {
      this.keep();
      this.filters.update();
      (before < this.list.children.length ? this.list.children[before].querySelector("a") : this.field).focus();
    }
  } catch (error) {
    if (ticket === this.ticket) this.trouble(this.near, error);
  }
  this.further.disabled = false;
};

// What has been published since goes on as far as the reader had come, and a batch further.
Panel.prototype.showAnew = async function (ticket, before, root, error) {
  var terms = this.answer.terms;
  this.store.forget();
  await this.store.open();
  if (this.store.root === root) throw error;
  await this.find(ticket, terms, this.narrows());
  while (ticket === this.ticket && this.list.children.length <= before && !this.answer.isWhole()) this.show(await this.answer.more());
  if (ticket === this.ticket && terms.length) this.lookBeside(ticket);
};

Panel.prototype.fail = function (error) {
  this.clear();
  this.count.textContent = "";
  this.trouble(this.near, error);
};

// Says in a place that something could not be had; what is shown already stays.
Panel.prototype.trouble = function (place, error) {
  var panel = this;
  this.store.forget();
  place.textContent = "";
  add(place, element("span", "", WORDS.search_failed));
  add(place, button("search__word", function () { panel.field.focus(); panel.run(); }, WORDS.search_retry));
  if (window.console) console.warn("search: " + error.message);
};
