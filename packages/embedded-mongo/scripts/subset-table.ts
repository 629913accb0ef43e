import { readFileSync, writeFileSync } from "node:fs";
import { ACCUMULATORS, EXPRESSIONS, QUERY_OPERATORS, STAGES, UPDATE_OPERATORS } from "@raati/mongo-language";
import { COMMANDS } from "../src/commands/registry.ts";

/** Where the table stands, from the root of the repository. */
export const TABLE = new URL("../../../docs/embedded-mongo-subset.md", import.meta.url);

const PARTS: readonly [string, Readonly<Record<string, unknown>>][] = [
  ["Commands", COMMANDS], ["Query operators", QUERY_OPERATORS], ["Update operators", UPDATE_OPERATORS],
  ["Aggregation stages", STAGES], ["Accumulators", ACCUMULATORS], ["Expressions", EXPRESSIONS],
];

/** The page that lists all that is served, as the tables in the code say it. */
export function subsetTable(): string {
  const rows = PARTS.map(([title, table]) => {
    const names = Object.keys(table).sort((a, b) => a.localeCompare(b, "en")).map((name) => `\`${name}\``);
    return `## ${title} (${names.length})\n\n${names.join(" ")}\n`;
  });
  return `${HEAD}\n${rows.join("\n")}`;
}

const HEAD = `# What the embedded database serves

Made from the code by \`npm run subset -w @raati/embedded-mongo\`; a test compares it. What is not listed here is refused with
MongoDB's own error code, and so are options that are not understood.

- **Update modifiers**: \`$each\`, \`$position\`, \`$slice\`, \`$sort\`; \`$\`, \`$[]\` and \`$[identifier]\` with \`arrayFilters\`.
- **Projections**: inclusion, exclusion, \`$slice\`, \`$elemMatch\`, \`$\`, expressions.
- **Indexes**: single, compound, multikey, unique, sparse, partial, TTL, with collation; for equality, \`$in\`, range and sort.
- **Collation**: locales fi, sv, en, en_US; strengths 1 to 3, caseLevel at strength 1, caseFirst, numericOrdering, alternate.
- **Types**: every BSON type is stored and goes out byte for byte. Decimal128 is stored and compared; arithmetic on it is refused.
- **Transactions**: snapshot isolation, WriteConflict with its label, retryable writes answered once.
- **Not served**: change streams, \`$where\`, \`$function\`, geometry, text search, capped and time series collections, views,
  validators, \`$lookup\` with \`let\`, users and authentication.
`;

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(TABLE, subsetTable());

/** What stands in the repository now. */
export function writtenTable(): string {
  return readFileSync(TABLE, "utf8");
}
