import type { Instrumentation } from "next";

/** Called by Next once, before the first request. */
export async function register(): Promise<void> {
  // Next also compiles this file for a runtime without Node; everything that needs Node stays behind this line.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkSettings } = await import("./server/check-settings.ts");
  const { watchRequests } = await import("./server/watch-requests.ts");
  const { settleAddresses } = await import("./server/client-address.ts");
  const { recordAccess } = await import("./server/record-access.ts");
  const { environment } = await import("./server/env.ts");
  checkSettings();
  settleAddresses(() => environment().trustProxy);
  watchRequests();
  recordAccess();
}

/** Called by Next for each error of a page or route. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFailure } = await import("./server/log-failure.ts");
  logFailure(error, request.headers["x-request-id"], context.routePath);
};
