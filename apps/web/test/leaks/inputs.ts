import { newId } from "@raati/db";
import { createCallerFactory, failureOf, type SignedInCtx } from "@raati/core/kernel";
import { typeRulesOf } from "@raati/core/panels/factory";
import { testRaati } from "@raati/core/testing";
import { plugins } from "@raati/plugins-installed";
import { TRPCError } from "@trpc/server";
import type { z } from "zod";
import { fileValues } from "./files.ts";
import { guardianValues } from "./guardians.ts";
import { matterValues } from "./handling-proposals.ts";
import { meetingValues } from "./meetings.ts";
import { notificationValues } from "./notifications.ts";
import { reportValues } from "./reports.ts";
import { sampleInput, type Known } from "./sample-input.ts";
import { selectionValues } from "./selections.ts";
import { statementValues } from "./statements.ts";
import { themeValues } from "./themes.ts";
import type { Furnished } from "./two-tenants.ts";

/** The product with all plugins, and its procedures by their names. */
export const product = testRaati(plugins);
const { raati } = product;
type Definition = { _def: { type: "query" | "mutation" | "subscription"; inputs: readonly z.ZodType[] } };
export const procedures = raati.router._def.procedures as unknown as Record<string, Definition>;
export const paths: readonly string[] = Object.keys(procedures);

/** Values by field name that a schema alone does not tell. */
const VALUES: Known = {
  ...guardianValues,
  token: "a".repeat(43), slug: "leak-test", businessId: "1234567-1", code: "123456", phone: "040 000 1234", email: "someone@people.example", revision: 1,
  startsOn: "2027-01-01", endsOn: "2027-12-31", startsAt: new Date("2027-01-01T09:00:00Z"), endsAt: new Date("2027-01-01T12:00:00Z"),
  rules: undefined, seat: "client", roles: ["member"], role: "member", kind: undefined, plugin: "mental-health", template: "local-panel",
  material: newId, request: newId, after: newId, letter: newId, time: "10:00", interviewers: () => [newId(), newId()],
  theme: { accentLight: "#14566a", accentDark: "#8fcadb" }, languages: ["fi"], settings: {}, terms: {}, issuer: "https://id.example.fi",
};

/** An input for a procedure of tenant `home` that names things of `other`. */
export function inputFor(path: string, home: Furnished, other: Furnished): Record<string, unknown> {
  const known: Record<string, unknown> = { ...VALUES, ...other.ids, tenant: home.ctx.tenant.slug };
  if (/^recruitment\.(quotas|selections|draws|reserves|representation|imports|publications)\./.test(path)) Object.assign(known, selectionValues);
  for (const name of ["rules", "kind"]) if (known[name] === undefined) delete known[name];
  if (path.startsWith("panels.types.") || path.endsWith("saveAsType")) known.rules = typeRulesOf();
  if (path.startsWith("people.")) known.roles = ["owner"];
  if (path.startsWith("organisation.")) known.code = "272";
  if (path.startsWith("recruitment.interviews.")) known.place = "Kokkola";
  if (path.startsWith("recruitment.applications.")) known.role = "client";
  known.panels = path === "panels.found" ? [{ id: newId(), name: { fi: "Raati" }, slug: "leak", task: { fi: "Kuulla." } }] : [other.ids.panel];
  if (/^recruitment\.calls\.(draft|change)$/.test(path)) known.panels = [{ panelId: other.ids.panel, termId: other.ids.term, seats: 3 }];
  if (/^(handling|proposals)\./.test(path)) Object.assign(known, matterValues(path, other.ids));
  if (path.startsWith("statements.")) Object.assign(known, statementValues(path, other.ids));
  if (path.startsWith("themes.")) Object.assign(known, themeValues(other.ids));
  Object.assign(known, fileValues(path, other.ids));
  if (path.startsWith("notifications.")) Object.assign(known, notificationValues(other.ids));
  if (path.startsWith("reports.")) Object.assign(known, reportValues(path, other.ids));
  if (path.startsWith("meetings.")) Object.assign(known, meetingValues(other.ids));
  return sampleInput(procedures[path]!._def.inputs, known);
}

export interface Answer { readonly code: string; readonly said: string; readonly fields?: readonly string[] }

/** What a procedure answers somebody: a refusal's code with the fields that it names, or what was told. */
export async function answerTo(path: string, who: SignedInCtx | undefined, input: object): Promise<Answer> {
  const ctx = product.request();
  const caller = createCallerFactory(raati.router)({ ...ctx, gates: { ...ctx.gates, viewer: async (tenant) => (who?.tenant.id === tenant.id ? who.viewer : undefined) } });
  const procedure = path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], caller) as (input: object) => Promise<unknown>;
  try {
    return { code: "answered", said: JSON.stringify(await procedure(input) ?? null) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const fields = failureOf(error).fields.map((field) => field.path);
    return { code: error.code, said: "", ...(fields.length > 0 && { fields }) };
  }
}
