// The paper in its frame. The frame runs no scripts; this page looks into it, listens to clicks, and lays in new parts.

import { base, onRevision, onShowPaper, show, state } from "./deal.js";
import { $, $$ } from "./dom.js";
import { go } from "./place.js";

const frame = $("#frame");
let loaded = null;
let underway = Promise.resolve();
let zoom = 1;

export function mountPaper() {
  onRevision((revision) => {
    underway = loaded ? renew(revision) : load(revision);
    return underway;
  });
  // What is pointed at may stand in a paper that is still on its way.
  onShowPaper(({ path, label }) => underway.then(() => reveal(path, label)));
}

function load(revision) {
  loaded = new Promise((resolve) => {
    frame.addEventListener("load", () => {
      listen(frame.contentDocument);
      setZoom(zoom);
      there(revision);
      resolve();
    }, { once: true });
  });
  frame.src = `${base}/paper.html?r=${revision}`;
  return loaded;
}

// Benchmarks and tests wait for this.
function there(revision) {
  performance.mark("paper", { detail: revision });
  document.documentElement.dataset.paper = String(revision);
}

// Fetch what is new in the paper and lay it in: what stayed does not move, and the reader's place is kept.
let wanted = 0;
async function renew(revision) {
  wanted = revision;
  await loaded;
  const address = `${base}/paper.html?r=${revision}`;
  const { documentElement: page, body } = frame.contentDocument;
  const news = await fetched(`${address}&since=${page.dataset.revision}`);
  if (!news || revision !== wanted) return;
  if (isShort(news) && patch(news.body, body)) {
    taken(news, revision);
    return;
  }
  page.dataset.revision = "0";
  const whole = isShort(news) ? await fetched(address) : news;
  if (!whole || revision !== wanted) return;
  lay(whole.body, body);
  taken(whole, revision);
}

const isShort = (paper) => $("[data-same]", paper) !== null;

function taken(fresh, revision) {
  const { documentElement: page, body } = frame.contentDocument;
  for (const name of ["class", "data-mark", "data-title"]) copy(name, fresh.body, body);
  page.dataset.revision = fresh.documentElement.dataset.revision;
  there(revision);
}

// XMLHttpRequest parses into a document that runs nothing and loads nothing, without text ever becoming markup here.
function fetched(address) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => resolve(request.status === 200 ? request.response : null);
    request.onerror = () => resolve(null);
    request.send();
  });
}

// What the page has already comes as an empty element that says so. It tells whether the page has the shape of what came.
function patch(fresh, old) {
  const come = [...fresh.childNodes];
  const stand = [...old.childNodes];
  return come.length === stand.length && come.every((one, at) => put(one, stand[at]));
}

function put(one, stands) {
  if (one.nodeName !== stands.nodeName) return false;
  if (one.dataset?.same !== undefined || one.isEqualNode(stands)) return true;
  if (one.querySelector?.("[data-same]")) return patch(one, stands);
  stands.replaceWith(stands.ownerDocument.adoptNode(one));
  return true;
}

const CONTAINERS = new Set(["BODY", "MAIN", "SECTION"]);

function lay(fresh, old) {
  const owner = old.ownerDocument;
  const after = [...fresh.childNodes];
  const before = [...old.childNodes];
  let start = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length === come.length && gone.every((one, at) => alike(one, come[at]))) {
    for (const [at, one] of gone.entries()) swap(one, come[at], owner);
    return;
  }
  const anchor = before[before.length - end] ?? null;
  for (const one of gone) one.remove();
  for (const one of come) old.insertBefore(owner.adoptNode(one), anchor);
}

function alike(one, other) {
  return one.nodeName === other.nodeName;
}

function swap(one, other, owner) {
  if (one.isEqualNode(other)) return;
  const both = CONTAINERS.has(one.nodeName) && one.cloneNode(false).isEqualNode(other.cloneNode(false));
  if (both) lay(other, one);
  else one.replaceWith(owner.adoptNode(other));
}

function copy(name, from, to) {
  if (from.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name));
  else to.removeAttribute(name);
}

function listen(paper) {
  paper.addEventListener("click", clicked);
  paper.addEventListener("keydown", (event) => {
    const copied = new KeyboardEvent("keydown", event);
    if (!document.dispatchEvent(copied)) event.preventDefault();
  });
}

function clicked(event) {
  const target = event.target.closest ? event.target : event.target.parentElement;
  const link = target.closest("a[href]");
  if (link) {
    event.preventDefault();
    reveal(null, decodeURIComponent(link.getAttribute("href").slice(1)));
    return;
  }
  if (String(frame.contentWindow.getSelection())) return;
  const field = target.closest("[data-field]");
  if (field) {
    mark([field], "shown");
    show(field.dataset.field, placeOf(field.dataset.field));
  }
  const clause = clauseOf(target);
  if (clause && !field) go({ clause, pane: "paper" });
}

// A part without a label belongs to the labelled part before it.
function clauseOf(target) {
  let at = target;
  while (at && at.nodeName !== "BODY") {
    if (at.dataset?.clause) return at.dataset.clause;
    at = at.previousElementSibling ?? at.parentElement;
  }
  return null;
}

function placeOf(path) {
  return state?.places?.[path] ?? {};
}

export function reveal(path, label) {
  const paper = frame.contentDocument;
  const found = label ? [paper.getElementById(label)].filter(Boolean) : fields(path);
  if (!found.length) return false;
  mark(found, "shown");
  found[0].scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  return true;
}

// The words of a field; of a block, the first words of any field in it.
function fields(path) {
  const all = $$("[data-field]", frame.contentDocument);
  const exact = all.filter((one) => one.dataset.field === path);
  if (exact.length) return exact;
  return all.filter((one) => one.dataset.field.startsWith(`${path}.`) || one.dataset.field.startsWith(`${path}[`)).slice(0, 1);
}

function mark(found, name) {
  for (const one of $$(`.${name}`, frame.contentDocument)) one.classList.remove(name);
  for (const one of found) one.classList.add(name);
}

// Step through what came from the term sheet, for whoever uses no mouse.
export function step(by) {
  const all = $$("[data-field]", frame.contentDocument);
  if (!all.length) return;
  const at = all.findIndex((one) => one.classList.contains("shown"));
  const next = all.at((at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length);
  mark([next], "shown");
  next.scrollIntoView({ block: "center" });
  return next.textContent;
}

// Go from the words that are marked to their field.
export function follow() {
  const marked = $("[data-field].shown", frame.contentDocument);
  if (marked) show(marked.dataset.field, placeOf(marked.dataset.field));
}

export function setZoom(level) {
  zoom = level;
  if (frame.contentDocument?.documentElement) frame.contentDocument.documentElement.style.zoom = zoom;
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
