import { mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

/** All options of the command line and how they are given. */
export const OPTIONS = {
  data: "string", port: "string", "max-size": "string", "housekeeping-seconds": "string", "allow-production": "boolean",
  uri: "string", to: "string", from: "string", drop: "boolean", help: "boolean",
} as const;

export type Option = keyof typeof OPTIONS;
export type Values = { [Name in Option]?: (typeof OPTIONS)[Name] extends "string" ? string : boolean };

export interface Command {
  readonly help: string;
  readonly needs: readonly Option[];
  readonly takes: readonly Option[];
  /** Answers the exit code. @throws Error with one sentence */
  run(values: Values): Promise<number>;
}

export function missing(option: string): Error {
  return new Error(`The option --${option} is missing. Try --help.`);
}

/** A whole number of an option, undefined when it is not given. */
export function wholeNumber(
  values: Values, option: "port" | "max-size" | "housekeeping-seconds", limit: number,
): number | undefined {
  const text = values[option];
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) > limit) throw new Error(`--${option} takes a whole number up to ${limit}.`);
  return Number(text);
}

/** Makes a folder for what a command writes. @throws when there is something in it */
export function emptyFolder(name: string): string {
  const folder = resolve(name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new Error(`The folder ${folder} is not empty.`);
  return folder;
}
