// Tables of figures can be put in another order and narrowed by words. They are whole without it. ES5, for old phones.
(function () {
  "use strict";

  function value(cell) {
    var stated = cell.getAttribute("data-value");
    return stated === null ? cell.textContent.replace(/^\s+|\s+$/g, "") : stated;
  }

  // Numbers by size and words by the reader's language; what has no value comes last either way.
  function compare(one, other, down) {
    if (one === "" || other === "") return (one === "") - (other === "");
    var numbers = !isNaN(one) && !isNaN(other);
    var order = numbers ? one - other : one.localeCompare(other, document.documentElement.lang);
    return down ? -order : order;
  }

  function sort(table, column) {
    var head = table.tHead.rows[0].cells, body = table.tBodies[0];
    var down = head[column].getAttribute("aria-sort") === "ascending", rows = [].slice.call(body.rows), at;
    rows.sort(function (one, other) {
      return compare(value(one.cells[column]), value(other.cells[column]), down);
    });
    for (at = 0; at < rows.length; at += 1) body.appendChild(rows[at]);
    for (at = 0; at < head.length; at += 1) head[at].removeAttribute("aria-sort");
    head[column].setAttribute("aria-sort", down ? "descending" : "ascending");
  }

  function sorts(table) {
    [].forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "figures__sort";
      button.textContent = cell.textContent;
      button.addEventListener("click", function () { sort(table, column); });
      cell.textContent = "";
      cell.appendChild(button);
    });
  }

  function filters(table) {
    var label = document.createElement("label"), input = document.createElement("input");
    label.className = "figures__filter";
    label.appendChild(document.createTextNode(table.getAttribute("data-filter")));
    label.appendChild(input);
    input.type = "search";
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/);
      [].forEach.call(table.tBodies[0].rows, function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = words.some(function (word) { return text.indexOf(word) < 0; });
      });
    });
    table.parentNode.insertBefore(label, table);
  }

  document.addEventListener("DOMContentLoaded", function () {
    [].forEach.call(document.querySelectorAll("table[data-filter]"), function (table) {
      sorts(table);
      if (table.tBodies[0].rows.length > 5) filters(table);
    });
  });
}());
