import { createCallerFactory, failureOf, viewOf, Failure, type RequestCtx } from "@raati/core/kernel";
import { MOST_BYTES, type UploadedView } from "@raati/core/files/schema";
import type { TRPCError } from "@trpc/server";
import { contextOf, isOurs } from "./answer-procedures.ts";
import { database } from "./database.ts";
import { raati } from "./raati.ts";
import { mayPass } from "./rate-limit.ts";
import { NOT_KEPT } from "./turned-away.ts";

/**
 * Takes a file that a form of ours sends. The request must say how long it is, and be as long: what broke off on its way is
 * no file. Name and id stand in headers, because addresses end up in logs.
 */
export async function receiveFile(request: Request, tenant: string): Promise<Response> {
  if (!isOurs(request)) return new Response(null, { status: 403 });
  const ctx = contextOf(request);
  if (!mayPass("command", request.headers)) return refused(ctx, new Failure("TOO_MANY", "kernel:failure.tooMany"), 429);
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (Number.isNaN(length)) return new Response(null, { status: 411 });
  if (length > MOST_BYTES) return refused(ctx, tooLarge(), 413);
  await database();
  try {
    const file: UploadedView = await createCallerFactory(raati().router)(ctx).files.upload({
      tenant, id: request.headers.get("x-raati-file-id") ?? "", name: nameIn(request.headers),
      bytes: wholeOf(request, length),
    });
    return Response.json({ file }, { headers: NOT_KEPT });
  } catch (error) {
    const refusal = error as TRPCError;
    if (refusal.name !== "TRPCError") throw error;
    const failure = failureOf(refusal);
    return refused(ctx, failure, STATUS[failure.code]);
  }
}

const STATUS = {
  NOT_FOUND: 404, FORBIDDEN: 403, CONFLICT: 409, DUPLICATE: 409, INVALID: 400, TOO_MANY: 429, UNAVAILABLE: 503,
} as const;

const tooLarge = () => new Failure("INVALID", "kernel:failure.invalid", {
  fields: [{ path: "file", key: "files:field.tooLarge", values: { most: MOST_BYTES / 1024 / 1024 } }],
});

function refused(ctx: RequestCtx, failure: Failure, status: number): Response {
  return Response.json({ failure: viewOf(failure, ctx) }, { status, headers: NOT_KEPT });
}

function nameIn(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get("x-raati-file-name") ?? "").slice(-200);
  } catch {
    return "";
  }
}

/** The body as it comes. @throws Error when it ends before its time */
async function* wholeOf({ body }: Request, length: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    yield piece;
  }
  if (size !== length) throw new Error("The upload broke off.");
}
