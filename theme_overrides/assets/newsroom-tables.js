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

  // Figures of several kinds have no order among them (data-apart).
  function sorts(table) {
    table.className += " figures--sorts";
    [].forEach.call(table.tHead.rows[0].cells, function (cell, column) {
      if (cell.hasAttribute("data-apart")) return;
      var button = document.createElement("button"), plain = document.createElement("span"), name = cell.textContent;
      button.type = "button";
      button.className = "figures__sort";
      button.textContent = name;
      button.setAttribute("aria-label", table.getAttribute("data-sort").replace("{name}", name));
      button.addEventListener("click", function () { sort(table, column); });
      // On paper, where no button is, the head of each sheet has the name by itself.
      plain.className = "figures__plain";
      plain.textContent = name;
      cell.textContent = "";
      cell.appendChild(plain);
      cell.appendChild(button);
    });
  }

  // What is typed in full width, or with commas, is the same number.
  function even(text) {
    return (text.normalize ? text.normalize("NFKC") : text).toLowerCase().replace(/(\d),(?=\d{3})/g, "$1");
  }

  function said(row) {
    var values = [].map.call(row.cells, function (cell) { return cell.getAttribute("data-value") || ""; });
    return even(row.textContent + " " + values.join(" "));
  }

  function filters(table) {
    var label = document.createElement("label"), input = document.createElement("input");
    var shown = document.createElement("p"), box = table.parentNode, rows = [].slice.call(table.tBodies[0].rows);
    label.className = "figures__filter";
    label.appendChild(document.createTextNode(table.getAttribute("data-filter")));
    label.appendChild(input);
    input.type = "search";
    shown.className = "figures__shown";
    shown.setAttribute("role", "status");
    input.addEventListener("input", function () {
      var words = even(input.value).split(/\s+/), count = 0;
      rows.forEach(function (row) {
        var text = said(row);
        row.hidden = words.some(function (word) { return text.indexOf(word) < 0; });
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = count ? table.getAttribute("data-shown").replace("{shown}", count).replace("{all}", rows.length)
        : table.getAttribute("data-none");
    });
    // Before the box in which the table scrolls where letters are large.
    box.parentNode.insertBefore(label, box);
    box.parentNode.insertBefore(shown, box);
  }

  document.addEventListener("DOMContentLoaded", function () {
    [].forEach.call(document.querySelectorAll("table[data-filter]"), function (table) {
      sorts(table);
      if (table.tBodies[0].rows.length > 5) filters(table);
    });
  });
}());
