// Paths of fields as every message writes them: parties[0].legal_name.

const STEP = /([^.[\]]+)|\[(\d+)\]/gu;

export function join(path, part) {
  if (typeof part === "number") return `${path}[${part}]`;
  return path ? `${path}.${part}` : part;
}

export function parts(path) {
  return [...path.matchAll(STEP)].map((found) => (found[2] === undefined ? found[1] : Number(found[2])));
}

export function at(values, path) {
  let inside = values;
  for (const part of parts(path)) {
    if (inside === null || typeof inside !== "object" || !Object.hasOwn(inside, part)) return undefined;
    inside = inside[part];
  }
  return inside;
}

export const isBlock = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
export const isOpen = (value) => isBlock(value) && Object.hasOwn(value, "open");
export const isSingle = (value) => value === undefined || value === null || typeof value === "string";
