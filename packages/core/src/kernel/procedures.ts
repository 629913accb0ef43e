import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";
import superjson from "superjson";
import { z, ZodError } from "zod";
import { inTenant, type OpenTenant, type RequestCtx, type SignedInCtx, type TenantCtx } from "./context.ts";
import { asFailure, fail, Failure, type FailureCode, type FailureValues } from "./errors.ts";
import { fieldProblems, MOST_PROBLEMS } from "./field-problems.ts";
import type { StaffRole } from "./staff-roles.ts";

const CODES: Readonly<Record<FailureCode, TRPC_ERROR_CODE_KEY>> = {
  NOT_FOUND: "NOT_FOUND", FORBIDDEN: "FORBIDDEN", CONFLICT: "CONFLICT", INVALID: "BAD_REQUEST", DUPLICATE: "CONFLICT",
  TOO_MANY: "TOO_MANY_REQUESTS", UNAVAILABLE: "SERVICE_UNAVAILABLE",
};

/** What a failure tells the reader, in the reader's language. */
export interface FailureView {
  readonly code: FailureCode;
  /** For code that treats one refusal in a way of its own. People read `message`. */
  readonly key: string;
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

/** What a procedure says about itself. */
interface ProcedureMeta {
  /**
   * A mutation that goes on in a paused or closing tenant: it lets people in to read, and changes nothing of the tenant's.
   */
  readonly whilePaused?: true;
  /** What somebody needs to give the second factor that protects the account. Before that nothing else is open to them. */
  readonly beforeFactor?: true;
}

const t = initTRPC.context<RequestCtx>().meta<ProcedureMeta>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => {
    const { httpStatus, code } = shape.data;
    // Nothing of the error itself leaves: neither its own message nor where it happened.
    return {
      ...shape, message: code, data: { code, httpStatus, failure: viewOf(failureOf(error), ctx), requestId: ctx?.requestId }
    };
  },
});

/** A failure in the reader's words. */
export function viewOf({ code, key, values, fields }: Failure, ctx: Pick<RequestCtx, "say"> | undefined): FailureView {
  const say = (sentence: string, filled: FailureValues = {}) => ctx?.say(sentence, filled) ?? sentence;
  return { code, key, message: say(key, values), fields: fields.slice(0, MOST_PROBLEMS).map((field) => ({
    path: field.path, message: say(field.key, field.values)
  })) };
}

/** The failure that a caller is told, whatever went wrong inside. */
export function failureOf(error: TRPCError): Failure {
  // The same kind of error for an answer that does not fit its schema is our own fault, not the reader's.
  if (error.cause instanceof ZodError && error.code === "BAD_REQUEST")
    return new Failure("INVALID", "kernel:failure.invalid", { fields: fieldProblems(error.cause) });
  const failure = asFailure(error.cause);
  if (failure) return failure;
  // What never came to a procedure: an address that names none, a call of the wrong kind, a body that cannot be read.
  switch (error.code) {
    case "NOT_FOUND": case "METHOD_NOT_SUPPORTED": return new Failure("NOT_FOUND", "kernel:failure.notFound");
    case "BAD_REQUEST": case "PARSE_ERROR": return new Failure("INVALID", "kernel:failure.invalid");
    default: return new Failure("UNAVAILABLE", "kernel:failure.unforeseen");
  }
}

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** Turns failures into tRPC's errors and writes what nobody foresaw to the log, with the request's id and no data. */
const procedure = t.procedure.use(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  const failure = asFailure(cause);
  if (failure) throw new TRPCError({ code: CODES[failure.code], cause: failure });
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    ctx.ports.log.error("request.failed", {
      requestId: ctx.requestId, procedure: path, reason: cause?.name ?? "Error", at: whereIn(cause)
    });
  }
  return result;
});

/** The first place in our own code that a stack names: enough to find the fault, and no data. */
function whereIn(error: Error | undefined): string | undefined {
  return /\(?([\w@./-]+\.tsx?:\d+)/.exec(error?.stack ?? "")?.[1];
}

/** For everybody, in no tenant: the landing page, signing up. */
export const publicProcedure = procedure;

const inTenantInput = z.object({ tenant: z.string().min(1).max(80) });

/** For everybody who looks at a tenant. `ctx.viewer` is there when the visitor has signed in. */
export const tenantPublicProcedure = procedure.input(inTenantInput).use(async ({ ctx, input, next, type, meta }) => {
  const tenant = await ctx.gates.tenant(input.tenant);
  if (!tenant || tenant.state === "closed") fail("NOT_FOUND");
  if (type === "mutation" && !meta?.whilePaused) refuseWhenSuspended(tenant);
  const viewer = await ctx.gates.viewer(tenant);
  // Who has only the link from the mail, and not the second factor that the account asks for, is a visitor.
  const owesFactor = viewer?.owesFactor === true && !meta?.beforeFactor;
  const opened: TenantCtx & { gates: RequestCtx["gates"]; owesFactor: boolean } = {
    ...inTenant(ctx, tenant, owesFactor ? undefined : viewer), gates: ctx.gates, owesFactor,
  };
  return next({ ctx: opened });
});

function refuseWhenSuspended(tenant: OpenTenant): void {
  if (tenant.state === "suspended" || tenant.state === "closing") fail("FORBIDDEN", "kernel:failure.tenantSuspended");
}

/**
 * For those who have signed in to this tenant. To all others nothing is here; who has protected the account with a second
 * factor is told to give it first.
 */
export const signedInProcedure = tenantPublicProcedure.use(({ ctx, next }) => {
  if (ctx.owesFactor) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
  const { viewer } = ctx;
  if (!viewer) fail("NOT_FOUND");
  const signedIn: SignedInCtx = { ...ctx, viewer };
  return next({ ctx: signedIn });
});

/**
 * For staff with one of the roles. To a member nothing is here; staff who have not given their second factor are told to.
 */
export function staffProcedure(...roles: readonly [StaffRole, ...StaffRole[]]) {
  return signedInProcedure.use(({ ctx, next }) => {
    requireRole(ctx, roles);
    return next();
  });
}

/**
 * @throws Failure NOT_FOUND for who has none of the roles, FORBIDDEN `secondFactorNeeded` for staff who have not given it
 */
export function requireRole({ tenant, viewer }: SignedInCtx, roles: readonly StaffRole[]): void {
  if (!roles.some((role) => viewer.roles.includes(role))) fail("NOT_FOUND");
  if (tenant.demandsSecondFactor && !viewer.secondFactor) fail("FORBIDDEN", "kernel:failure.secondFactorNeeded");
}
