// Every clause, in or out: why, in which wording, and what the library says to whoever reviews it.

import { show, showPaper, state, subscribe } from "./deal.js";
import { $, $$, each, el } from "./dom.js";
import { go, here, onPlace } from "./place.js";

const panel = $("#clause");

export function mountClauses() {
  const inside = part("In the paper");
  const outside = part("Left out");
  subscribe((fresh) => {
    inside(fresh.clauses.filter((one) => one.in));
    outside(fresh.clauses.filter((one) => !one.in));
  });
  onPlace(({ clause }) => open(clause));
  subscribe(() => open(here().clause, true));
}

function part(title) {
  const heading = el("h3");
  const list = el("ul", { class: "clauses" });
  $("#clauses").append(heading, list);
  return (clauses) => {
    heading.textContent = `${title} (${clauses.length})`;
    each(list, clauses, { name: (one) => one.id, make: row });
  };
}

function row() {
  let now = null;
  const button = el("button", { type: "button", onclick: () => chosen(now) });
  const element = el("li", {}, button);
  return {
    element,
    update(one) {
      now = one;
      element.dataset.clauseRow = one.id;
      button.replaceChildren(
        el("span", { class: "number" }, one.number),
        el("span", { class: "clause-title" }, one.title),
        el("span", { class: "because" }, one.because),
      );
    },
  };
}

function chosen(one) {
  go({ clause: one.id, pane: "paper" });
  if (one.label) showPaper(null, one.label);
}

function open(id, quietly = false) {
  const one = state?.clauses.find((each) => each.id === id);
  const was = panel.hidden;
  panel.hidden = !one;
  for (const each of $$("[data-clause-row]")) each.setAttribute("aria-current", String(each.dataset.clauseRow === id));
  if (!one) return;
  tell(one);
  if (!quietly && was) $("h3", panel).focus();
}

// A clause that reads as before is left alone, with whoever stands in it.
let told = "";
function tell(one) {
  const words = JSON.stringify(one);
  if (words === told) return;
  told = words;
  const stood = panel.contains(document.activeElement);
  panel.replaceChildren(...described(one));
  if (stood) $("h3", panel).focus();
}

function described(one) {
  return [
    el("button", { type: "button", class: "close", title: "Close (Escape)", onclick: () => go({ clause: null }) },
      el("span", { "aria-hidden": "true" }, "×"), el("span", { class: "unseen" }, "Close")),
    el("p", { class: "overline" }, one.in ? `Clause ${one.number}`.trim() : "Left out"),
    el("h3", { id: "clause-heading", tabindex: "-1" }, one.title),
    el("p", { class: "purpose" }, one.purpose),
    el("h4", {}, one.in ? "Why it is in" : "Why it is out"),
    el("p", {}, sentence(one.because)),
    facts(one.facts),
    ...wording(one),
    ...(one.note ? [el("h4", {}, "For the reviewer"), el("p", {}, one.note)] : []),
    one.in && one.label
      ? el("p", {}, el("button", { type: "button", class: "link", onclick: () => showPaper(null, one.label) }, "Show it on the paper"))
      : null,
    el("p", { class: "quiet id" }, one.id),
  ].filter(Boolean);
}

function facts(found) {
  if (!found.length) return null;
  return el("ul", { class: "facts" }, found.map((fact) => {
    if (!fact.line) return el("li", { class: "quiet" }, "The term sheet leaves out ", el("code", {}, fact.path));
    return el("li", {}, el("button", { type: "button", class: "link", onclick: () => show(fact.path, fact) }, `${fact.path}, line ${fact.line}`));
  }));
}

function wording(one) {
  if (one.variants.length < 2 && one.variant !== "own text") return [];
  return [
    el("h4", {}, "Wording"),
    one.chosen ? el("p", {}, one.in ? sentence(`“${one.variant}”, because ${one.chosen}`) : "") : null,
    facts(one.wordingFacts),
    el("ul", { class: "variants" }, one.variants.map((each) =>
      el("li", { "aria-current": each.name === one.variant ? "true" : null },
        el("strong", {}, each.name), each.when ? ` when ${each.when}` : " in all other cases"))),
  ].filter(Boolean);
}

function sentence(words) {
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}
