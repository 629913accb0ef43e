import { expect, test, vi } from "vitest";

const minutes = vi.hoisted(() => ({
  since: vi.fn<(input: { since: number }) => Promise<unknown>>(),
  follow: vi.fn<(input: { since: number }) => Promise<unknown>>(),
}));
vi.mock("@raati/core/kernel", () => ({
  createCallerFactory: () => () => ({ meetings: { minutes } }), failureOf: () => ({ code: "NOT_FOUND" }),
}));
vi.mock("./raati.ts", () => ({ raati: () => ({ requestContext: () => ({}) }) }));
vi.mock("./auth/session-token.ts", () => ({ sessionToken: async () => "token" }));
vi.mock("./database.ts", () => ({ database: async () => undefined }));
vi.mock("./page-request.ts", () => ({ pageRequest: async () => ({ requestId: "1", locale: "fi" }) }));
vi.mock("./turned-away.ts", () => ({ turnedAway: () => undefined }));
const { answerFollower } = await import("./answer-follower.ts");

const which = { tenant: "rannikko", panel: "a1", meeting: "m" };
const feed = (seq: number) => ({ seq, state: "draft", entries: [], tasks: [] });
const refused = Object.assign(new Error("NOT_FOUND"), { name: "TRPCError", code: "NOT_FOUND" });
const asks = (headers: Record<string, string> = {}) =>
  answerFollower(new Request("http://localhost/api/meetings/rannikko/a1/m/minutes?since=3", { headers }), which);

test("a follower gets what came since, each piece under its number, until it may no longer follow", async () => {
  minutes.since.mockResolvedValueOnce(feed(4));
  minutes.follow.mockResolvedValueOnce(feed(5)).mockResolvedValueOnce(feed(5)).mockRejectedValueOnce(refused);
  const answer = await asks();
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const said = (await answer.text()).split("\n\n");
  expect(said.map((one) => one.split("\n")[0])).toEqual(["retry: 2000", "id: 4", "id: 5", ": quiet", "event: ended", ""]);
  expect(minutes.follow.mock.calls.map(([{ since }]) => since)).toEqual([4, 5, 5]);
});

test("a line is taken up where the browser says that it broke, and whoever may not read the minutes finds nothing", async () => {
  minutes.since.mockRejectedValueOnce(refused);
  expect((await asks({ "last-event-id": "9" })).status).toBe(404);
  expect(minutes.since).toHaveBeenLastCalledWith({ ...which, since: 9 });
});

test("a fault ends the line without a word, so that the browser takes it up again", async () => {
  minutes.since.mockResolvedValueOnce(feed(4));
  minutes.follow.mockRejectedValueOnce(new Error("away"));
  expect((await (await asks()).text()).endsWith("\n\n")).toBe(true);
});
