// What is wrong or open, each with its place: a press leads there.

import { show, showPaper, subscribe } from "./deal.js";
import { $, $$, each, el, plural } from "./dom.js";
import { fieldOf } from "./form-desk.js";
import { worded } from "./form-field.js";

const WORDS = { error: "Error", warning: "Warning", advice: "Advice" };

export function mountFindings() {
  const list = el("ul", { class: "findings" });
  const well = el("p", { class: "all-well" });
  $("#findings").append(list, well);
  subscribe((state) => {
    const found = state.diagnostics;
    each(list, found, { name: (one) => `${one.code} ${one.path}`, make: row });
    list.hidden = !found.length;
    well.hidden = found.length > 0;
    well.textContent = allWell(state);
    for (const count of $$("[data-count]")) {
      count.textContent = found.length ? String(found.length) : "";
      count.dataset.worst = found.some((one) => one.severity === "error") ? "error" : "other";
    }
  });
}

function row() {
  let now = null;
  const button = el("button", { type: "button", onclick: () => shown(now) });
  const element = el("li", {}, button);
  return {
    element,
    update(one) {
      now = one;
      element.dataset.severity = one.severity;
      element.dataset.code = one.code;
      button.replaceChildren(
        el("span", { class: "severity" }, WORDS[one.severity]),
        el("span", { class: "message" }, worded(one.message)),
        el("span", { class: "where" }, where(one)),
        el("span", { class: "cure" }, worded(one.cure)),
        el("span", { class: "code" }, one.code),
      );
    },
  };
}

// What is missing is told where it would stand: at the beginning of the block that it belongs to.
function where({ name, path, line }) {
  return [name === "missing-field" ? null : path, line && `line ${line}`].filter(Boolean).join(" · ");
}

function shown(one) {
  show(fieldOf(one), one);
  if (one.path) showPaper(one.path);
}

function allWell(state) {
  const open = state.openPoints;
  return open
    ? `Nothing is wrong. ${plural(open, "point")} still to be agreed: ${open === 1 ? "it is" : "they are"} marked on the paper.`
    : "Nothing is wrong, and nothing is open.";
}
