import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  approveClaims, changeRates, checkClaims, claimTravel, confirmAttendance, correctClaim, exportFees, exportFilesOf,
  FeeClaimModel, holdMeeting, kilometreCents, listClaimsForPayroll, markAttendance, markPaid, myClaims,
  rateOn, returnClaim, showRates, totalOf, travelCentsOf, waiveFee, type FeeClaim,
} from "../../src/meetings/index.ts";
import { csvOf, kilometresOf, sumOf } from "../../src/meetings/fees/csv.ts";
import { canMove } from "../../src/meetings/fees/money.ts";
import { FEE_STATES } from "../../src/meetings/schema.ts";
import { aMembership } from "../../src/panels/factory.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { aTable, refusal } from "./context.ts";

withDatabase();

const rate = { from: "2026-01-01", kmCents: 55, passengerCents: 4 };
const anyTravel = fc.record({
  metres: fc.nat(3_000_000), passengers: fc.nat(8),
  tickets: fc.array(fc.record({ what: fc.constant("juna"), cents: fc.nat(100_000) }), { maxLength: 5 }),
  assistantTickets: fc.array(fc.record({ what: fc.constant("juna"), cents: fc.nat(100_000) }), { maxLength: 5 }),
});

/** A meeting that was held and confirmed: Elsa on the spot, Yusuf from afar, the chair absent. */
async function confirmed(fee: object = { amountCents: 6000, kilometres: true, waivable: true }) {
  const table = await aTable({ fee: fee as never });
  const meeting = await table.meeting({ state: "agenda-out" });
  table.ports.clock.pass(Date.parse("2026-06-09T14:00:00Z") - table.ports.clock.now().getTime());
  await holdMeeting(await table.staff(), { meeting: meeting.id });
  await markAttendance(await table.staff(), {
    meeting: meeting.id, people: [
      { personId: table.elsa.personId, as: "present", assistant: true },
      { personId: table.yusuf.personId, as: "remote", assistant: false },
    ],
  });
  await confirmAttendance(await table.staff(), { meeting: meeting.id });
  const claims = await table.system.db.of(FeeClaimModel).find({ meetingId: meeting.id });
  const of = (personId: string) => claims.find((one) => one.personId === personId);
  const payroll = await table.as(["payroll"]);
  const now = (claim: FeeClaim) => table.system.db.of(FeeClaimModel).get(claim.id);
  return { ...table, meeting, claims, elsas: of(table.elsa.personId)!, yusufs: of(table.yusuf.personId)!, payroll, now };
}

const byCar = (claim: FeeClaim, more: object = {}) => ({
  claim: claim.id, revision: claim.revision, kilometres: 38, thereAndBack: true, passengers: 1, tickets: [],
  assistantTickets: [],
  ...more,
});

describe("money", () => {
  test("J2.10 · 38 km there and back with one passenger is 44.84 €", () => {
    expect(kilometreCents({ metres: 76_000, passengers: 1 }, rate)).toBe(4484);
  });

  test("sums are whole cents, never off by more than half a cent, and more way never pays less", () => {
    fc.assert(fc.property(anyTravel, fc.nat(10_000), (travel, more) => {
      const cents = kilometreCents(travel, rate);
      expect(Number.isInteger(cents)).toBe(true);
      expect(Math.abs(cents * 1000 - travel.metres * (55 + 4 * travel.passengers))).toBeLessThanOrEqual(500);
      expect(kilometreCents({ ...travel, metres: travel.metres + more }, rate)).toBeGreaterThanOrEqual(cents);
    }));
  });

  test("travel is the way and every ticket; a declined fee takes the fee away and nothing else", () => {
    fc.assert(fc.property(anyTravel, fc.nat(100_000), (travel, feeCents) => {
      const tickets = [...travel.tickets, ...travel.assistantTickets].map(({ cents }) => cents);
      const travelCents = travelCentsOf(travel, rate);
      expect(travelCents - kilometreCents(travel, rate)).toBe(tickets.reduce((sum, one) => sum + one, 0));
      const claim = { feeCents, travelCents, waived: false };
      expect(totalOf(claim) - totalOf({ ...claim, waived: true })).toBe(feeCents);
    }));
  });

  test("the rate of a day is the last that had begun", () => {
    const rates = [{ ...rate, from: "2027-01-01", kmCents: 57 }, rate];
    expect([rateOn(rates, "2026-12-31").kmCents, rateOn(rates, "2027-01-01").kmCents]).toEqual([55, 57]);
    expect(() => rateOn(rates, "2025-12-31")).toThrow("meetings:failure.noRate");
  });

  test("a claim is paid only after it was checked, approved and exported, in that order", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...FEE_STATES), { maxLength: 20 }), (steps) => {
      const way = steps.reduce<(typeof FEE_STATES)[number][]>(
        (been, to) => (canMove(been.at(-1)!, to) ? [...been, to] : been), ["accrued"]
      );
      if (!way.includes("paid")) return;
      expect(way.slice(-4)).toEqual(["checked", "approved", "exported", "paid"]);
    }), { numRuns: 2000 });
  });

  test("files read as spreadsheets in Finland do, and no text becomes a formula", () => {
    expect([sumOf(4484), sumOf(5), kilometresOf(76_000), kilometresOf(75_500)]).toEqual(["44,84", "0,05", "76", "75,5"]);
    expect(csvOf([["=HYPERLINK(1)", "Mäki; Aino", "\"x\""]])).toBe("\uFEFF'=HYPERLINK(1);\"Mäki; Aino\";\"\"\"x\"\"\"\r\n");
  });
});

describe("a fee", () => {
  test("comes from the attendance by the rules of the term: who was there gets one, who was absent none", async () => {
    const { claims, elsas, yusufs, staff, meeting, system } = await confirmed();
    expect(claims).toHaveLength(2);
    expect([elsas.feeCents, elsas.kilometres, yusufs.feeCents, yusufs.kilometres]).toEqual([6000, true, 6000, false]);
    await confirmAttendance(await staff(), { meeting: meeting.id });
    expect(await system.db.of(FeeClaimModel).count({ meetingId: meeting.id })).toBe(2);
  });

  test("is none in a panel that pays none; who came to the place may claim tickets all the same", async () => {
    const { claims, elsas, be, elsa } = await confirmed({ amountCents: null, kilometres: false, waivable: false });
    expect(claims.map(({ personId, feeCents }) => [personId, feeCents])).toEqual([[elsa.personId, 0]]);
    expect(
      (await refusal(claimTravel(await be(elsa), byCar(elsas)))).fields
    ).toEqual({ kilometres: "meetings:field.noKilometres" });
    const bus = {
      kilometres: 0, tickets: [{ what: "Bussi", cents: 640 }], assistantTickets: [{ what: "Bussi", cents: 640 }]
    };
    expect((await claimTravel(await be(elsa), byCar(elsas, bus))).travelCents).toBe(1280);
  });

  test("J2.10 · travel is claimed by its own member, and nobody else's", async () => {
    const { be, elsa, yusuf, elsas } = await confirmed();
    expect((await refusal(claimTravel(await be(yusuf), byCar(elsas)))).code).toBe("NOT_FOUND");
    const claimed = await claimTravel(await be(elsa), byCar(elsas));
    expect([claimed.travelCents, claimed.rate]).toEqual([4484, rate]);
    expect((await refusal(claimTravel(await be(elsa), byCar(elsas)))).code).toBe("CONFLICT");
  });

  test("J2.11 · one meeting's fee is declined, taken after all, and not once it is approved", async () => {
    const { be, elsa, elsas, staff, as } = await confirmed();
    const waive = async (waived: boolean) => waiveFee(await be(elsa), { claim: elsas.id, waived });
    expect((await waive(true)).waived).toBe(true);
    const [mine] = await myClaims(await as([], { id: elsa.personId }));
    expect([mine!.totalCents, mine!.abilities.waive]).toEqual([0, true]);
    await waive(false);
    await checkClaims(await staff(), { claims: [elsas.id] });
    await approveClaims(await staff(), { claims: [elsas.id] });
    expect((await refusal(waive(true))).code).toBe("FORBIDDEN");
  });

  test("only the panel's staff approve, and all of those chosen are approved or none", async () => {
    const { be, chair, staff, elsas, yusufs, now } = await confirmed();
    expect((await refusal(checkClaims(await be(chair), { claims: [elsas.id] }))).code).toBe("NOT_FOUND");
    await checkClaims(await staff(), { claims: [elsas.id] });
    expect((await refusal(approveClaims(await staff(), { claims: [elsas.id, yusufs.id] }))).code).toBe("FORBIDDEN");
    expect((await now(elsas)).state).toBe("checked");
    const rows = await checkClaims(await staff(), { claims: [elsas.id, yusufs.id] });
    expect(rows.map(({ state, name }) => [name, state])).toEqual(
      [["Elsa Björkhagen", "checked"], ["Yusuf Halaane", "checked"]]
    );
  });
});

test("nobody checks or approves their own claim", async () => {
  const table = await aTable();
  const own = table.coordinator.viewer.personId;
  await aMembership(table.system, table.term, { personId: own });
  const meeting = await table.meeting({ state: "agenda-out" });
  table.ports.clock.pass(Date.parse("2026-06-09T14:00:00Z") - table.ports.clock.now().getTime());
  await holdMeeting(await table.staff(), { meeting: meeting.id });
  await markAttendance(
    await table.staff(), { meeting: meeting.id, people: [{ personId: own, as: "present", assistant: false }] }
  );
  await confirmAttendance(await table.staff(), { meeting: meeting.id });
  const [claim] = await table.system.db.of(FeeClaimModel).find({ personId: own });
  expect((await refusal(checkClaims(await table.staff(), { claims: [claim!.id] }))).code).toBe("FORBIDDEN");
});

describe("the payroll file", () => {
  async function approved() {
    const ground = await confirmed();
    const { be, elsa, elsas, yusufs, staff } = ground;
    await claimTravel(await be(elsa), byCar(elsas));
    await waiveFee(await be(elsa), { claim: elsas.id, waived: true });
    await checkClaims(await staff(), { claims: [elsas.id, yusufs.id] });
    await approveClaims(await staff(), { claims: [elsas.id, yusufs.id] });
    return ground;
  }

  test("J1.13 · has fees of those who take one, travel in a file of its own, and no identity codes", async () => {
    const { payroll, elsas, yusufs } = await approved();
    expect((await listClaimsForPayroll(payroll, { size: 10 })).items).toHaveLength(2);
    const input = { id: newId(), payDay: "2026-06-30" };
    const made = await exportFees(payroll, input);
    expect(made).toMatchObject({ claims: 2, feeCents: 6000, travelCents: 4484 });
    expect(await exportFees(payroll, input)).toEqual(made);
    const { fees, travel } = await exportFilesOf(payroll, { export: made.id, lang: "fi" });
    const [heading, ...rows] = fees.text.slice(1).trim().split("\r\n");
    expect(heading).toBe("Tunnus;Nimi;Raati;Kokouspäivä;Maksupäivä;Kokouspalkkio, euroa");
    expect(rows).toEqual([`${yusufs.id};Yusuf Halaane;Ikäihmisten asiakasraati;2026-06-09;2026-06-30;60,00`]);
    expect(travel.text.trim().split("\r\n").slice(1)).toEqual([
      `${elsas.id};Elsa Björkhagen;Ikäihmisten asiakasraati;2026-06-09;2026-06-30;76;1;0,55;44,84`,
    ]);
    expect(fees.text).not.toContain("Elsa");
    expect(
      (await refusal(exportFees(payroll, { id: newId(), payDay: "2026-06-30" }))).key
    ).toBe("meetings:failure.nothingToExport");
  });

  test("a claim is given back, put right and paid with the next export", async () => {
    const { payroll, elsas, yusufs, staff, now } = await approved();
    const first = await exportFees(payroll, { id: newId(), payDay: "2026-06-30" });
    await returnClaim(payroll, { claim: elsas.id, reason: "Kilometrit puuttuvat ajopäiväkirjasta" });
    await markPaid(payroll, { export: first.id, on: "2026-06-30" });
    expect([(await now(elsas)).state, (await now(yusufs)).state]).toEqual(["returned", "paid"]);
    const returned = await now(elsas);
    await correctClaim(await staff(), {
      claim: elsas.id, revision: returned.revision, feeCents: 6000, metres: 60_000, reason: "Oikea matka on 60 km",
    });
    await approveClaims(await staff(), { claims: [elsas.id] });
    const second = await exportFees(payroll, { id: newId(), payDay: "2026-07-31" });
    for (let press = 0; press < 2; press += 1) await markPaid(payroll, { export: second.id, on: "2026-07-31" });
    const paid = await now(elsas);
    expect([paid.state, paid.travelCents, paid.paidOn]).toEqual(["paid", 3540, "2026-07-31"]);
    expect(paid.history.map(({ state }) => state)).toEqual([
      "accrued", "travel", "waived", "checked", "approved", "exported", "returned", "corrected", "approved", "exported",
      "paid",
    ]);
  });

  test("two who export at once make one export of each claim", async () => {
    const { payroll, system } = await approved();
    const both = await Promise.allSettled([1, 2].map(() => exportFees(payroll, { id: newId(), payDay: "2026-06-30" })));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const claims = await system.db.of(FeeClaimModel).find({ state: "exported" });
    expect(new Set(claims.map(({ exportId }) => exportId)).size).toBe(1);
  });
});

describe("the table of rates", () => {
  test("belongs to the organisation; what was claimed keeps its rate", async () => {
    const { payroll, be, elsa, elsas, now } = await confirmed();
    const claimed = await claimTravel(await be(elsa), byCar(elsas));
    const before = await showRates(payroll);
    expect([before.revision, before.rates, before.mayChange]).toEqual([0, [rate], true]);
    const rates = [{ from: "2026-01-01", kmCents: 60, passengerCents: 5 }];
    const changed = await changeRates(payroll, { revision: 0, rates });
    expect((await now(elsas)).travelCents).toBe(4484);
    const again = await claimTravel(await be(elsa), byCar(claimed));
    expect(again.travelCents).toBe(4940);
    const twice = changeRates(payroll, { revision: changed.revision, rates: [...rates, ...rates] });
    expect((await refusal(twice)).fields).toEqual({ "rates.1.from": "meetings:field.rateTwice" });
    expect((await refusal(changeRates(payroll, { revision: 0, rates }))).code).toBe("CONFLICT");
  });
});
