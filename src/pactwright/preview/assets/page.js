// The page of a deal: its parts are mounted here, each in its place.

import * as form from "./form.js";
import * as yaml from "./yaml.js";
import { mountChanges } from "./changes.js";
import { mountClauses } from "./clauses.js";
import { mountContents } from "./contents.js";
import { follow, onShow, onTrouble, subscribe } from "./deal.js";
import { $, $$, plural } from "./dom.js";
import { mountDownloads } from "./downloads.js";
import { mountFindings } from "./findings.js";
import { mountHealth } from "./health.js";
import { key, mountKeys } from "./keys.js";
import { hidePages, mountPages, setPagesZoom, showPages } from "./pages.js";
import { follow as followWords, mountPaper, setZoom, step } from "./paper.js";
import { go, here, onPlace } from "./place.js";
import { say } from "./say.js";
import { tabs } from "./tabs.js";

const sheetTabs = tabs($("#sheet [role=tablist]"));
const paperTabs = tabs($("#paper [role=tablist]"), (id) => (id === "tab-pages" ? showPages() : hidePages()));
const belowTabs = tabs($("#below [role=tablist]"), () => fold(false));

form.mount($("#sheet-form"));
yaml.mount($("#sheet-yaml"));
mountPaper();
mountPages();
mountContents();
mountClauses();
const nextChange = mountChanges();
mountFindings();
mountHealth();
mountDownloads();

subscribe((state, before) => {
  const between = state.between ? state.between.replace(/^between /u, "Between ") : "No paper yet";
  $("#title").textContent = state.title || state.name;
  $("#file").textContent = state.title ? `${between} · ${state.name}` : between;
  document.title = `${state.title || state.name} · Pactwright`;
  $("#home").hidden = !state.isFolder;
  document.body.classList.toggle("read-only", state.readOnly);
  stand(state);
  banner(state);
  if (before) say(`Updated, ${standing(state)}`);
  document.documentElement.dataset.revision = String(state.revision);
});

function stand(state) {
  const shown = $("#standing");
  shown.textContent = standing(state);
  shown.dataset.worst = !state.sound ? "error" : state.diagnostics.length || state.openPoints ? "warning" : "fine";
}

function standing(state) {
  const count = (severity) => state.diagnostics.filter((one) => one.severity === severity).length;
  const told = [
    [count("error"), "error"],
    [count("warning"), "warning"],
    [state.openPoints, "open point"],
  ].filter(([found]) => found);
  return told.map(([found, word]) => plural(found, word)).join(", ") || "sound";
}

function banner(state) {
  const shown = $("#banner");
  shown.hidden = state.sound || !state.hasPaper;
  shown.textContent = shown.hidden ? "" : "The term sheet has errors. This is the last good paper; it changes again when they are mended.";
}

onTrouble((words) => {
  document.body.classList.toggle("cut-off", Boolean(words));
  if (words) say(words, { loud: true });
  else $("#toast").hidden = true;
});

onPlace(({ pane }) => {
  document.body.dataset.pane = pane ?? "paper";
  for (const link of $$("[data-pane-link]")) {
    link.setAttribute("aria-current", String(link.dataset.paneLink === document.body.dataset.pane));
  }
});
for (const link of $$("[data-pane-link]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go({ pane: link.dataset.paneLink });
  });
}

// Whatever points at a field brings the term sheet forward where only one pane has room.
onShow(() => {
  if (matchMedia("(max-width: 52rem)").matches) go({ pane: "sheet" });
});

const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
let zoom = 1;
function zoomed(by) {
  const at = ZOOMS.indexOf(zoom) + by;
  zoom = ZOOMS[Math.min(Math.max(at, 0), ZOOMS.length - 1)];
  $("#zoom-level").value = `${Math.round(zoom * 100)}%`;
  setZoom(zoom);
  setPagesZoom(zoom);
}
$("#zoom-in").addEventListener("click", () => zoomed(1));
$("#zoom-out").addEventListener("click", () => zoomed(-1));

const folder = $("#below-fold");
function fold(folded) {
  document.body.classList.toggle("folded", folded);
  folder.setAttribute("aria-expanded", String(!folded));
  folder.textContent = folded ? "Unfold" : "Fold";
}
folder.addEventListener("click", () => fold(!document.body.classList.contains("folded")));

const divider = $("#divider");
function widen(percent) {
  const kept = Math.min(60, Math.max(20, percent));
  document.documentElement.style.setProperty("--sheet", `${kept}%`);
  divider.setAttribute("aria-valuenow", String(Math.round(kept)));
}
divider.addEventListener("pointerdown", (event) => {
  divider.setPointerCapture(event.pointerId);
  document.body.classList.add("dragging");
});
divider.addEventListener("pointermove", (event) => {
  if (divider.hasPointerCapture(event.pointerId)) widen((100 * event.clientX) / innerWidth);
});
divider.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
divider.addEventListener("keydown", (event) => {
  const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
  if (by) widen(Number(divider.getAttribute("aria-valuenow")) + by);
});

function pane(id) {
  go({ pane: id });
  $(`#${id}`).focus();
}
key("1", "Go to the term sheet", () => pane("sheet"));
key("2", "Go to the paper", () => pane("paper"));
key("3", "Go to the review", () => pane("below"));
key("f", "Term sheet as a form", () => sheetTabs.choose("tab-form"));
key("y", "Term sheet as YAML", () => sheetTabs.choose("tab-yaml"));
key("r", "Read the paper", () => paperTabs.choose("tab-read"));
key("p", "See its pages", () => paperTabs.choose("tab-pages"));
key("c", "Contents of the paper", () => $("#contents-open").click());
key("n", "Next change of the last save", nextChange);
key("]", "Next value on the paper that came from the term sheet", () => say(step(1) ?? ""));
key("[", "The value before", () => say(step(-1) ?? ""));
key("g", "Go to the field of that value", followWords);
key("e", "Findings", () => belowTabs.choose("tab-findings"));
key("h", "Health of the alliance", () => belowTabs.choose("tab-health"));
key("l", "Clauses, in and out", () => belowTabs.choose("tab-clauses"));
key("d", "Download", () => {
  $("#downloads").open = true;
  $("#downloads summary").focus();
});
key("+", "Larger", () => zoomed(1));
key("-", "Smaller", () => zoomed(-1));
key("Escape", "Close what lies over the paper", () => {
  $("#downloads").open = false;
  if (here().clause) go({ clause: null });
});
mountKeys();

follow();
