// The deals of a folder, each with how it stands. The list follows every save.

import { $, each, el, plural } from "./dom.js";

let isAsking = false;
let isLate = false;
let run = null;

async function renew() {
  isLate = isAsking;
  if (isAsking) return;
  isAsking = true;
  try {
    show(await (await fetch("/deals")).json());
  } finally {
    isAsking = false;
  }
  if (isLate) renew();
}

function show(told) {
  $("#title").textContent = told.folder;
  document.title = `${told.folder} · Pactwright`;
  const sound = told.deals.filter((one) => one.sound).length;
  $("#summary").textContent = told.deals.length ? counted(told.deals.length, sound) : nothing(told);
  each($("#deals"), told.deals, { name: (deal) => deal.key, make: row });
  $("#report").hidden = !told.hasReport;
}

function counted(all, sound) {
  const words = sound === all ? (all === 1 ? "sound" : "all of them sound") : `${sound || "none"} of them sound`;
  return `${plural(all, "term sheet")}, ${words}`;
}

const nothing = ({ hasReport }) =>
  hasReport ? "The papers of a batch." : "There are no term sheets (.yaml, .json) in this folder yet. Save one here, and it appears.";

function row() {
  const title = el("span", { class: "deal-title" });
  const between = el("span", { class: "between" });
  const file = el("span", { class: "file" });
  const how = el("span", { class: "standing" });
  const link = el("a", {}, title, between, file, how);
  return {
    element: el("li", {}, link),
    update(deal) {
      link.href = `/deal/${deal.key}`;
      title.textContent = deal.title || deal.name;
      between.textContent = deal.between ? deal.between.replace(/^between /u, "Between ") : noPaper(deal);
      file.textContent = deal.title ? deal.name : "";
      how.textContent = standing(deal);
      how.dataset.worst = !deal.isRead ? "unread" : deal.errors ? "error" : deal.warnings || deal.openPoints ? "warning" : "fine";
    },
  };
}

const noPaper = (deal) => (deal.isRead ? "There is no paper of it yet" : "");

function standing(deal) {
  if (!deal.isRead) return "reading …";
  const told = [[deal.errors, "error"], [deal.warnings, "warning"], [deal.openPoints, "open point"]];
  return told.filter(([count]) => count).map(([count, word]) => plural(count, word)).join(", ") || "sound";
}

const source = new EventSource("/events");
source.onmessage = (event) => {
  const news = JSON.parse(event.data);
  if (run && news.run && run !== news.run) location.reload();
  run = news.run ?? run;
  renew();
};
addEventListener("pagehide", () => source.close());
