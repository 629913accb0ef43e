import type { z } from "zod";
import { type Variable, VARIABLES } from "./variables.ts";

type Variables = typeof VARIABLES;
type Optional = { [Key in keyof Variables]: Variables[Key] extends { needed: string } ? Key : never }[keyof Variables];

/** The settings of a process. What may be left out is undefined then. */
export type ServerConfig =
  & { readonly [Key in Exclude<keyof Variables, Optional>]: z.output<Variables[Key]["read"]> }
  & { readonly [Key in Optional]: z.output<Variables[Key]["read"]> | undefined };

/** What is wrong with the environment: one sentence for each variable. It holds no value of any variable. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["Raati cannot start with these settings:", ...problems.map((one) => `- ${one}`)].join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/**
 * Reads and checks the settings of a process. This is the only place in the project that reads `process.env`. A variable
 * that is empty counts as not set, as it is in files for containers.
 *
 * @throws ConfigError that names every missing and every wrong variable, and never a value
 */
export function readServerConfig(env: Readonly<Record<string, string | undefined>> = process.env): ServerConfig {
  const problems: string[] = [];
  const read = (variable: Variable, demo: boolean): unknown => {
    const text = env[variable.name]?.trim() || variable.fallback;
    if (text === undefined) {
      const isNeeded = variable.needed === undefined || (variable.needed === "outside demo" && !demo);
      if (isNeeded) problems.push(missing(variable));
      return undefined;
    }
    const { success, data } = variable.read.safeParse(text);
    if (!success) problems.push(`${variable.name} must be ${variable.expected}, for example ${variable.example}.`);
    return data;
  };
  const demo = VARIABLES.demo.read.safeParse(env[VARIABLES.demo.name]?.trim()).data ?? false;
  const entries = Object.entries(VARIABLES).map(([key, variable]) => [key, read(variable, demo)]);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(Object.fromEntries(entries)) as ServerConfig;
}

function missing({ name, expected, example, needed }: Variable): string {
  const when = needed ? ", and only a demo can do without it" : "";
  return `${name} is missing${when}: it must be ${expected}, for example ${example}.`;
}
