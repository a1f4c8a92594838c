// Answers as a reader sees them.

function said(key, values) {
  return WORDS[key].replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
}

function htmlLang(lang) { return lang === "zh" ? "zh-Hans" : "en"; }

// A result: `match` is where something was found, `home` the article in the reader's edition, where it has a text there.
function resultItem(match, home, root, level, reason) {
  var item = element("li", "search__result"), kicker = element("p", "line__kicker"), foot = element("p", "line__foot");
  var shown = home || match.passage, foreign = shown.lang !== WORDS.lang;
  if (shown.kicker) kicker.appendChild(element("span", "kicker", shown.kicker)).lang = htmlLang(shown.lang);
  if (shown.label) kicker.appendChild(element("span", "label", shown.label)).lang = htmlLang(shown.lang);
  if (foreign) kicker.appendChild(element("span", "label label--lang", WORDS.only_other));
  item.appendChild(kicker);

  var title = element(level, "line__title"), link = element("a");
  link.href = root + WORDS.prefix + shown.path;
  if (foreign) link.lang = htmlLang(shown.lang);
  if (shown === match.passage) link.appendChild(marked(shown.title, foldedField(shown, 0), allHits(match, 0), 0, shown.title.length, shown.lang));
  else speak(link, shown.title, shown.lang);
  title.appendChild(link);
  item.appendChild(title);

  if (reason) speak(item.appendChild(element("p", "search__reason")), reason, WORDS.lang);
  var text = element("p", "line__summary");
  if (match.passage.lang !== WORDS.lang) {
    text.lang = htmlLang(match.passage.lang);
    if (!foreign) item.appendChild(element("p", "search__reason", WORDS.search_in_other));
  }
  text.appendChild(excerpt(match, shown === match.passage));
  item.appendChild(text);
  foot.lang = htmlLang(shown.lang);
  foot.appendChild(source(match, shown));
  foot.appendChild(document.createTextNode((shown.source && shown.dateline ? " · " : "") + (shown.dateline || "")));
  item.appendChild(foot);
  return item;
}

// Which words stood in for which.
function reasonOf(reason) {
  if (reason.kind === "instead") return said("search_instead", reason);
  if (reason.kind === "parts") return said("search_parts", { parts: reason.parts.join(WORDS.list_separator) });
  return reason.kind === "pinyin" ? WORDS.search_pinyin : "";
}

function countText(answer) {
  var count = answer.count();
  return said(answer.isExact() ? count === 1 ? "search_count_one" : "search_count" : "search_count_most", { count: count });
}
