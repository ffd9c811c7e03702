// Fills a template in with docxtemplater, once for each line of standard input, and says how long the processor took.
// Usage: node docxtemplater.cjs template.docx values.json written.docx
const fs = require("fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const [template, values, written] = process.argv.slice(2);
const content = fs.readFileSync(template);
const papers = JSON.parse(fs.readFileSync(values));
let turn = 0;
require("readline").createInterface({ input: process.stdin }).on("line", () => {
  const before = process.cpuUsage();
  const document = new Docxtemplater(new PizZip(content), { linebreaks: true });
  document.render(papers[turn++ % papers.length]);
  const file = document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  const used = process.cpuUsage(before);
  fs.writeFileSync(written, file);
  console.log((used.user + used.system) / 1e6);
});
