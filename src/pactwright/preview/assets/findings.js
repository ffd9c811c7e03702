// What is wrong or open, each with its place: a press leads there.

import { show, showPaper, subscribe } from "./deal.js";
import { $, $$, el, plural } from "./dom.js";
import { worded } from "./form-field.js";

const WORDS = { error: "Error", warning: "Warning", advice: "Advice" };

export function mountFindings() {
  subscribe((state) => {
    const found = state.diagnostics;
    $("#findings").replaceChildren(found.length ? el("ul", { class: "findings" }, found.map(row)) : allWell(state));
    for (const count of $$("[data-count]")) {
      count.textContent = found.length ? String(found.length) : "";
      count.dataset.worst = found.some((one) => one.severity === "error") ? "error" : "other";
    }
  });
}

function row(one) {
  const place = one.line ? `line ${one.line}` : "";
  return el(
    "li",
    { "data-severity": one.severity, "data-code": one.code },
    el(
      "button",
      { type: "button", onclick: () => shown(one) },
      el("span", { class: "severity" }, WORDS[one.severity]),
      el("span", { class: "message" }, worded(one.message)),
      el("span", { class: "where" }, [one.path, place].filter(Boolean).join(" · ")),
      el("span", { class: "cure" }, worded(one.cure)),
      el("span", { class: "code" }, one.code),
    ),
  );
}

function shown(one) {
  show(one.path, one);
  if (one.path) showPaper(one.path);
}

function allWell(state) {
  const open = state.openPoints;
  const words = open
    ? `Nothing is wrong. ${plural(open, "point")} still to be agreed: ${open === 1 ? "it is" : "they are"} marked on the paper.`
    : "Nothing is wrong, and nothing is open.";
  return el("p", { class: "all-well" }, words);
}
