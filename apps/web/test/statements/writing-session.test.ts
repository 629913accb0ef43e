import type { TextFeed } from "@raati/core/statements/schema";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "../../src/features/statements/writing/base64.ts";
import { changeText, differenceOf } from "../../src/features/statements/writing/change-text.ts";
import { Refused, WritingSession, type Remote } from "../../src/features/statements/writing/writing-session.ts";

const PART = "0190a000-0000-7000-8000-000000000001";
const pace = { pauseMs: 1, againMs: 5 };
/** A busy machine may need more than the one second that vitest waits. */
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

/** A server that keeps the text, tells its followers, and can be cut off. */
function aServer() {
  const doc = new Y.Doc();
  let seq = 0;
  const waiting = new Set<() => void>();
  const feed = (vector?: string): TextFeed => ({
    seq, talk: 0, revision: 1, state: "in-drafting",
    mayWrite: true, parts: [{ id: PART, kind: "paragraph", removed: false }],
    update: toBase64(Y.encodeStateAsUpdate(doc, vector ? fromBase64(vector) : undefined)),
    vector: toBase64(Y.encodeStateVector(doc)),
  });
  const line = { cut: false, closed: false };
  const remote: Remote = {
    write: async (update) => {
      if (line.cut) throw new TypeError("Failed to fetch");
      if (line.closed) throw new Refused("Teksti on suljettu kirjoittamiselta.", false);
      Y.applyUpdate(doc, fromBase64(update));
      seq += 1;
      for (const wake of waiting) wake();
      return { seq, vector: toBase64(Y.encodeStateVector(doc)) };
    },
    follow: async (since, vector, signal) => {
      if (line.cut) throw new TypeError("Failed to fetch");
      if (since >= seq) {
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
          signal.addEventListener("abort", () => resolve());
        });
      }
      if (line.cut) throw new TypeError("Failed to fetch");
      return feed(vector);
    },
  };
  return { doc, line, remote, feed, words: () => doc.getText(`${PART}/fi`).toJSON() };
}

test("two write at once, one without connection for a while: both see both, and the page says what is saved", async () => {
  const server = aServer();
  const [elsa, oskari] = [server.remote, server.remote].map((remote) => new WritingSession(remote, server.feed(), pace));
  const traveller = new WritingSession({
    write: (update) => (cut.now ? Promise.reject(new TypeError("Failed to fetch")) : server.remote.write(update)),
    follow: (...asked) => (cut.now ? Promise.reject(new TypeError("Failed to fetch")) : server.remote.follow(...asked)),
  }, server.feed(), pace);
  const cut = { now: true };
  const stops = [elsa!.start(), oskari!.start(), traveller.start()];
  changeText(elsa!.text(PART, "fi"), "Apua saa ajoissa.");
  changeText(traveller.text(PART, "fi"), "Kirjoitin junassa. ");
  await waitFor(() => expect(oskari!.text(PART, "fi").toJSON()).toBe("Apua saa ajoissa."));
  await waitFor(() => expect(traveller.snapshot().saving).toBe("unsent"));
  expect([traveller.waiting, server.words()]).toEqual([true, "Apua saa ajoissa."]);
  cut.now = false;
  traveller.retry();
  await waitFor(() => expect(traveller.snapshot().saving).toBe("saved"));
  for (const one of [elsa!, oskari!, traveller]) {
    await waitFor(() => expect(one.text(PART, "fi").toJSON()).toContain("junassa"));
    expect(one.text(PART, "fi").toJSON()).toBe(server.words());
  }
  expect(server.words()).toContain("Apua saa ajoissa.");
  for (const stop of stops) stop();
});

test("words for a text that was closed meanwhile stay on the page, with the reason", async () => {
  const server = aServer();
  const late = new WritingSession(server.remote, server.feed(), pace);
  server.line.closed = true;
  changeText(late.text(PART, "fi"), "Vielä yksi asia.");
  await waitFor(() => expect(late.snapshot().saving).toBe("refused"));
  expect([late.snapshot().refusal, late.text(PART, "fi").toJSON(), late.waiting]).toEqual(
    ["Teksti on suljettu kirjoittamiselta.", "Vielä yksi asia.", true],
  );
});

test("a field changes as little of the text as it can, and never half a sign", () => {
  const doc = new Y.Doc();
  const text = doc.getText("x");
  const steps: unknown[] = [];
  text.observe(({ delta }) => steps.push(delta));
  changeText(text, "Apua saa pian 🙂");
  changeText(text, "Apua saa ajoissa 🙂");
  changeText(text, "Apua saa ajoissa 🙃");
  expect(text.toJSON()).toBe("Apua saa ajoissa 🙃");
  expect(steps.at(-1)).toEqual([{ retain: 17 }, { delete: 2 }, { insert: "🙃" }]);
  expect(differenceOf("Apua saa pian täältä.", "Apua saa ajoissa täältä.")).toEqual(
    { passage: "pian", wording: "ajoissa", at: 9 },
  );
});
