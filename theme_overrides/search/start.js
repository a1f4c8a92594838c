// Where search is shown: in a dialog over any page, and on a page whose address says what was asked.

var ROOT = document.currentScript.src.replace(/assets\/search\/[^/]*$/, "");
var store = new Store(ROOT + "assets/search/");

// Whether its looks are there or cannot be had: nothing is shown bare.
var dressed = new Promise(function (done) {
  var link = document.createElement("link");
  link.rel = "stylesheet";
  link.onload = link.onerror = done;
  link.href = ROOT + "assets/search/search.css";
  document.head.appendChild(link);
});

function addressOf(state) {
  var pairs = Object.keys(state).filter(function (key) { return state[key]; }).map(function (key) {
    // Half of a pair has no form in an address.
    return key + "=" + encodeURIComponent(state[key].replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "").replace(/(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1"));
  });
  return ROOT + WORDS.prefix + "search/" + (pairs.length ? "?" + pairs.join("&") : "");
}

function stateOf(address) {
  var state = {};
  new URLSearchParams(address).forEach(function (value, key) { state[key] = value.slice(0, LONGEST); });
  return state;
}

// On the page: a query that was committed stays in the history; one that is being typed replaces itself, and so does what
// is chosen in a filter, step by step.
function mount(place) {
  var panel = new Panel(store, ROOT, "h2"), isTyping = false, changed;
  place.appendChild(panel.form);
  panel.onchange = function (isCommitted, key) {
    var address = addressOf(panel.state()), isFurther = isTyping && key === changed;
    if (new URL(address).href !== location.href) history[isFurther ? "replaceState" : "pushState"](null, "", address);
    isTyping = !isCommitted;
    changed = key;
    tell(panel.state());
  };
  panel.form.addEventListener("submit", function (event) {
    event.preventDefault();
    panel.onchange(true);
    panel.run();
  });
  function ask() {
    isTyping = false;
    panel.ask(stateOf(location.search), history.state);
    tell(panel.state());
  }
  window.addEventListener("popstate", ask);
  ask();
  if (!panel.field.value) panel.field.focus({ preventScroll: true });
  return panel;
}

var TITLE = document.title;

// The page is called by what is asked, and the other edition is asked the same.
function tell(state) {
  var link = document.querySelector(".switch");
  document.title = (state.q ? state.q + " · " : "") + TITLE;
  if (link) link.href = link.href.split("?")[0] + addressOf(state).replace(/^[^?]*/, "");
}

var dialog = null;

// Over a page the dialog is an entry of the history, { search: what is asked }: Back takes it away, for it may fill the
// screen, and whoever comes back from a result finds it as it was.
function isKept() { return Boolean(history.state && history.state.search); }

window.addEventListener("popstate", function () {
  if (isKept()) open();
  else if (dialog && dialog.cover.parentNode) dialog.hide();
});

async function open() {
  await dressed;
  if (!dialog) dialog = made();
  if (dialog.cover.parentNode) return dialog.panel.field.focus();
  var last = document.activeElement;
  dialog.hide = function () {
    dialog.cover.remove();
    document.removeEventListener("keydown", dialog.keys);
    document.documentElement.classList.remove("has-search");
    if (last && last.focus) last.focus({ preventScroll: true });
  };
  document.body.appendChild(dialog.cover);
  // On the document: the focus may be on nothing.
  document.addEventListener("keydown", dialog.keys);
  document.documentElement.classList.add("has-search");
  dialog.panel.field.focus({ preventScroll: true });
  dialog.panel.field.select();
  if (isKept()) dialog.panel.ask(history.state.search, history.state);
  else history.pushState({ search: dialog.panel.state() }, "");
}

function close() {
  dialog.hide();
  if (isKept()) history.back();
}

function made() {
  var cover = element("div", "search-cover"), box = element("div", "search-dialog md-typeset newsroom"), head = element("div", "search-dialog__head");
  var panel = new Panel(store, ROOT, "h3"), page = element("a", "search-dialog__page", WORDS.search_page), title = element("h2", "search-dialog__title", WORDS.search_title);
  title.id = "search-dialog-title";
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-modal", "true");
  box.setAttribute("aria-labelledby", title.id);
  page.href = addressOf({});
  panel.onchange = function () {
    page.href = addressOf(panel.state());
    // What was typed last may come after it was closed.
    if (cover.parentNode) history.replaceState({ search: panel.state() }, "");
  };
  head.appendChild(title);
  head.appendChild(page);
  head.appendChild(button("search-dialog__close", close, WORDS.search_close));
  box.appendChild(head);
  box.appendChild(panel.form);
  cover.appendChild(box);
  cover.addEventListener("mousedown", function (event) { if (event.target === cover) close(); });
  panel.form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.href = addressOf(panel.state());
  });
  function keys(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
    if (event.key === "Tab") keepInside(event, box);
  }
  return { cover: cover, panel: panel, keys: keys, hide: null };
}

// The keyboard stays in the dialog until it is closed.
function keepInside(event, box) {
  var stops = Array.from(box.querySelectorAll("a[href], button, input, select, summary")).filter(function (one) { return one.getClientRects().length; });
  var first = stops[0], last = stops[stops.length - 1];
  var isOutside = !box.contains(document.activeElement);
  if (event.shiftKey && (isOutside || document.activeElement === first)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && (isOutside || document.activeElement === last)) {
    event.preventDefault();
    first.focus();
  }
}

// The answer to a query without anything shown: for tests, benchmarks and the console.
async function ask(query, narrowed) {
  await store.open();
  return exact(store, parsed(query, WORDS.lang), WORDS.lang, narrowed || {});
}

window.newsroomSearch = { open: open, mount: mount, ask: ask, store: store, fold: fold, stem: stem, inflate: inflate };
