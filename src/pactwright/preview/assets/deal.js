// What every part of the page shares: the last state of the deal, news of it, and the ways to write and to point.
//
//   state          the last answer of /deal/{key}/state; null before the first
//   subscribe(fn)  fn(state, before) after each new state, and at once where there is one; returns how to leave
//   edit(action, path, value)   "set" | "remove" | "add"; resolves to {digest, revision}; rejects with Trouble
//   saveText(text) writes the whole term sheet; likewise
//   show(path, place)   points at a field on the left: {line, column} where a place is known
//   onShow(fn)     fn({path, line, column}) when something on the page points at a field
//   showPaper(path)     scrolls the paper to the words that came from a field, and marks them
//   onShowPaper(fn)     for the paper: fn({path, label})

export const key = location.pathname.split("/")[2] ?? "0";
export const base = `/deal/${key}`;
const token = document.querySelector('meta[name="pactwright-token"]')?.content ?? "";

export let state = null;

const listeners = { state: new Set(), revision: new Set(), show: new Set(), paper: new Set(), pages: new Set(), trouble: new Set() };

export class Trouble extends Error {
  constructor(message, status, answer) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

export function subscribe(listener) {
  if (state) listener(state, null);
  return joined("state", listener);
}

export const onShow = (listener) => joined("show", listener);
export const onShowPaper = (listener) => joined("paper", listener);
export const onRevision = (listener) => joined("revision", listener);
export const onPages = (listener) => joined("pages", listener);
export const onTrouble = (listener) => joined("trouble", listener);

export function edit(action, path, value) {
  return write("POST", "edit", { action, path, value, digest: state.digest });
}

export function saveText(text, digest = state.digest) {
  return write("PUT", "text", { text, digest });
}

export function show(path, place = {}) {
  const line = place.line ?? null;
  tell("show", { path: path ?? null, line, column: place.column ?? null });
}

export function showPaper(path, label = null) {
  tell("paper", { path: path ?? null, label });
}

export function follow() {
  let source = null;
  const open = () => {
    source ??= listen();
  };
  const close = () => {
    source?.close();
    source = null;
  };
  // A browser keeps six connections to one server: a page that nobody sees gives its own back.
  let hidden = 0;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hidden);
    if (document.hidden) hidden = setTimeout(close, 30_000);
    else open();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

// The paper comes first: the rest of the page follows when it has been painted.
let told = 0;
let run = null;
const after = (wait) => new Promise((resolve) => setTimeout(resolve, wait));
const painted = () => Promise.race([new Promise(requestAnimationFrame).then(() => after(0)), after(100)]);

function listen() {
  const source = new EventSource(`${base}/events`);
  source.onopen = () => tell("trouble", null);
  source.onerror = () => tell("trouble", "The preview has stopped. Start it again; this page comes back by itself.");
  source.onmessage = (event) => {
    const news = JSON.parse(event.data);
    if ("run" in news && run && run !== news.run) location.reload();
    run = news.run ?? run;
    if ("revision" in news && news.revision !== told) {
      told = news.revision;
      Promise.race([Promise.all([...listeners.revision].map((each) => each(told))).then(painted), after(4_000)]).then(refresh);
    }
    if ("pages" in news) tell("pages", news);
    if ("printing" in news) tell("pages", { trouble: news.printing });
    if ("trouble" in news) tell("trouble", news.trouble);
  };
  return source;
}

let wanted = 0;
let newest = null;

// Whoever waits for a refresh waits for the newest: after it, the state is as new as the news.
export function refresh() {
  wanted += 1;
  newest = fetched(wanted);
  return newest;
}

async function fetched(mine) {
  const answer = await fetch(`${base}/state`, { headers: { accept: "application/json" } });
  if (mine !== wanted) return newest;
  if (!answer.ok) return null;
  const fresh = await answer.json();
  if (mine !== wanted) return newest;
  if (state && fresh.revision < state.revision) return null;
  const before = state;
  state = fresh;
  tell("state", state, before);
  return null;
}

async function write(method, where, body) {
  const answer = await fetch(`${base}/${where}`, {
    method,
    headers: { "content-type": "application/json", "x-pactwright-token": token },
    body: JSON.stringify(body),
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    if (answer.status === 409) await refresh();
    throw new Trouble(told.message ?? "The change could not be saved.", answer.status, told);
  }
  await refresh();
  return told;
}

function joined(kind, listener) {
  listeners[kind].add(listener);
  return () => listeners[kind].delete(listener);
}

function tell(kind, ...news) {
  for (const listener of [...listeners[kind]]) listener(...news);
}
