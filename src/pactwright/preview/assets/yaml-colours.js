// The parts of a line of YAML: names, values, comments. For the eye only; what counts is read on the server.

import { el } from "./dom.js";

const LINE = /^(\s*(?:-\s+)*)((?:[\w.-]+|"[^"]*"|'[^']*')(?=:(?:\s|$)))?(:?)(.*)$/u;
const COMMENT = /(?:^|\s)#.*$/u;
const INNER = /([{,[]\s*)([\w-]+)(?=:\s)/gu;

export function pieces(line) {
  if (line === "") return ["\u200b"];
  const [, lead, name, colon, rest] = LINE.exec(line) ?? [null, "", undefined, "", line];
  const start = quoted(rest) ? rest.length : rest.search(COMMENT);
  const [value, comment] = start < 0 ? [rest, ""] : [rest.slice(0, start), rest.slice(start)];
  return [lead, piece("key", name), colon, ...inBrackets(value), piece("comment", comment)].filter((one) => one);
}

// A number sign inside quotes starts no comment.
const quoted = (rest) => /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*$/u.test(rest);

function inBrackets(value) {
  if (!/^\s*[{[]/u.test(value)) return [value];
  const found = [];
  let last = 0;
  for (const match of value.matchAll(INNER)) {
    const at = match.index + match[1].length;
    found.push(value.slice(last, at), piece("key", match[2]));
    last = at + match[2].length;
  }
  return [...found, value.slice(last)];
}

const piece = (kind, text) => (text ? el("span", { class: kind }, text) : null);
