import { describe, expect, test } from "vitest";
import { inTenant, type TenantCtx } from "../../src/kernel/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import {
  AgendaItemModel, entryHidden, MeetingModel, MinuteEntryModel, MinutesModel, minutesPublished,
} from "../../src/meetings/index.ts";
import { publicNews, rebuildSearch, search, SearchEntryModel } from "../../src/notifications/index.ts";
import { searchInput } from "../../src/notifications/schema.ts";
import { foldedWords, keysOf, likenessOf, wantedKeys } from "../../src/notifications/search/words.ts";
import { snippetOf } from "../../src/notifications/search/snippet.ts";
import { PanelModel } from "../../src/panels/index.ts";
import { aProposal } from "../../src/proposals/factory.ts";
import { ProposalModel, proposalSent } from "../../src/proposals/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import type { Ground } from "../matter-ground.ts";
import { answered, hearingGround, sentProposal } from "./fixture.ts";

withDatabase();

const find = async (ctx: TenantCtx, q: string, more: object = {}) => search(ctx, searchInput.parse({ q, ...more }));
const titles = async (ctx: TenantCtx, q: string, more: object = {}): Promise<string[]> =>
  (await find(ctx, q, more)).items.map(({ title }) => Object.values(title)[0]!);

/** An open proposal as its sending leaves it. */
async function published({ system, panel }: Ground, title: string, text: string, open = true) {
  const proposal = await aProposal(system, { panelId: panel.id, title: { fi: title }, text: { fi: text } });
  await system.transaction(async (tx) => {
    const sent = await tx.of(ProposalModel).update(proposal, { set: { state: "sent", sentOn: "2026-05-15", open } });
    await tx.emit(proposalSent, sent, { proposalId: sent.id, panelId: panel.id, handlingId: sent.id, open });
  });
  return proposal;
}

describe("words", () => {
  test.each([
    ["kirjeitä", "kirje"], ["kirjeet", "kirjeen"], ["kokouksessa", "kokous"], ["palautteesta", "palaute"], ["työssä", "työ"],
    ["talossa", "talon"], ["äldre", "äldreråd"], ["möten", "mötet"], ["klientråden", "klientrådet"], ["Björk", "bjorkhagen"],
    ["ikäihmisille", "ikäihmiset"], ["illat", "ilta"], ["hoidon", "hoito"], ["kaupungissa", "kaupunki"],
    ["luvat", "lupa"],
  ])("%s finds %s", (asked, written) => {
    const [word] = foldedWords(asked);
    expect(keysOf([written]).some((key) => wantedKeys(word!).includes(key))).toBe(true);
    expect(likenessOf(foldedWords(written)[0]!, word!)).toBeGreaterThan(0);
  });

  test.each([["kirje", "kirkko"], ["palaute", "palvelu"], ["ilta", "ilma"]])("%s does not find %s", (asked, written) => {
    expect(keysOf([written]).some((key) => wantedKeys(asked).includes(key))).toBe(false);
    expect(likenessOf(written, asked)).toBe(0);
  });

  test("that stand in the text are marked, and the place around the first is shown", () => {
    const text = `${"Alussa on paljon muuta tekstiä. ".repeat(10)}Yksi ilta viikossa auttaisi vuorotyötä tekeviä.`;
    const pieces = snippetOf(text, foldedWords("illat vuorotyö"));
    expect(pieces.filter(({ hit }) => hit).map((one) => one.text)).toEqual(["ilta", "vuorotyötä"]);
    expect(pieces[0]).toEqual({ text: "… ", hit: false });
    expect(pieces.map((one) => one.text).join("")).toContain("Yksi ilta viikossa");
  });
});

describe("search", () => {
  test("finds a proposal by other forms of its words and by its answer, for everybody the same", async () => {
    const place = await hearingGround();
    const { handling } = await sentProposal(place, place.chair);
    await answered(place, handling);
    await place.deliver();
    for (const reader of [inTenant(place.system, place.system.tenant), place.chair, place.owner]) {
      expect(await titles(reader, "perhekeskuksen tiet")).toEqual([]);
      expect(await titles(reader, "perhekeskuksen illat")).toEqual(["Ilta-aika perhekeskukseen"]);
      expect(await titles(reader, "tarpeellinen")).toEqual(["Ilta-aika perhekeskukseen"]);
      expect(await titles(reader, "familjecenter")).toEqual(["Ilta-aika perhekeskukseen"]);
    }
    const { items } = await find(place.system, "vuorotyö");
    expect(items[0])
      .toMatchObject({ kind: "proposal", address: `/proposals/${handling.matterId}`, snippet: { lang: "fi" } });
  });

  test("puts the word in a title first, filters by kind, goes page by page, and says what it cannot look for", async () => {
    const place = await hearingGround();
    await published(place, "Penkkejä odotustilaan", "Takaisinsoitto kestää.");
    await published(place, "Takaisinsoittoon arvioitu aika", "Moni odottaa koko päivän.");
    for (let at = 0; at < 22; at += 1) await published(place, `Hissi ${at}`, "Korjataan heti.");
    await place.deliver();
    expect(await titles(place.system, "takaisinsoiton"))
      .toEqual(["Takaisinsoittoon arvioitu aika", "Penkkejä odotustilaan"]);
    expect(await titles(place.system, "takaisinsoiton", { kinds: ["meeting"] })).toEqual([]);
    expect(await find(place.system, "hissit")).toMatchObject({ found: 22, pages: 2, more: false });
    expect((await find(place.system, "hissit", { page: 2 })).items).toHaveLength(2);
    expect(await find(place.system, "ei")).toMatchObject({ items: [], tooShort: true });
    expect(await find(place.system, "")).toMatchObject({ items: [], tooShort: false });
  });

  test("never tells of what is not public, and forgets what is taken back, before the index knows", async () => {
    const place = await hearingGround();
    await published(place, "Salainen hanke", "Vain raadille.", false);
    const open = await published(place, "Julkinen hanke", "Kaikille.");
    await place.deliver();
    expect(await titles(place.system, "hanke")).toEqual(["Julkinen hanke"]);
    expect(await titles(place.chair, "hanke")).toEqual(["Julkinen hanke"]);
    await place.system.db.of(ProposalModel).updateWhere({ id: open.id }, { set: { open: false } });
    expect(await titles(place.system, "hanke")).toEqual([]);
    expect(await place.system.db.of(SearchEntryModel).count({ kind: "proposal" })).toBe(1);
  });

  test("finds published minutes without what was marked in them, and panels by their task", async () => {
    const place = await hearingGround();
    const { system, panel } = place;
    const meeting = await aMeeting(system, panel, { state: "documented" });
    const item = await system.db.of(AgendaItemModel).insert({
      title: { fi: "Ajanvaraus" }, kind: "info", origin: { kind: "panel" }, panelId: panel.id, meetingId: meeting.id,
      state: "accepted", clientRaised: false,
    });
    const text = "Puhuttiin jonoista. Matti Meikäläinen kertoi kaatumisestaan.";
    const hidden = [{ from: 20, to: text.length }];
    await system.db.of(MinuteEntryModel).insert({
      meetingId: meeting.id, itemId: item.id, lang: "fi", discussion: { text, hidden, version: 1 },
      outcome: { text: "", version: 1 }, seq: 1,
    });
    const minutes = await system.db.of(MinutesModel).insert({
      meetingId: meeting.id, panelIds: [panel.id], state: "published", publishedAt: new Date("2026-05-14T10:00:00Z"), seq: 1,
    });
    await system.transaction((tx) => tx.emit(minutesPublished, minutes, { meetingId: meeting.id, panelIds: [panel.id] }));
    await place.deliver();
    expect(await titles(system, "jonot")).toEqual(["Kesäkuun kokous"]);
    for (const word of ["Meikäläinen", "kaatuminen"]) expect(await titles(system, word)).toEqual([]);
    await system.transaction(async (tx) => {
      const changed = await tx.of(MeetingModel).update(meeting, { set: { memoPublic: false } });
      await tx.emit(
        entryHidden, changed, { meetingId: meeting.id, panelIds: [panel.id], itemId: item.id, part: "discussion", spans: 1 },
      );
    });
    await place.deliver();
    expect(await titles(system, "jonot")).toEqual([]);
    await rebuildSearch(system);
    expect(await titles(system, "raati palveluista")).toEqual(["Ikäihmisten asiakasraati"]);
    await system.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { state: "founded" } });
    expect(await titles(system, "raati palveluista")).toEqual([]);
  });

  test("is built anew for an organisation that was there before, as often as anybody likes", async () => {
    const place = await hearingGround();
    const { handling } = await sentProposal(place, place.chair);
    const meeting = await aMeeting(place.system, place.panel);
    expect(await titles(place.system, "ilta")).toEqual([]);
    expect([await rebuildSearch(place.system), await rebuildSearch(place.system)]).toEqual([3, 3]);
    expect(await titles(place.system, "ilta")).toEqual(["Ilta-aika perhekeskukseen"]);
    await place.system.db.of(ProposalModel).updateWhere({ id: handling.matterId }, { set: { open: false } });
    await place.system.db.of(MeetingModel).updateWhere({ id: meeting.id }, { set: { listed: false } });
    expect(await rebuildSearch(place.system)).toBe(1);
    expect(await place.system.db.of(SearchEntryModel).count({})).toBe(1);
  });
});

describe("the feed", () => {
  test("tells what has become public, newest first, of one panel or of all, and nothing else", async () => {
    const place = await hearingGround();
    const { system, panel, chair } = place;
    const { handling } = await sentProposal(place, chair);
    const hidden = await sentProposal(place, chair, { open: false });
    await answered(place, handling);
    await answered(place, hidden.handling);
    const all = await publicNews(system, {});
    expect(all.items.map(({ kind, address }) => `${kind} ${address}`).toSorted()).toEqual([
      `answer /proposals/${handling.matterId}`, `proposal /proposals/${handling.matterId}`,
    ]);
    expect(await publicNews(system, { panel: panel.slug })).toMatchObject({ items: all.items, panel: { slug: panel.slug } });
    expect(await publicNews(chair, {})).toEqual(all);
    await system.db.of(PanelModel).updateWhere({ id: panel.id }, { set: { state: "founded" } });
    await expect(publicNews(chair, { panel: panel.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
