// What a reader may choose for the eyes: light or dark, and the size of the text. ES5, for old phones.
(function () {
  "use strict";
  var root = document.documentElement;
  root.className = root.className.replace("no-js", "js");

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

  ["scheme", "size"].forEach(function (key) {
    var value = kept(key);
    if (value && /^[a-z]+$/.test(value)) root.setAttribute("data-" + key, value);
  });
  document.addEventListener("DOMContentLoaded", function () {
    Array.prototype.forEach.call(document.querySelectorAll("[data-choice]"), wire);
  });
})();
