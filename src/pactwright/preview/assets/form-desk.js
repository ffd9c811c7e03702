// What all parts of the form share: its description, what the file says, what is wrong with it, and the way to write.

import * as deal from "./deal.js";
import { at, isBlock, isOpen, join, parts } from "./form-paths.js";
import { say } from "./say.js";

export const desk = {
  model: null,
  values: {},
  names: {},
  problems: new Map(),
  // What happened, for those who listen; empty words say nothing.
  say: (words) => words && say(words),
  // What the file says, and how to get it back.
  valueAt: (path) => at(desk.values, path),
  memory: () => deal.state.text,
  removed: () => {},
};

export const fieldsOf = (block) => desk.model.blocks[block].fields;
export const fieldIn = (block, name) => fieldsOf(block).find((field) => field.name === name);

export function take(state) {
  desk.values = state.form.values;
  desk.names = state.form.names;
  desk.problems = new Map();
  for (const found of state.diagnostics) {
    for (const [path, message, cure] of placed(found)) {
      const here = desk.problems.get(path) ?? [];
      desk.problems.set(path, [...here, { severity: found.severity, line: found.line, message, cure }]);
    }
  }
}

export function problemsWithin(path) {
  const inside = [...desk.problems].filter(([where]) => where === path || (where.startsWith(path) && ".[".includes(where[path.length])));
  return inside.flatMap(([, problems]) => problems);
}

// Changes are written one after the other, each on top of what came of the one before.
let last = Promise.resolve();
const waiting = new Map();

export function write(change) {
  const name = `${change.action} ${change.path}`;
  const known = change.action === "set" ? waiting.get(name) : undefined;
  if (known) {
    known.change.value = change.value;
    return known.done;
  }
  const entry = { change, done: null };
  entry.done = last.then(() => {
    waiting.delete(name);
    return written(change);
  });
  waiting.set(name, entry);
  last = entry.done;
  return entry.done;
}

export const settled = () => last;

// Resolves to nothing, or to a sentence that says why the file is as it was.
async function written(change, was = touched(change), again = true) {
  try {
    await deal.edit(change.action, change.path, change.value);
    return "";
  } catch (trouble) {
    if (trouble.status === 409 && again && JSON.stringify(touched(change)) === JSON.stringify(was)) {
      return written(change, was, false);
    }
    return trouble.status ? trouble.message : "The preview does not answer, so nothing was saved. Is it still running?";
  }
}

// What a change rests on: if somebody else changed just this meanwhile, it is not written over.
function touched(change) {
  if (change.action === "add") return null;
  const steps = parts(change.path);
  const inList = change.action !== "set" && typeof steps.at(-1) === "number";
  const path = inList ? change.path.slice(0, change.path.lastIndexOf("[")) : change.path;
  return at(deal.state.form?.values ?? {}, path) ?? null;
}

// The field that a finding leads to: what is missing has no place in the file, but it has one in the form.
export function fieldOf(found) {
  return (desk.model && placed(found)[0]?.[0]) ?? found.path;
}

// Where in the form a finding is told: at its field, or at the next block or list around it.
function placed(found) {
  if (found.path === null || found.path === undefined) return [];
  const [path, block] = deepest(found.path);
  if (found.name === "missing-field") {
    const missing = absent(path, block, found.message);
    if (missing.length) return missing.map((field) => [field, "This is needed.", ""]);
  }
  return [[path, found.message, found.cure]];
}

function absent(path, block, message) {
  const owner = block === null ? path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/u, "") : path;
  const kind = block ?? blockAt(owner);
  const value = at(desk.values, owner);
  if (kind === null || !isBlock(value)) return [];
  const names = [...message.matchAll(/`([a-z_]+)`/gu)].map((found) => found[1]);
  return names.filter((name) => fieldIn(kind, name) && !Object.hasOwn(value, name)).map((name) => join(owner, name));
}

export const blockAt = (path) => (path === "" ? desk.model.root : deepest(path)[1]);

// Follow a path through the form's description: how far it leads, and into which kind of block.
function deepest(wanted) {
  let path = "";
  let block = desk.model.root;
  let items = null;
  for (const part of parts(wanted)) {
    if (typeof part === "number") {
      if (items === null) return [path, null];
      path = join(path, part);
      block = items.items === "block" ? items.block : null;
      items = null;
    } else {
      const field = block && fieldIn(block, part);
      if (!field) return [path, block];
      path = join(path, part);
      items = field.kind === "list" ? field : null;
      block = field.kind === "block" ? field.block : null;
    }
    if (isOpen(at(desk.values, path))) block = desk.model.open;
  }
  return [path, block];
}
