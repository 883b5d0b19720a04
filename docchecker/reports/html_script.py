"""The one script of the batch's page: it sorts and filters the table. Without it the table stands whole."""

from __future__ import annotations

from typing import Final

SCRIPT: Final = """
"use strict";
(() => {
  const table = document.getElementById("plans"), body = table.tBodies[0], rows = [...body.rows];
  const form = document.getElementById("filter"), shown = document.getElementById("shown");
  const wanted = name => form.elements.namedItem(name).value;
  const plain = text => text.toLowerCase().normalize("NFC").replace(/\\s+/g, " ").trim();
  const texts = new Map(rows.map(row => [row, plain(row.textContent)]));
  const digits = number => shown.lang === "th" ? String(number).replace(/[0-9]/g, d => "๐๑๒๓๔๕๖๗๘๙"[d]) : String(number);
  const filter = () => {
    const words = plain(wanted("words")), level = wanted("level"), type = wanted("type");
    let count = 0;
    for (const row of rows) {
      const fits = (!level || row.dataset.level === level) && (!type || row.dataset.type === type);
      row.hidden = !(fits && texts.get(row).includes(words));
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = shown.dataset.said.replace("{}", digits(count));
  };
  const compare = (a, b) => {
    const x = Number(a), y = Number(b);
    return a !== "" && b !== "" && !isNaN(x) && !isNaN(y) ? x - y : a.localeCompare(b, "th");
  };
  const sort = (head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = row => row.cells[column].dataset.value;
    const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * compare(value(a), value(b)));
    body.append(...sorted);
  };
  for (const head of [...table.tHead.rows[0].cells]) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head, head.cellIndex));
    head.append(button);
  }
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  filter();
})();
"""
