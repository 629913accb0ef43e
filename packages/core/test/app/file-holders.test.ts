import { newId } from "@raati/db";
import { beforeAll, describe, expect, it } from "vitest";
import { FileModel, openFile, uploadFile } from "../../src/files/index.ts";
import { asFailure, type SignedInCtx, type TenantCtx } from "../../src/kernel/index.ts";
import {
  AgendaItemModel, addMaterial as addToAgenda, removeMaterial as removeFromAgenda, openMaterial,
} from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { addMaterial, inPanel, materialFile, planTraining, removeMaterial, type Panel } from "../../src/panels/index.ts";
import { aMembership, aPanel, aTerm } from "../../src/panels/factory.ts";
import { signedInAs } from "../../src/people/factory.ts";
import { changeTheme, tenantSettings } from "../../src/tenants/index.ts";
import { aTenant } from "../../src/tenants/factory.ts";
import { testRaati, withDatabase } from "../../src/testing/index.ts";
import { openLogo } from "../../src/tenants/index.ts";
import { pdf, png, streamOf } from "../../src/files/factory.ts";

const { raati } = testRaati([]);
let tenant: TenantCtx;
let admin: SignedInCtx;
let member: SignedInCtx;
let outsider: SignedInCtx;
let panel: Panel;

const lay = async (bytes: Uint8Array) =>
  (await uploadFile(admin, { id: newId(), name: "Esitys ä.pdf", bytes: streamOf(bytes) })).id;
const codeOf = (answer: Promise<unknown>) =>
  answer.then(() => "answered", (error: unknown) => asFailure(error)?.code ?? String(error));
const stateOf = async (id: string) => (await tenant.db.of(FileModel).findOne({ id }))?.state;

describe("files of what holds them", () => {
  withDatabase();
  beforeAll(async () => {
    tenant = await aTenant(raati.context("test", "fi"));
    admin = await signedInAs(tenant, { roles: ["admin", "coordinator"] });
    [member, outsider] = [await signedInAs(tenant), await signedInAs(tenant)];
    panel = await aPanel(tenant);
    await aMembership(tenant, await aTerm(tenant, panel), { personId: member.viewer.personId });
  });

  it("A6 · a presentation of an orientation is for those who see the training, and goes when it is taken off", async () => {
    const inside = await inPanel(admin, panel.id);
    const training = await planTraining(inside, {
      id: newId(), panels: [panel.id], kind: "orientation", title: { fi: "Perehdytys" }, selfStudy: false,
      startsAt: new Date("2026-06-01T09:00:00Z"), endsAt: new Date("2026-06-01T12:00:00Z"),
    });
    const [fileKey, material] = [await lay(pdf("diat")), newId()];
    const order = { training: training.id, material: { id: material, title: { fi: "Diat" }, fileKey } };
    const [added, again] = [await addMaterial(inside, order), await addMaterial(inside, order)];
    expect(added.materials).toEqual([{ ...order.material, file: { type: "application/pdf", size: pdf("diat").length } }]);
    expect(again.materials).toEqual(added.materials);
    const which = { training: training.id, material };
    expect(await codeOf(materialFile(await inPanel(member, panel.id), which))).toBe("answered");
    for (const who of [outsider, tenant]) expect(["NOT_FOUND", "FORBIDDEN"])
      .toContain(await codeOf(inPanel(who, panel.id).then((ctx) => materialFile(ctx, which))));
    await removeMaterial(inside, which);
    expect([await stateOf(fileKey), await codeOf(openFile(tenant, fileKey))]).toEqual(["released", "NOT_FOUND"]);
  });

  it("material of an agenda opens for the audience that it was meant for", async () => {
    const meeting = await aMeeting(tenant, panel, { state: "agenda-out", agendaPublic: true, listed: true });
    const item = await tenant.db.of(AgendaItemModel).insert({
      title: { fi: "Kirjeet" }, kind: "info", origin: { kind: "panel" }, panelId: panel.id,
      meetingId: meeting.id, state: "accepted", clientRaised: false,
    });
    const inside = await inPanel(admin, panel.id);
    const opens: string[][] = [];
    for (const audience of ["public", "meeting", "panel"] as const) {
      const material = { id: newId(), title: { fi: "Luonnos" }, fileKey: await lay(pdf(audience)), audience };
      await addToAgenda(inside, { item: item.id, material });
      const readers = [member, outsider, tenant]
        .map(async (who) => codeOf(openMaterial(await inPanel(who, panel.id), { item: item.id, material: material.id })));
      opens.push(await Promise.all(readers));
    }
    expect(opens).toEqual([
      ["answered", "answered", "answered"], ["answered", "NOT_FOUND", "NOT_FOUND"], ["answered", "NOT_FOUND", "NOT_FOUND"],
    ]);
  });

  it("a file that an item took along stays until the last item lets it go", async () => {
    const value = {
      title: { fi: "Jatkuu" }, kind: "info" as const, origin: { kind: "panel" as const }, panelId: panel.id,
      state: "accepted" as const, clientRaised: false,
    };
    const [first, second] = [
      await tenant.db.of(AgendaItemModel).insert(value), await tenant.db.of(AgendaItemModel).insert(value),
    ];
    const inside = await inPanel(admin, panel.id);
    const material = {
      id: newId(), title: { fi: "Taulukko" }, fileKey: await lay(pdf("yhteinen")), audience: "panel" as const,
    };
    const { materials } = await addToAgenda(inside, { item: first.id, material });
    await tenant.db.of(AgendaItemModel).update(second, { set: { materials } });
    await removeFromAgenda(inside, { item: first.id, material: material.id });
    expect(await stateOf(material.fileKey)).toBe("taken");
    await removeFromAgenda(inside, { item: second.id, material: material.id });
    expect(await stateOf(material.fileKey)).toBe("released");
  });

  it("a logo is everybody's to see, and the one before is let go", async () => {
    expect(await codeOf(openLogo(tenant))).toBe("NOT_FOUND");
    const [first, second] = [await lay(png(200, 80)), await lay(png(80, 80))];
    for (const logo of [first, second]) await changeTheme(
      admin, { revision: (await tenantSettings(admin)).revision, theme: null, logo },
    );
    expect((await openLogo(tenant)).size).toBe(png(80, 80).length);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["released", "taken"]);
  });
});
