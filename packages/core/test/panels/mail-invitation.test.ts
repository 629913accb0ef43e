import { newId } from "@raati/db";
import { expect, test } from "vitest";
import { inPanel, inviteMembers } from "../../src/panels/index.ts";
import { aPanel, aTerm } from "../../src/panels/factory.ts";
import { aPerson, signedInAs } from "../../src/people/factory.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testRaati, withDatabase } from "../../src/testing/index.ts";

withDatabase();

test("who is invited to a seat gets a mail in their own language; who has no address gets none", async () => {
  const { raati, ports, deliver } = testRaati();
  const tenant = await aTenant(raati.context("test", "fi"));
  const admin = await signedInAs(tenant, { roles: ["admin"] });
  const panel = await aPanel(tenant);
  const term = await aTerm(tenant, panel);
  const elsa = await aPerson(tenant, { name: "Elsa Björkhagen", language: "sv", email: "elsa@people.example" });
  const phone = await aPerson(tenant, { email: undefined, phone: "040 000 1234" });
  const invitations = [elsa, phone].map(({ id }) => ({ id: newId(), personId: id, seat: "client", roles: ["member"] }));
  const ctx = await inPanel({ ...admin, handlers: raati.handlers }, panel.id);
  await inviteMembers(ctx, { term: term.id, invitations });
  await inviteMembers(ctx, { term: term.id, invitations });
  await deliver();
  expect(ports.mails.map(({ to, lang }) => [to, lang])).toEqual([["elsa@people.example", "sv"]]);
  const [mail] = ports.mails;
  expect(mail!.subject).toBe("Inbjudan till rådet: Klientrådet för äldre");
  expect(mail!.text)
    .toContain(`/sv/${tenant.tenant.slug}/sign-in?next=${encodeURIComponent(`/sv/${tenant.tenant.slug}/home`)}`);
});
