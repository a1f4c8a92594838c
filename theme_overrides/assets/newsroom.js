// Light or dark: what the reader's system says, until the reader says otherwise. ES5, for old phones.
(function () {
  "use strict";
  var root = document.documentElement, key = "newsroom.scheme", kept = null;
  root.className = root.className.replace("no-js", "js");
  try { kept = localStorage.getItem(key); } catch (refused) { /* private mode: the choice lasts for this page */ }
  if (kept === "light" || kept === "dark") root.setAttribute("data-scheme", kept);

  function isDark() {
    var stated = root.getAttribute("data-scheme");
    return stated ? stated === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-scheme-toggle]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var scheme = isDark() ? "light" : "dark";
      root.setAttribute("data-scheme", scheme);
      try { localStorage.setItem(key, scheme); } catch (refused) { /* as above */ }
    });
  });
})();
