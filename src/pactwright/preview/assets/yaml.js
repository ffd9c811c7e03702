// The term sheet as it is written: a text to type in, with line numbers, colours and a mark at every finding.
//
// What is typed in is an ordinary text area, so that undo, selection and screen readers work as everywhere. Behind it
// lies the same text once more, with the colours; before it stand the numbers.

import * as deal from "./deal.js";
import { $, each, el } from "./dom.js";
import { worded, worst } from "./form-field.js";
import { say } from "./say.js";
import { pieces } from "./yaml-colours.js";

const PAUSE = 900;
const HEIGHT = 1.6;

export function mount(panel) {
  const typing = { spellcheck: "false", autocomplete: "off", autocapitalize: "off", wrap: "off" };
  const told = { "aria-label": "Term sheet as YAML", "aria-describedby": "yaml-note yaml-marks" };
  const area = el("textarea", { id: "yaml", class: "yaml-text", ...typing, ...told });
  const numbers = el("div", { class: "yaml-numbers", "aria-hidden": "true" });
  const colours = el("div", { class: "yaml-colours", "aria-hidden": "true" });
  const note = el("p", { class: "yaml-note", id: "yaml-note", role: "status" });
  const marks = el("ol", { class: "yaml-marks", id: "yaml-marks" });
  const conflict = el("div", { class: "notice", hidden: true });
  const page = el("div", { class: "yaml-scroll" }, numbers, el("div", { class: "yaml-page" }, colours, area));
  panel.append(el("div", { class: "yaml" }, conflict, page, el("div", { class: "yaml-foot" }, note, marks)));
  const view = { panel, area, numbers, colours, note, marks, conflict, findings: new Map(), shown: 0 };
  follow(view);
  // A text that is out of sight has no width yet.
  new ResizeObserver(() => fit(view)).observe(panel);
  deal.onShow(({ line, column }) => line && !panel.hidden && jump(view, line, column ?? 1));
}

function follow(view) {
  const { area } = view;
  let digest = "";
  let saved = "";
  let timer = 0;
  let isSaving = false;

  async function save() {
    clearTimeout(timer);
    const typed = area.value;
    if (isSaving || typed === saved || deal.state.readOnly || !view.conflict.hidden) return;
    isSaving = true;
    try {
      ({ digest } = await deal.saveText(withBreaks(typed, deal.state.text), digest));
      saved = typed;
      view.note.textContent = "Saved";
    } catch (trouble) {
      if (trouble.status === 409) disagree();
      else view.note.textContent = trouble.status ? trouble.message : "Not saved: the preview does not answer.";
    } finally {
      isSaving = false;
    }
    if (area.value !== typed) later();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  function disagree() {
    const mine = el("button", { type: "button", class: "add", onclick: () => settle(false) }, "Keep what I typed");
    const theirs = el("button", { type: "button", class: "add", onclick: () => settle(true) }, "Take the file as it is");
    view.conflict.replaceChildren(el("p", {}, "The file was changed elsewhere while you typed. Which one is right?"), mine, " ", theirs);
    view.conflict.hidden = false;
    say("The file was changed elsewhere while you typed.");
  }

  function settle(isTheirs) {
    view.conflict.hidden = true;
    digest = deal.state.digest;
    saved = plain(deal.state.text);
    if (isTheirs) replace(area, saved);
    else save();
    paint(view);
    area.focus();
  }

  area.addEventListener("input", () => {
    view.note.textContent = "";
    view.shown = 0;
    paint(view);
    later();
  });
  area.addEventListener("blur", save);
  area.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save();
    }
  });

  deal.subscribe((state) => {
    const text = plain(state.text);
    area.readOnly = state.readOnly;
    const isTyping = area.value !== saved;
    if (!isTyping || area.value === text) {
      replace(area, text);
      saved = text;
      digest = state.digest;
      view.conflict.hidden = true;
    } else if (state.digest !== digest && text !== saved && !isSaving) disagree();
    find(view, state);
    paint(view);
  });
}

// A text area knows one kind of line break; the file keeps its own.
const plain = (text) => text.replace(/\r\n?/gu, "\n");

function withBreaks(text, like) {
  const used = /\r\n|\r|\n/u.exec(like)?.[0] ?? "\n";
  return used === "\n" ? text : text.replaceAll("\n", used);
}

// Change only what differs, so that the caret and the place on the page stay.
function replace(area, text) {
  const before = area.value;
  if (before === text) return;
  let start = 0;
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  const { scrollTop, scrollLeft } = area;
  area.setRangeText(text.slice(start, text.length - end), start, before.length - end, "preserve");
  if (before === "") area.setSelectionRange(0, 0);
  area.scrollTop = scrollTop;
  area.scrollLeft = scrollLeft;
}

function find(view, state) {
  view.findings = new Map();
  const here = state.diagnostics.filter((one) => one.line);
  for (const one of here) view.findings.set(one.line, [...(view.findings.get(one.line) ?? []), one]);
  each(view.marks, here, { name: (one) => `${one.code} ${one.path}`, make: () => mark(view) });
}

function mark(view) {
  let now = null;
  const button = el("button", { type: "button", onclick: () => jump(view, now.line, now.column) });
  return {
    element: el("li", {}, button),
    update(one) {
      now = one;
      button.dataset.severity = one.severity;
      button.replaceChildren(el("span", { class: "where" }, `Line ${one.line}`), el("span", {}, ...worded(one.message)));
    },
  };
}

// Lines that are as they were are left alone: a long file is painted as quickly as a short one.
function paint(view) {
  const lines = view.area.value.split("\n");
  while (view.colours.childElementCount > lines.length) {
    view.colours.lastChild.remove();
    view.numbers.lastChild.remove();
  }
  lines.forEach((line, position) => {
    const number = position + 1;
    let row = view.colours.children[position];
    if (!row) {
      row = el("div", { class: "yaml-line" });
      view.colours.append(row);
      view.numbers.append(el("div", {}, String(number)));
    }
    if (row.textContent !== line || !row.childNodes.length) row.replaceChildren(...pieces(line));
    const severity = worst(view.findings.get(number) ?? []);
    row.dataset.severity = severity;
    row.classList.toggle("shown", number === view.shown);
    view.numbers.children[position].dataset.severity = severity;
  });
  view.area.style.blockSize = `${lines.length * HEIGHT}em`;
  fit(view);
}

// The text area is as large as its text: it is the panel that scrolls, and all three layers with it.
function fit({ area, panel }) {
  if (panel.hidden) return;
  area.style.inlineSize = "100%";
  area.style.inlineSize = `${area.scrollWidth}px`;
}

function jump(view, line, column) {
  const { area } = view;
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + Math.max(0, column - 1);
  view.shown = line;
  paint(view);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, start);
  $(`.yaml-line:nth-child(${line})`, view.colours)?.scrollIntoView({ block: "center", inline: "nearest" });
  // A long line would be scrolled to its middle; the beginning of the lines says where one is.
  $(".yaml-scroll", view.panel).scrollLeft = 0;
}
