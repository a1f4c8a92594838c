// The filters of a panel: what can be chosen, and how many answers each choice leaves.

function FilterBox(panel) {
  var made = this;
  this.panel = panel;
  this.facets = null;
  this.box = element("details", "search__filters");
  this.box.appendChild(element("summary", "", WORDS.search_filters));
  this.body = this.box.appendChild(element("div", "search__choices"));
  this.box.addEventListener("toggle", function () { made.update(); });
}

FilterBox.prototype.update = async function () {
  if (this.panel.narrows() && !this.box.open && !this.facets) this.box.open = true;
  if (!this.box.open) return;
  try {
    await this.panel.store.open();
    this.facets = await this.panel.store.facets(WORDS.lang);
  } catch (error) {
    this.body.textContent = WORDS.search_failed;
    return;
  }
  var focused = this.body.contains(document.activeElement) ? document.activeElement.name : null;
  this.body.textContent = "";
  FACETS.forEach(function (facet) { this.choice(facet, this.options(facet)); }, this);
  this.choice("sort", [["", WORDS.search_by_relevance], ["date", WORDS.search_by_date]]);
  if (this.panel.narrows()) this.body.appendChild(this.clearing());
  if (focused && this.body.querySelector("[name=" + focused + "]")) this.body.querySelector("[name=" + focused + "]").focus();
};

FilterBox.prototype.options = function (facet) {
  var panel = this.panel, answer = panel.answer, facets = this.facets, numbers = Array.from(facets.origins.keys());
  if (answer) numbers = answer.unfiltered.filter(function (number) { return !answer.rejected.has(number); });
  var counts = counted(facets, facet, numbers, panel.chosen, function (number) { return !answer || answer.isChecked(number); });
  var options = offered(facets, facet).filter(function (one) { return counts[one[0]] || panel.chosen[facet] === one[0]; });
  return [["", WORDS.search_all]].concat(options.map(function (one) {
    var here = counts[one[0]] || { count: 0, isOpen: false };
    return [one[0], "\u3000".repeat(one[2]) + said(here.isOpen ? "search_option_most" : "search_option", { name: one[1], count: here.count })];
  }));
};

FilterBox.prototype.choice = function (key, options) {
  var panel = this.panel, label = element("label", "search__choice"), select = element("select");
  if (options.length < 2) return;
  label.appendChild(element("span", "", WORDS["search_" + key]));
  select.name = key;
  options.forEach(function (option) {
    var made = select.appendChild(element("option", "", option[1]));
    made.value = option[0];
    made.selected = (panel.chosen[key] || "") === option[0];
  });
  select.addEventListener("change", function () {
    if (select.value) panel.chosen[key] = select.value;
    else delete panel.chosen[key];
    panel.onchange(false, key);
    panel.run();
  });
  label.appendChild(select);
  this.body.appendChild(label);
};

FilterBox.prototype.clearing = function () {
  var panel = this.panel;
  return button("search__word", function () { panel.filters.clear(); }, WORDS.search_clear);
};

FilterBox.prototype.clear = function () {
  this.panel.chosen = {};
  this.panel.onchange(true);
  this.panel.run();
  this.panel.field.focus();
};
