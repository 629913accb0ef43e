import { parseArgs } from "node:util";
import type { KnownHead } from "@raati/core/audit";

interface WorkerArguments {
  readonly help: boolean;
  readonly consumers: number;
  readonly statusPort: number | undefined;
}

/** The arguments of the worker. @throws Error with one sentence */
export function workerArguments(args: readonly string[]): WorkerArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { consumers: { type: "string" }, "status-port": { type: "string" }, help: { type: "boolean" } },
  });
  const { consumers = "4", "status-port": statusPort, help = false } = values;
  return {
    help, consumers: wholeNumber("consumers", consumers, 1, 64),
    statusPort: statusPort === undefined ? undefined : wholeNumber("status-port", statusPort, 0, 65_535),
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} must be a whole number from ${least} to ${most}.`);
}

interface AuditArguments {
  readonly help: boolean;
  /** One organisation's address; undefined for all. */
  readonly tenant: string | undefined;
  readonly known: KnownHead | undefined;
}

/** The arguments of the audit check. @throws Error with one sentence */
export function auditArguments(args: readonly string[]): AuditArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { tenant: { type: "string" }, all: { type: "boolean" }, known: { type: "string" }, help: { type: "boolean" } },
  });
  const { tenant, all = false, known, help = false } = values;
  if (help) return { help, tenant: undefined, known: undefined };
  if ((tenant === undefined) !== all) throw new Error("Name one organisation with --tenant SLUG, or ask for --all.");
  if (known !== undefined && all) throw new Error("--known goes with --tenant: each organisation has a trail of its own.");
  return { help, tenant, known: known === undefined ? undefined : knownHead(known) };
}

function knownHead(text: string): KnownHead {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash };
  throw new Error("--known must be a number, a colon and a hash of 64 characters.");
}
