import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import superjson from "superjson";
import type { Raati } from "@raati/core/app";
import type { FailureView } from "@raati/core/kernel";
import type { FormProblem } from "@raati/ui/client";

/**
 * Calls procedures from the browser. Each call is one request, so that an error belongs to what was pressed. Questions go by
 * POST as well: what a person typed stands in no address, and so in no log and no history.
 */
export const procedures = createTRPCClient<Raati["router"]>({
  links: [
    httpLink({
      url: "/api/trpc",
      transformer: superjson,
      methodOverride: "POST",
      headers: () => ({ "x-raati-client": "web", "x-raati-locale": document.documentElement.dataset.locale ?? "fi" }),
    }),
  ],
});

/**
 * Why the server refused a call, in the reader's words.
 *
 * @throws the error itself when no answer came: the form around says that sending failed and keeps what was typed
 */
export function refusalOf(error: unknown): FailureView {
  const failure =
    error instanceof TRPCClientError ? (error.data as { failure?: FailureView } | undefined)?.failure : undefined;
  if (!failure || failure.code === "UNAVAILABLE") throw error;
  return failure;
}

/** Why the server refused a call, in one sentence for the reader; undefined when no answer came. */
export function refusalSaid(error: unknown): string | undefined {
  try {
    return refusalOf(error).message;
  } catch {
    return undefined;
  }
}

/**
 * Runs a form's command. What the server refuses comes back as the form's problems, beside the fields they are about.
 *
 * @param call sends the command
 * @returns nothing when it went through
 */
export async function problemsOf(call: () => Promise<unknown>): Promise<readonly FormProblem[] | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    const { message, fields } = refusalOf(error);
    return fields.length > 0
      ? fields.map(({ path, message: text }) => ({ field: path, message: text }))
      : [{ message }];
  }
}
