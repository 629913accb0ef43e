// Which tests apply to the server that the embedded database claims to be: a replica set of version 7.0.0 without
// authentication.
import type { Requirement, SpecCase } from "./format.ts";

const VERSION = [7, 0, 0];

function compareToServer(version: string): number {
  const parts = version.split(".").map(Number);
  for (const [i, own] of VERSION.entries()) {
    const difference = (parts[i] ?? 0) - own;
    if (difference !== 0) return difference;
  }
  return 0;
}

function met(requirement: Requirement): boolean {
  return compareToServer(requirement.minServerVersion ?? "0") <= 0
    && compareToServer(requirement.maxServerVersion ?? "999") >= 0
    && (requirement.topologies?.includes("replicaset") ?? true)
    && requirement.auth !== true
    && requirement.serverless !== "require";
}

const anyMet = (requirements: Requirement[] | undefined): boolean => requirements?.some(met) ?? true;

/** Whether a replica set of version 7.0.0 has to pass this test. */
export function applies({ file, test }: SpecCase): boolean {
  return anyMet(file.runOnRequirements) && anyMet(test.runOnRequirements);
}

/** Whether a test needs the server to fail on demand, which the embedded database cannot. */
export function needsFailPoint({ test }: SpecCase): boolean {
  return /"(failPoint|targetedFailPoint)"/.test(JSON.stringify(test.operations.map(deepNames)));
}

// A transaction's callback holds operations of its own.
function deepNames(operation: { name: string; arguments?: { callback?: { name: string }[] } }): string[] {
  return [operation.name, ...(operation.arguments?.callback ?? []).flatMap(deepNames)];
}
