import { newId } from "@raati/db";
import { withDatabase } from "../../src/testing/index.ts";
import { describe, expect, it } from "vitest";
import { BarrierModel } from "../../src/tenants/accessibility/model.ts";
import { tellBarrier } from "../../src/tenants/accessibility/tell-barrier.ts";
import { changeContact } from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { aCtx, as, DAY, deliver, stored } from "./context.ts";

withDatabase();

async function aService({ contact = true } = {}) {
  const base = aCtx();
  const ctx = { ...(await aTenant(base)), ports: base.ports };
  if (contact) {
    const { revision } = await stored(ctx);
    const unit = { fi: "Osallisuuspalvelut" };
    await changeContact(as(ctx), {
      revision, contact: { unit, email: "osallisuus@suviranta.example" }, dataProtectionOfficer: null, accessibility: null,
    });
  }
  await deliver(ctx);
  return ctx;
}

const aBarrier = (more: object = {}) => ({ id: newId(), text: "Lomakkeen painike jää näppäimistön alle.", ...more });

describe("J5.12 · word of a barrier", () => {
  it("reaches the organisation's contact once, with a way to answer, however often it is sent", async () => {
    const ctx = await aService();
    const barrier = aBarrier({ page: "Hakulomake", email: "kulkija@posti.example" });
    expect(await tellBarrier(ctx, barrier)).toEqual({ answerComes: true });
    expect(await tellBarrier(ctx, barrier)).toEqual({ answerComes: true });
    await deliver(ctx);
    expect(ctx.ports.mails).toHaveLength(1);
    const [mail] = ctx.ports.mails;
    expect(mail)
      .toMatchObject({ to: "osallisuus@suviranta.example", lang: "fi", headers: { "Reply-To": "kulkija@posti.example" } });
    expect(mail!.text).toContain("Hakulomake");
    expect(mail!.text).toContain("painike jää");
  });

  it("names no address that nobody gave, and promises no answer", async () => {
    const ctx = await aService();
    expect(await tellBarrier(ctx, aBarrier())).toEqual({ answerComes: false });
    await deliver(ctx);
    expect(ctx.ports.mails[0]!.headers).toBeUndefined();
    expect(ctx.ports.mails[0]!.text).toContain("ei jättänyt osoitetta");
  });

  it("is forgotten after ninety days, with the address in it", async () => {
    const ctx = await aService();
    await tellBarrier(ctx, aBarrier({ email: "kulkija@posti.example" }));
    await deliver(ctx);
    ctx.ports.clock.pass(91 * DAY);
    await deliver(ctx);
    expect(await ctx.db.of(BarrierModel).count({})).toBe(0);
  });

  it("is refused with a sentence where nobody would read it, and after a hundred in a day", async () => {
    await expect(tellBarrier(await aService({ contact: false }), aBarrier()))
      .rejects.toMatchObject({ code: "CONFLICT", key: "tenants:failure.nobodyToTell" });
    const ctx = await aService();
    for (let count = 0; count < 100; count += 1) await tellBarrier(ctx, aBarrier());
    await expect(tellBarrier(ctx, aBarrier())).rejects.toMatchObject({ code: "TOO_MANY" });
    ctx.ports.clock.pass(DAY + 1);
    await expect(tellBarrier(ctx, aBarrier())).resolves.toEqual({ answerComes: false });
  });
});
