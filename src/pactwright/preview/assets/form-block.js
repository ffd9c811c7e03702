// A block of the term sheet: the fields that are filled in or needed, and a row of those that may be added.

import { el, settle } from "./dom.js";
import { desk, fieldsOf, write } from "./form-desk.js";
import { idOf, paintProblems, single } from "./form-field.js";
import { list } from "./form-list.js";
import { orOpen } from "./form-open.js";
import { isBlock, isSingle, join } from "./form-paths.js";

// `names` picks some of the fields; `shows` tells which are on view though nothing is filled in.
export function block(kind, path, { names = null, shows = (spec) => spec.required } = {}) {
  const specs = fieldsOf(kind).filter((spec) => names === null || names.includes(spec.name));
  const notes = el("div", { class: "problems" });
  const fields = el("div", { class: "fields" });
  const more = el("div", { class: "more", role: "group", "aria-label": "More to say" });
  const element = el("div", { class: "block", "data-path": path }, notes, fields, more);
  const made = new Map();
  const opened = new Set();

  function update(value) {
    const inside = isBlock(value) ? value : {};
    const visible = specs.filter((spec) => opened.has(spec.name) || Object.hasOwn(inside, spec.name) || shows(spec) || hasProblem(join(path, spec.name)));
    for (const spec of visible) show(spec).update(inside[spec.name]);
    settle(fields, visible.map((spec) => made.get(spec.name).element));
    settle(more, specs.filter((spec) => !visible.includes(spec)).map(chip));
    more.hidden = more.childElementCount === 0;
    paintProblems(notes, path === "" ? [] : (desk.problems.get(path) ?? []));
  }

  function show(spec) {
    if (!made.has(spec.name)) made.set(spec.name, part(spec, join(path, spec.name), { close: () => close(spec) }));
    return made.get(spec.name);
  }

  const chips = new Map();

  function chip(spec) {
    if (!chips.has(spec.name)) {
      const says = spec.usual && spec.usual !== "no" ? [el("small", {}, `usually ${named(spec)}`)] : [];
      chips.set(spec.name, el("button", { type: "button", class: "chip", title: spec.help, onclick: () => open(spec) }, spec.title, ...says));
    }
    return chips.get(spec.name);
  }

  // Whatever stands for itself when it is left out is written with its first value; other blocks are written at once.
  async function open(spec) {
    opened.add(spec.name);
    const where = join(path, spec.name);
    if (spec.kind === "block" && !spec.given) desk.say(await write({ action: "set", path: where, value: {} }));
    if (spec.kind === "list" && spec.items === "block") desk.say(await write({ action: "add", path: where, value: {} }));
    refresh();
    made.get(spec.name)?.focus();
  }

  async function close(spec) {
    opened.delete(spec.name);
    const before = desk.memory();
    if (Object.hasOwn(current(), spec.name)) {
      const trouble = await write({ action: "remove", path: join(path, spec.name) });
      desk.removed(trouble, spec.title, before);
    }
    refresh();
    (chips.get(spec.name) ?? firstOf(element))?.focus();
  }

  const current = () => desk.valueAt(path) ?? {};
  const refresh = () => update(current());

  return {
    element,
    update,
    focus: () => firstOf(element)?.focus(),
    open: (name) => {
      opened.add(name);
      refresh();
    },
  };
}

const firstOf = (element) => element.querySelector("input, select, textarea") ?? element.querySelector("summary, button");

const hasProblem = (path) => desk.problems.has(path);

function named(spec) {
  return (spec.choices?.find(([word]) => word === spec.usual)?.[1] ?? spec.usual).toLowerCase();
}

// The part of the form for one field, whatever is in it. Where the file says something of another kind, it says so.
function part(spec, path, { close }) {
  const fits = { list: (value) => value === undefined || value === null || Array.isArray(value), block: (value) => value === undefined || value === null || isBlock(value) };
  const isFitting = fits[spec.kind] ?? ((value) => isSingle(value) || (spec.open && isBlock(value)));
  const made = makers(spec, path, close);
  const odd = el("p", { class: "odd", hidden: true }, `${spec.title} is written in another way in the file. Change it as YAML.`, el("span", { class: "problems" }));
  const element = el("div", { class: "part", "data-name": spec.name }, made.element, odd);
  return {
    element,
    focus: () => made.focus(),
    update(value) {
      const fit = isFitting(value);
      odd.hidden = fit;
      made.element.hidden = !fit;
      paintProblems(odd.lastChild, fit ? [] : (desk.problems.get(path) ?? []));
      made.update(fit ? (value ?? undefined) : undefined);
    },
  };
}

function makers(spec, path, close) {
  if (spec.kind === "list") return list(spec, path);
  const make = (tools) => (spec.kind === "block" ? inner(spec, path, close, tools) : single(spec, path, { tools }));
  return spec.open ? orOpen(spec, path, make) : make(null);
}

function inner(spec, path, close, tools) {
  const body = block(spec.block, path, { shows: path.includes(".") ? undefined : usuals });
  const remove = el("button", { type: "button", class: "quiet-button", "aria-label": `Remove ${spec.title}`, onclick: close }, "Remove");
  const legend = el("legend", { id: idOf(path), tabindex: -1 }, spec.title);
  const corner = el("div", { class: "corner" }, tools, spec.required || (spec.given && !path.includes(".")) ? null : remove);
  const element = el("fieldset", { class: "inner" }, legend, corner, el("p", { class: "help" }, spec.help), body.element);
  return { ...body, element };
}

export const usuals = (spec) => spec.required || Boolean(spec.usual && spec.kind !== "boolean");
