import { newId } from "@raati/db";
import { createCallerFactory, failureOf, type SignedInCtx } from "@raati/core/kernel";
import { typeRulesOf } from "@raati/core/panels/factory";
import { testRaati, withDatabase } from "@raati/core/testing";
import { plugins } from "@raati/plugins-installed";
import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { fileValues, OWN_FILES, PUBLIC_FILES } from "./files.ts";
import { guardianValues, PUBLIC_GUARDIANS } from "./guardians.ts";
import { matterValues, PUBLIC_MATTERS } from "./handling-proposals.ts";
import { meetingValues, OWN_MEETINGS, PUBLIC_MEETINGS } from "./meetings.ts";
import { notificationValues, OWN_NOTIFICATIONS, PUBLIC_NOTIFICATIONS } from "./notifications.ts";
import { PUBLIC_REPORTS, reportValues } from "./reports.ts";
import { sampleInput, type Known } from "./sample-input.ts";
import { openSelections, selectionValues } from "./selections.ts";
import { PUBLIC_STATEMENTS, statementValues } from "./statements.ts";
import { PUBLIC_THEMES, themeValues } from "./themes.ts";
import { furnishedTenant, type Furnished } from "./two-tenants.ts";

const product = testRaati(plugins);
const { raati } = product;
const procedures = raati.router._def.procedures as unknown as Record<string, { _def: { inputs: readonly z.ZodType[] } }>;
const paths = Object.keys(procedures);

/** What everybody may call without a tenant, and why. Nothing of a tenant's inside leaves through them. */
const OPEN: Readonly<Record<string, string>> = {
  "tenants.list": "the landing page lists organisations that want to be listed",
  "tenants.signUp": "an organisation signs itself up",
  "tenants.resendConfirmation": "asks for the confirmation mail again; answers the same whether there is such a sign-up",
  "people.signIn.confirmSignUp": "needs the one-time key of the mail",
};

/** What visitors of a tenant may call. They see what is public, and nothing by an id of another tenant. */
const PUBLIC: Readonly<Record<string, string>> = {
  "tenants.open": "the organisation's public face",
  "tenants.tellBarrier": "anybody may tell of a barrier; nothing comes back",
  "organisation.shown": "names of public units, bodies and areas",
  "people.signIn.request": "asks for a link; answers the same for every address",
  "people.signIn.link": "needs the one-time key of the mail",
  "people.signIn.newEmail": "needs the one-time key of the mail",
  "people.signIn.confirmNewEmail": "needs the one-time key of the mail",
  "people.signIn.demoPeople": "only in a demo",
  "people.signIn.demo": "only in a demo",
  "people.invitations.byToken": "needs the key of the mail",
  "people.invitations.accept": "needs the key of the mail",
  "people.invitations.decline": "needs the key of the mail",
  "panels.publicList": "the panels' public cards",
  "panels.publicPage": "a panel's public page",
  "panels.privacy": "how careful the pages of a panel are that everybody may see",
  "plugins.inPanel": "what plugins show on a public page",
  "recruitment.calls.publicList": "calls that are announced, open or over",
  "recruitment.calls.publicPage": "an announced call's public page",
  "recruitment.calls.testPage": "needs the key of the test link",
  "recruitment.calls.passLinkTest": "needs the key of the test link",
  "recruitment.applications.submit": "anybody may apply to an open call",
  "recruitment.applications.resendConfirmation": "answers the same for every address",
  "recruitment.applications.confirm": "needs the key of the mail",
  "recruitment.applications.own": "needs the applicant's own key",
  "recruitment.applications.changeOwn": "needs the applicant's own key",
  "recruitment.applications.withdrawOwn": "needs the applicant's own key",
  "recruitment.applications.ownCopy": "needs the applicant's own key",
  "recruitment.applications.guardianPage": "needs the guardian's key",
  "recruitment.applications.answerGuardian": "needs the guardian's key",
  ...PUBLIC_GUARDIANS,
  ...PUBLIC_MEETINGS,
  ...PUBLIC_MATTERS,
  ...PUBLIC_STATEMENTS,
  ...PUBLIC_THEMES,
  ...PUBLIC_FILES,
  ...PUBLIC_NOTIFICATIONS,
  ...PUBLIC_REPORTS,
  "x.mental-health.crisisHelp": "helplines for everybody",
  ...openSelections,
};

/** Whoever has signed in may call these about nobody but themselves. */
const OWN = /^people\.me\.|^panels\.memberHome$/;

/** Values by field name that a schema alone does not tell. */
const VALUES: Known = {
  ...guardianValues,
  token: "a".repeat(43), slug: "leak-test", businessId: "1234567-1", code: "123456", phone: "040 000 1234",
  email: "someone@people.example", revision: 1,
  startsOn: "2027-01-01", endsOn: "2027-12-31", startsAt: new Date("2027-01-01T09:00:00Z"),
  endsAt: new Date("2027-01-01T12:00:00Z"),
  rules: undefined, seat: "client", roles: ["member"], role: "member", kind: undefined, plugin: "mental-health",
  template: "local-panel",
  material: newId, request: newId, after: newId, letter: newId, time: "10:00", interviewers: () => [newId(), newId()],
  theme: { accentLight: "#14566a", accentDark: "#8fcadb" }, languages: ["fi"], settings: {}, terms: {},
  issuer: "https://id.example.fi",
};

let here: Furnished;
let there: Furnished;

/** An input for a procedure of tenant `home` that names things of `other`. */
function inputFor(path: string, home: Furnished, other: Furnished): Record<string, unknown> {
  const known: Record<string, unknown> = { ...VALUES, ...other.ids, tenant: home.ctx.tenant.slug };
  if (/^recruitment\.(quotas|selections|draws|reserves|representation|imports|publications)\./.test(path))
    Object.assign(known, selectionValues);
  for (const name of ["rules", "kind"]) if (known[name] === undefined) delete known[name];
  if (path.startsWith("panels.types.") || path.endsWith("saveAsType")) known.rules = typeRulesOf();
  if (path.startsWith("people.")) known.roles = ["owner"];
  if (path.startsWith("organisation.")) known.code = "272";
  if (path.startsWith("recruitment.interviews.")) known.place = "Kokkola";
  if (path.startsWith("recruitment.applications.")) known.role = "client";
  known.panels = path === "panels.found" ? [{ id: newId(), name: { fi: "Raati" }, slug: "leak", task: { fi: "Kuulla." } }]
    : [other.ids.panel];
  if (/^recruitment\.calls\.(draft|change)$/.test(path)) known.panels = [{
    panelId: other.ids.panel, termId: other.ids.term, seats: 3
  }];
  if (/^(handling|proposals)\./.test(path)) Object.assign(known, matterValues(path, other.ids));
  if (path.startsWith("statements.")) Object.assign(known, statementValues(path, other.ids));
  if (path.startsWith("themes.")) Object.assign(known, themeValues(other.ids));
  Object.assign(known, fileValues(path, other.ids));
  if (path.startsWith("notifications.")) Object.assign(known, notificationValues(other.ids));
  if (path.startsWith("reports.")) Object.assign(known, reportValues(path, other.ids));
  if (path.startsWith("meetings.")) Object.assign(known, meetingValues(other.ids));
  return sampleInput(procedures[path]!._def.inputs, known);
}

interface Answer { readonly code: string; readonly said: string; readonly fields?: readonly string[] }

async function answerTo(path: string, who: SignedInCtx | undefined, input: object): Promise<Answer> {
  const ctx = product.request();
  const caller = createCallerFactory(raati.router)({
    ...ctx, gates: { ...ctx.gates, viewer: async (tenant) => (who?.tenant.id === tenant.id ? who.viewer : undefined) }
  });
  const procedure = path.split(".").reduce<unknown>(
    (part, name) => (part as Record<string, unknown>)[name], caller
  ) as (input: object) => Promise<unknown>;
  try {
    return { code: "answered", said: JSON.stringify(await procedure(input) ?? null) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const fields = failureOf(error).fields.map((field) => field.path);
    return { code: error.code, said: "", ...(fields.length > 0 && { fields }) };
  }
}

const mentions = (said: string, { ids, ctx }: Furnished) => Object.values(ids).filter((id) => said.includes(id))
  .concat(said.includes(ctx.tenant.id) ? [ctx.tenant.id] : []);

const valueAt = (
  input: unknown, path: string
) => path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], input);

describe("no procedure leaks", () => {
  withDatabase();
  beforeAll(async () => {
    here = await furnishedTenant(product);
    there = await furnishedTenant(product);
  });

  it("knows every procedure that is open, and no other", () => {
    expect([...Object.keys(OPEN), ...Object.keys(PUBLIC)].filter((path) => !paths.includes(path))).toEqual([]);
  });

  const inTenants = paths.filter((path) => !(path in OPEN));
  const closed = inTenants.filter((path) => !(path in PUBLIC));

  it.each(closed)("%s is not there for a visitor", async (path) => {
    expect(await answerTo(path, undefined, inputFor(path, here, here))).toEqual({ code: "NOT_FOUND", said: "" });
  });

  it.each(closed.filter(
    (path) => !OWN.test(path) && !OWN_FILES.test(path) && !OWN_MEETINGS.test(path) && !OWN_NOTIFICATIONS.test(path)
  ))("%s is not there for a member of another panel", async (path) => {
    expect(await answerTo(path, here.outsider, inputFor(path, here, here))).toEqual({ code: "NOT_FOUND", said: "" });
  });

  it.each(closed)("%s is not there for the administrator of another tenant", async (path) => {
    expect(await answerTo(path, there.admin, inputFor(path, here, here))).toEqual({ code: "NOT_FOUND", said: "" });
  });

  it.each(inTenants)("%s finds nothing of one tenant from inside another", async (path) => {
    const input = inputFor(path, there, here);
    const { code, said, fields = [] } = await answerTo(path, there.admin, input);
    expect(mentions(said, here)).toEqual([]);
    if (mentions(JSON.stringify(input), here).length === 0) return;
    // A form that refers to something of another tenant is told which field refers to nothing: the same as for an id of
    // nobody's.
    const refused = fields.some((field) => mentions(JSON.stringify(valueAt(input, field) ?? ""), here).length > 0);
    expect([refused ? "NOT_FOUND" : code, input]).toEqual(["NOT_FOUND", input]);
  });

  it.each(Object.keys(OPEN))("%s says nothing of a tenant's inside", async (path) => {
    const { said } = await answerTo(path, undefined, inputFor(path, here, here));
    expect(mentions(said, here)).toEqual([]);
  });
});
