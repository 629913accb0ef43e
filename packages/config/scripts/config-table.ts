import { readFileSync, writeFileSync } from "node:fs";
import { configMarkdown } from "../src/config-table.ts";

/** The page that holds the table. */
export const PAGE = new URL("../../../docs/operations.md", import.meta.url);

const START = "<!-- The table is made by `npm run config-table -w @raati/config`; a test compares it. -->";
const END = "<!-- End of the table -->";

/** The page with its table as the code says it. The rest stays. @throws when the page has lost the marks around the table */
export function withTable(page: string): string {
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/operations.md needs the lines ${START} and ${END}`);
  return `${before}${START}\n\n${configMarkdown()}\n\n${END}${after}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8")));
