import { MongoServerError } from "mongodb";

/**
 * Why a specification test was not passed: the server answered with an error (`refused`), an error was due and none came
 * (`no error`), or something else was not as expected (`different`).
 */
export type MissKind = "refused" | "no error" | "different";

export class Miss extends Error {
  readonly kind: MissKind;

  constructor(kind: MissKind, message: string) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

/** A server's error as a refusal with its code; any other error as a difference. */
export function missOf(error: unknown, context: string): Miss {
  if (error instanceof Miss) return error;
  if (error instanceof MongoServerError) {
    return new Miss("refused", `${context}: ${error.code} ${error.codeName ?? ""} ${error.message}`);
  }
  return new Miss("different", `${context}: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`);
}
