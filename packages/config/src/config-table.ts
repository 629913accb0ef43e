import { type Variable, VARIABLES } from "./variables.ts";

/** A variable as the documentation lists it. */
export interface ConfigEntry {
  readonly name: string;
  readonly needed: "always" | "unless RAATI_DEMO is true" | "no";
  /** What holds when it is not set. */
  readonly fallback: string | undefined;
  readonly secret: boolean;
  readonly expected: string;
  readonly example: string;
  readonly meaning: string;
}

/** Every variable that Raati reads, in the order of the documentation. */
export const CONFIG_TABLE: readonly ConfigEntry[] = Object.values(VARIABLES).map(
  ({ name, needed, fallback, secret = false, expected, example, meaning }: Variable) =>
    ({ name, needed: when(needed, fallback), fallback, secret, expected, example, meaning }),
);

function when(needed: Variable["needed"], fallback: string | undefined): ConfigEntry["needed"] {
  if (fallback !== undefined || needed === "never") return "no";
  return needed === "outside demo" ? "unless RAATI_DEMO is true" : "always";
}

/** The table in Markdown. Secrets are marked, for they belong into a store for secrets. */
export function configMarkdown(entries: readonly ConfigEntry[] = CONFIG_TABLE): string {
  const rows = entries.map(({ name, needed, fallback, secret, expected, example, meaning }) => {
    const without = fallback === undefined ? "" : `\`${fallback}\``;
    const what = `${meaning} Expected: ${expected}; for example ${code(example)}.`;
    return `| \`${name}\`${secret ? " (secret)" : ""} | ${needed} | ${without} | ${what} |`;
  });
  return ["| Variable | Needed | If not set | What it is |", "|---|---|---|---|", ...rows].join("\n");
}

/** Examples that are a sentence stay one; the command in them is code. */
function code(example: string): string {
  const command = /^(the output of): (.+)$/.exec(example);
  return command ? `${command[1]} \`${command[2]}\`` : `\`${example}\``;
}
