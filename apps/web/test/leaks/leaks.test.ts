import { withDatabase } from "@raati/core/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { OWN_FILES, PUBLIC_FILES } from "./files.ts";
import { PUBLIC_GUARDIANS } from "./guardians.ts";
import { PUBLIC_MATTERS } from "./handling-proposals.ts";
import { answerTo, inputFor, paths, product } from "./inputs.ts";
import { OWN_MEETINGS, PUBLIC_MEETINGS } from "./meetings.ts";
import { OWN_NOTIFICATIONS, PUBLIC_NOTIFICATIONS } from "./notifications.ts";
import { PUBLIC_REPORTS } from "./reports.ts";
import { openSelections } from "./selections.ts";
import { PUBLIC_STATEMENTS } from "./statements.ts";
import { PUBLIC_THEMES } from "./themes.ts";
import { furnishedTenant, type Furnished } from "./two-tenants.ts";

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

let here: Furnished;
let there: Furnished;

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
