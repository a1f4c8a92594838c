// What a reader may choose for the eyes: light or dark, and the size of the text; what terms mean, in place; and the way
// to search, which is loaded when it is wanted. ES5, for old phones.
(function () {
  "use strict";
  var root = document.documentElement;
  root.className = root.className.replace("no-js", "js");

  // To where an article has moved, a browser goes by itself, but not to the place on the page that it was asked for.
  var refresh = document.querySelector("meta[content^='0; url=']");
  if (refresh && location.hash) location.replace(refresh.content.split("url=")[1] + location.hash);

  function kept(key) {
    try { return localStorage.getItem("newsroom." + key); } catch (refused) { return null; }
  }

  function keep(key, value) {
    root.setAttribute("data-" + key, value);
    // In private mode the choice lasts for this page.
    try { localStorage.setItem("newsroom." + key, value); } catch (refused) { return; }
  }

  function current(key, values) {
    var stated = root.getAttribute("data-" + key);
    if (values.indexOf(stated) >= 0) return stated;
    // Without a choice: what the reader's system says, and the first size.
    return key === "scheme" && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : values[0];
  }

  // A button goes through the values of its key, and says which one is on.
  function wire(button) {
    var key = button.getAttribute("data-choice"), values = button.getAttribute("data-values").split(" ");
    var names = button.getAttribute("data-names").split("|"), label = button.getAttribute("data-label");
    function tell() {
      var text = label + names[values.indexOf(current(key, values))];
      button.setAttribute("aria-label", text);
      button.title = text;
    }
    button.hidden = false;
    tell();
    button.addEventListener("click", function () {
      keep(key, values[(values.indexOf(current(key, values)) + 1) % values.length]);
      tell();
    });
  }

  // Without its script the link leads to the search page; where that does not come, nothing else would.
  function search(link, done) {
    if (window.newsroomSearch) return done();
    if (search.isAsked) return;
    search.isAsked = true;
    var script = document.createElement("script");
    script.src = link.getAttribute("data-search");
    script.onload = function () {
      sayAbove("");
      done();
    };
    script.onerror = function () {
      var page = document.querySelector("[data-search-page]");
      search.isAsked = false;
      if (page) page.hidden = false; else sayAbove(link.getAttribute("data-failed"));
    };
    document.head.appendChild(script);
  }

  // A line in the head of the page, read out at once.
  function sayAbove(text) {
    var line = document.querySelector(".masthead [role=alert]");
    if (line) line.parentNode.removeChild(line);
    if (!text) return;
    line = document.querySelector(".masthead__inner").appendChild(document.createElement("p"));
    line.className = "notice";
    line.setAttribute("role", "alert");
    line.appendChild(document.createTextNode(text));
  }

  function wireSearch(link) {
    var page = document.querySelector("[data-search-page]");
    function open() { search(link, function () { window.newsroomSearch.open(); }); }
    function mount() {
      search(link, function () {
        page.hidden = false;
        var form = window.newsroomSearch.mount(page).form;
        // What stands there without it.
        while (page.firstChild !== form) page.removeChild(page.firstChild);
      });
    }
    if (page) {
      page.hidden = true;
      mount();
      open = function () { var field = page.querySelector("input"); if (field) field.focus(); else mount(); };
    } else if (history.state && history.state.search) {
      // Back from a result that was followed there.
      open();
    }
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    document.addEventListener("keydown", function (event) {
      var isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    });
  }

  // What a term means, and its name in the other language, stand below the text, and are shown beside it to whoever
  // points at it, presses it or comes by keyboard; Enter leads there. The pointer has time to go over to the note.
  function wireTerms(terms) {
    var note = document.createElement("div"), leaving;
    note.className = "term-note";
    note.hidden = true;
    note.setAttribute("role", "tooltip");
    document.querySelector(".story").appendChild(note);
    function hide() { note.hidden = true; }
    function stay() { clearTimeout(leaving); }
    function leave() {
      stay();
      leaving = setTimeout(function () { if (!/\bterm\b/.test(document.activeElement.className)) hide(); }, 300);
    }
    note.addEventListener("mouseenter", stay);
    note.addEventListener("mouseleave", leave);
    function show(term) {
      stay();
      var lines = term.getClientRects(), box = lines[lines.length - 1], top = box.bottom + 4, from;
      var told = document.getElementById(term.hash.slice(1));
      note.innerHTML = told.previousElementSibling.querySelector("span").outerHTML + told.innerHTML;
      note.style.left = "0";
      note.hidden = false;
      from = note.parentNode.getBoundingClientRect();
      note.style.left = Math.max(0, Math.min(box.left - from.left, from.width - note.offsetWidth)) + "px";
      // Below its line, or above where the screen ends.
      if (top + note.offsetHeight > window.innerHeight) top = lines[0].top - note.offsetHeight - 4;
      note.style.top = top - from.top + "px";
    }
    Array.prototype.forEach.call(terms, function (term) {
      term.addEventListener("focus", function () { show(term); });
      term.addEventListener("blur", hide);
      term.addEventListener("mouseenter", function () { show(term); });
      term.addEventListener("mouseleave", leave);
      term.addEventListener("click", function (event) {
        // A key's click has no place, and no count.
        if (!event.detail || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        term.focus();
        show(term);
      });
    });
    document.addEventListener("keydown", function (event) { if (/^Esc/.test(event.key)) hide(); });
    // Safari on a phone takes no focus away.
    document.addEventListener("touchstart", hide);
    window.addEventListener("resize", hide);
  }

  ["scheme", "size"].forEach(function (key) {
    var value = kept(key);
    if (value && /^[a-z]+$/.test(value)) root.setAttribute("data-" + key, value);
  });
  document.addEventListener("DOMContentLoaded", function () {
    Array.prototype.forEach.call(document.querySelectorAll("[data-choice]"), wire);
    var terms = document.querySelectorAll("a.term"), link = document.querySelector("[data-search]");
    if (terms.length) wireTerms(terms);
    // A browser that does not know what search is made of follows the link.
    if (link && window.fetch && window.Promise && "noModule" in document.createElement("script")) wireSearch(link);
  });
})();
