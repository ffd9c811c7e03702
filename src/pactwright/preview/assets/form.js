// The form of the term sheet. It is mounted into its panel once.

import { el } from "./dom.js";

export function mount(panel) {
  panel.append(el("p", { class: "quiet pad" }, "The form is not built yet: see YAML."));
}
