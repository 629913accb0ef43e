import type { Failure } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";

const REFUSALS: readonly string[] = ["NOT_FOUND", "FORBIDDEN"];

/**
 * What a page shows beside the rest, where the reader may see it: undefined when the server says that nothing is there for
 * this reader. All else passes to the error page, for a fault must not look like an empty list; so does the name of a
 * procedure that nobody has defined.
 */
export async function orRefused<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

/** By names and codes and not by classes: classes exist once for each bundle. A procedure's own refusal has a cause. */
function isRefusal(error: unknown): boolean {
  const { name, cause } = (error ?? {}) as Partial<TRPCError>;
  return name === "TRPCError" && cause?.name === "Failure" && REFUSALS.includes((cause as Failure).code);
}
