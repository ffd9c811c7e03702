// A list of the term sheet: cards for blocks, rows for texts and names, boxes to tick for choices.

import { el, settle } from "./dom.js";
import { block } from "./form-block.js";
import { desk, fieldsOf, problemsWithin, write } from "./form-desk.js";
import { idOf, paintProblems, saysTheSame, single, worst } from "./form-field.js";
import { isBlock, isOpen, isSingle, join } from "./form-paths.js";

const OPEN_CARDS = 2;

export function list(spec, path) {
  if (spec.items === "block") return cards(spec, path);
  return spec.items === "choice" ? boxes(spec, path) : rows(spec, path);
}

function frame(spec, path, kind) {
  const notes = el("div", { class: "problems", id: `${idOf(path)}:problems` });
  const legend = el("legend", { id: idOf(path), tabindex: -1 }, spec.title, spec.required ? el("span", { class: "needed" }, "needed") : null);
  const help = saysTheSame(spec) ? "" : el("p", { class: "help" }, spec.help);
  const items = el(kind === "boxes" ? "div" : "ol", { class: kind });
  const element = el("fieldset", { class: "list", "data-path": path }, legend, help, notes, items);
  const paint = () => {
    const problems = desk.problems.get(path) ?? [];
    paintProblems(notes, problems);
    element.dataset.severity = worst(problems);
    element.dataset.filled = items.childElementCount ? "yes" : "";
  };
  return { element, items, paint };
}

function cards(spec, path) {
  const { element, items, paint } = frame(spec, path, "cards");
  const noun = desk.model.blocks[spec.block].noun;
  const add = el("button", { type: "button", class: "add", onclick: () => append() }, `Add ${article(noun)}`);
  element.append(add);
  let made = [];
  let fresh = -1;

  async function append() {
    fresh = made.length;
    const trouble = await write({ action: "add", path, value: {} });
    desk.say(trouble || `Added ${noun} ${made.length}.`);
    if (!trouble) made[fresh]?.focus();
    fresh = -1;
  }

  async function remove(position) {
    const before = desk.memory();
    const title = made[position].title();
    const where = made.length === 1 && !spec.required ? path : join(path, position);
    const trouble = await write({ action: "remove", path: where });
    if (!trouble) forget(position);
    desk.removed(trouble, title, before);
    (made[Math.min(position, made.length - 1)]?.summary ?? add).focus();
  }

  async function move(position, by) {
    const target = position + by;
    if (target < 0 || target >= made.length) return;
    const isOpened = made[position].isOpen();
    const trouble = await write({ action: "move", path: join(path, position), value: by < 0 ? "up" : "down" });
    desk.say(trouble || `Moved to place ${target + 1} of ${made.length}.`);
    if (trouble) return;
    made[target].open(isOpened);
    made[target].summary.focus();
  }

  // A card that was taken out takes along what was opened in it and in those behind it.
  function forget(position) {
    for (const card of made.slice(position)) card.element.remove();
    made = made.slice(0, position);
    update(desk.valueAt(path));
  }

  function update(value) {
    const values = Array.isArray(value) ? value : [];
    made.length = Math.min(made.length, values.length);
    while (made.length < values.length) {
      const position = made.length;
      made.push(card(spec, join(path, position), { position, remove: () => remove(position), move: (by) => move(position, by) }));
      if (values.length <= OPEN_CARDS || position === fresh) made[position].open(true);
    }
    values.forEach((one, position) => made[position].update(one, values.length));
    settle(items, made.map((one) => one.element));
    paint();
  }

  return { element, update, focus: () => (made[0]?.isOpen() ? made[0] : add).focus(), open: (position) => made[position]?.open(true) };
}

// A card builds its fields when it is first opened: a long deal opens as quickly as a short one.
function card(spec, path, { position, remove, move }) {
  const noun = desk.model.blocks[spec.block].noun;
  const name = el("span", { class: "card-name" });
  const mark = el("span", { class: "badge", hidden: true });
  const summary = el("summary", {}, el("span", { class: "card-number" }, String(position + 1)), name, mark);
  const up = tool("Move up", () => move(-1));
  const down = tool("Move down", () => move(1));
  const out = tool("Remove", remove);
  const tools = el("div", { class: "tools", role: "group", "aria-label": `${noun} ${position + 1}` }, up, down, out);
  const details = el("details", { class: "card", "data-path": path }, summary);
  const element = el("li", {}, details);
  let body = null;
  let now;

  details.addEventListener("reveal", () => open(true));
  details.addEventListener("toggle", () => details.open && build());
  summary.addEventListener("keydown", (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  });

  function build() {
    if (body) return;
    body = block(isOpen(now) ? desk.model.open : spec.block, path);
    details.append(el("div", { class: "card-body" }, body.element, tools));
    body.update(now);
  }

  function open(is) {
    details.open = is;
    if (is) build();
  }

  const title = () => titled(spec, now) || `${noun} ${position + 1}`;

  return {
    element,
    summary,
    title,
    open,
    isOpen: () => details.open,
    focus() {
      open(true);
      body.focus();
    },
    update(value, length) {
      now = isBlock(value) ? value : {};
      name.textContent = title();
      up.disabled = position === 0;
      down.disabled = position === length - 1;
      body?.update(now);
      badge(mark, problemsWithin(path));
    },
  };
}

export function badge(mark, problems) {
  mark.hidden = problems.length === 0;
  mark.dataset.severity = worst(problems);
  mark.textContent = String(problems.length);
  mark.setAttribute("aria-label", problems.length === 1 ? "1 finding" : `${problems.length} findings`);
}

function tool(says, onclick) {
  return el("button", { type: "button", class: "quiet-button", onclick }, says);
}

// What a card is called: its first words, as the file has them.
function titled(spec, value) {
  if (isOpen(value)) return value.open;
  const said = fieldsOf(spec.block).map((field) => spoken(field, value?.[field.name])).filter(Boolean);
  return said.slice(0, 2).join(" · ");
}

function spoken(field, value) {
  if (typeof value !== "string" || field.kind === "boolean") return "";
  return field.choices?.find(([word]) => word === value)?.[1] ?? value;
}

const article = (noun) => `${/^[aeiou]/u.test(noun) ? "an" : "a"} ${noun}`;

// Texts and names: an empty row stands at the end, and becomes the next item as soon as something is typed in it.
function rows(spec, path) {
  const { element, items, paint } = frame(spec, path, "rows");
  const made = [];

  function row(position) {
    const field = single(spec, join(path, position), { bare: `${spec.title}, ${position + 1}` });
    const out = el("button", { type: "button", class: "row-out", title: "Remove", "aria-label": `Remove ${spec.title}, ${position + 1}`, onclick: () => remove(position) });
    const line = el("li", {}, field.element, out);
    line.addEventListener("keydown", (event) => onKey(event, position));
    return { field, out, element: line };
  }

  function onKey(event, position) {
    if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      move(position, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Enter" && !event.shiftKey && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      event.target.blur();
      setTimeout(() => made[position + 1]?.field.focus());
    }
  }

  async function remove(position) {
    const before = desk.memory();
    const only = made.length === 2 && !spec.required;
    const trouble = await write({ action: "remove", path: only ? path : join(path, position) });
    desk.removed(trouble, `${spec.title}, ${position + 1}`, before);
    (made[position] ?? made.at(-1)).field.focus();
  }

  async function move(position, by) {
    const target = position + by;
    if (target < 0 || target >= made.length - 1 || position >= made.length - 1) return;
    made[position].field.field.blur();
    const trouble = await write({ action: "move", path: join(path, position), value: by < 0 ? "up" : "down" });
    desk.say(trouble || `Moved to place ${target + 1}.`);
    made[target].field.focus();
  }

  function update(value) {
    const values = Array.isArray(value) ? value : [];
    made.length = Math.min(made.length, values.length + 1);
    while (made.length < values.length + 1) made.push(row(made.length));
    made.forEach((one, position) => {
      const said = values[position];
      one.field.update(isSingle(said) ? said : JSON.stringify(said));
      one.field.field.disabled = !isSingle(said);
      one.out.hidden = position >= values.length;
    });
    settle(items, made.map((one) => one.element));
    paint();
  }

  return { element, update, focus: () => made.at(-1)?.field.focus() };
}

function boxes(spec, path) {
  const { element, items, paint } = frame(spec, path, "boxes");
  let values = [];

  async function tick(word, isOn) {
    const position = values.indexOf(word);
    const only = values.length === 1 && !spec.required;
    const change = isOn ? { action: "add", path, value: word } : { action: "remove", path: only ? path : join(path, position) };
    desk.say(await write(change));
  }

  const made = spec.choices.map(([word, says]) => {
    const box = el("input", { type: "checkbox", value: word, onchange: () => tick(word, box.checked) });
    return { word, box, element: el("label", { class: "box" }, box, says) };
  });
  items.append(...made.map((one) => one.element));

  function update(value) {
    values = Array.isArray(value) ? value : [];
    for (const { word, box } of made) box.checked = values.includes(word);
    paint();
  }

  return { element, update, focus: () => made[0]?.box.focus() };
}
