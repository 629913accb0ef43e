import { failureOf } from "@raati/core/kernel";
import type { TRPCError } from "@trpc/server";
import { forbidden, notFound, redirect } from "next/navigation";
import { pageRequest } from "./page-request.ts";

const FACTOR_FIRST = "kernel:failure.secondFactorNeeded";

/**
 * Waits for what a page shows. What is not there, or not for this reader, becomes the friendly page; what the reader may
 * see but not do becomes the page that says so; who must give the second factor first is led to do so and comes back; all
 * else passes to the error page.
 */
export async function orNotFound<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, key } = failureOf(error);
    if (key === FACTOR_FIRST) redirect(await factorPlace());
    if (code === "FORBIDDEN") forbidden();
    if (["NOT_FOUND", "BAD_REQUEST"].includes(error.code) && code !== "UNAVAILABLE") notFound();
    throw error;
  }
}

/** By its name: an error of another copy of the module is the same refusal. */
const isRefusal = (error: unknown): error is TRPCError => (error as { name?: unknown } | null)?.name === "TRPCError";

async function factorPlace(): Promise<string> {
  const { segment, path } = await pageRequest();
  return `/${segment}/${path.split("/")[1]}/sign-in/code?next=${encodeURIComponent(`/${segment}${path}`)}`;
}
