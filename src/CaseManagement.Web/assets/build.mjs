// Copies the style sheet and draws one sprite of the icons that the pages use (icons.txt) into the folder named on the command line.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const packages = join(here, "node_modules", "@tabler");
const text = (...parts) => readFile(join(...parts), "utf8");

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const css = await text(packages, "core", "dist", "css", "tabler.min.css");
// The map is not served, and a browser's tools would ask for it.
await writeFile(join(target, "tabler.css"), css.replace(/\/\*# sourceMappingURL=.*?\*\//, ""));

const symbols = [];
for (const name of (await text(here, "icons.txt")).split("\n").filter(Boolean)) {
  const svg = await text(packages, "icons", "icons", "outline", `${name}.svg`);
  const shapes = svg
    .slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, "")
    .replace(/\s+/g, " ")
    .trim();
  symbols.push(
    `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`,
  );
}
await writeFile(join(target, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);

// The licences ask to travel with the copies.
const banner = css.slice(0, css.indexOf("*/") + 2);
const licences = ["Tabler (tabler.css):", banner, "", "Tabler Icons (icons.svg):", await text(packages, "icons", "LICENSE")];
await writeFile(join(target, "LICENSES.txt"), licences.join("\n"));
