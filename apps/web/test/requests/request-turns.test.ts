import type { RequestView } from "@raati/core/proposals/schema";
import { expect, test } from "vitest";
import { mayDo, nextDeed, otherDeeds } from "../../src/features/requests/deeds.ts";
import { requestTrack } from "../../src/features/requests/request-track.ts";
import { aPage, ids } from "../panels/harness.ts";

const [id, panelId, test1] = ids(3) as [string, string, string];
const nobody: RequestView["abilities"] = {
  see: true, change: false, send: false, accept: false, decline: false, putOnAgenda: false, addTest: false,
  giveComment: false, reportUse: false, close: false,
};
const aRequest = (more: Partial<RequestView> = {}): RequestView => ({
  id, panelId, revision: 1, kind: "comment", title: { fi: "Kirje" }, question: { fi: "Ymmärtääkö sen?" }, material: [],
  state: "sent", sentOn: "2026-04-24", tests: [], mine: false, late: false, abilities: nobody, ...more,
});
const task = { id: test1, target: { fi: "Lue kirje" }, mine: true };

test("B10 · the requester is led to tell the use, and to the closing only after it", () => {
  const abilities = { ...nobody, reportUse: true, close: true };
  const given = aRequest({ state: "comment-given", abilities });
  expect(nextDeed(given)).toEqual({ deed: "use" });
  expect(nextDeed({ ...given, state: "use-reported", use: { text: { fi: "Lyhennettiin." }, on: "2026-05-15" } }))
    .toBe("close");
});

test("B8 · a tester's own open task comes first, and nobody records after the comment was given", () => {
  const open = aRequest({ state: "accepted", tests: [task] });
  expect(nextDeed(open)).toEqual({ deed: "record", about: test1 });
  expect(mayDo(open, "record", test1)).toBe(true);
  expect(mayDo({ ...open, state: "comment-given" }, "record", test1)).toBe(false);
  expect(mayDo({ ...open, tests: [{ ...task, mine: false }] }, "record", test1)).toBe(false);
});

test("B7 · the coordinator takes it up first, and may decline instead; visitors inside have no turn", () => {
  const sent = aRequest({ abilities: { ...nobody, accept: true, decline: true } });
  expect([nextDeed(sent), otherDeeds(sent, "accept")]).toEqual(["accept", ["decline"]]);
  expect([nextDeed(aRequest()), otherDeeds(aRequest(), undefined)]).toEqual([undefined, []]);
});

test("the track says who holds a request; a declined one waits for nobody", () => {
  const states = (request: RequestView) => requestTrack(aPage(), request).steps.map(({ state }) => state);
  expect(states(aRequest())).toEqual(["done", "now", "todo", "todo", "todo", "todo"]);
  expect(states(aRequest({ state: "comment-given" }))).toEqual(["done", "done", "done", "done", "now", "todo"]);
  expect(states(aRequest({ state: "closed" }))).toEqual(Array.from({ length: 6 }, () => "done"));
  expect(states(aRequest({ state: "declined" }))).toEqual(["done", "done"]);
  expect(requestTrack(aPage(), aRequest()).holder).toBe("Nyt raadin koordinaattorilla");
});
