import { failureOf } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";

const NOTHING: readonly string[] = ["NOT_FOUND", "BAD_REQUEST"];

/**
 * What the key in a link opens, for pages that say themselves what to do when it opens nothing: it is unknown, or it is no
 * key at all. All else passes to the error page.
 */
export async function orUnknown<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  try {
    return await answer;
  } catch (error) {
    // By its name and code and not by its class: classes exist once for each bundle.
    const { name, code } = (error ?? {}) as Partial<TRPCError>;
    if (
      name !== "TRPCError" || !NOTHING.includes(code ?? "") || failureOf(error as TRPCError).code === "UNAVAILABLE"
    ) throw error;
    return undefined;
  }
}
