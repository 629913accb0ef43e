// @vitest-environment jsdom
import type { MinutesFeed } from "@raati/core/meetings/schema";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveMinutes } from "../../src/features/meetings/minutes/live-minutes.tsx";
import { eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));
eachTestAlone();

const [meeting, item] = ids(2) as [string, string];

/** The browser's end of a line to the server. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: Line[] = [];
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Line.all.push(this);
  }

  close() {
    this.readyState = Line.CLOSED;
  }

  brings(feed: MinutesFeed) {
    act(() => void this.dispatchEvent(new MessageEvent("minutes", { data: JSON.stringify(feed) })));
  }

  says(event: "error" | "open" | "ended", readyState = this.readyState) {
    this.readyState = readyState;
    act(() => void this.dispatchEvent(new Event(event)));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Line.all.length = 0;
  vi.stubGlobal("EventSource", Line);
});
afterEach(() => vi.useRealTimers());

const feedOf = (seq: number, text: string): MinutesFeed => ({
  seq, state: "draft", tasks: [], entries: [{
    id: meeting, itemId: item, lang: "sv", seq, discussion: { text, version: seq, hidden: [] },
    outcome: { text: "", version: 0, hidden: [] },
  }],
});

function follow() {
  return render(
    <LiveMinutes
      locale="fi" languages={["fi", "sv"]} texts={{ ...textsOf("meetingPages:live"), outcome: "Mitä sovittiin" }}
      writes={false}
      target={{ tenant: "rannikko", panel: "a1", meeting }} me={undefined}
      items={[{ id: item, title: "Jonot", lang: "fi", state: "", question: undefined }]}
      first={{ seq: 4, state: "draft", entries: [], tasks: [] }}
    />,
  );
}

test("what is written comes to a follower in its language, and only the item is read out", async () => {
  vi.useRealTimers();
  const { container } = follow();
  expect(Line.all[0]?.url).toBe(`/api/meetings/rannikko/a1/${meeting}/minutes?since=4`);
  Line.all[0]?.brings(feedOf(5, "Köerna är långa."));
  expect(screen.getByText("Köerna är långa.").lang).toBe("sv");
  expect(container.querySelector("[aria-live=polite]")?.textContent).toBe("Uutta kohdassa: Jonot");
  await expectAccessible(container);
});

test("a line that the browser gave up is taken up where it broke, and the reader is told", () => {
  follow();
  Line.all[0]?.brings(feedOf(7, "Köerna."));
  Line.all[0]?.says("error", Line.CLOSED);
  expect(screen.getByText(/Yhteys katkesi/)).toBeTruthy();
  act(() => {
    vi.advanceTimersByTime(3000);
  });
  expect(Line.all.map(({ url }) => url.split("?")[1])).toEqual(["since=4", "since=7"]);
  Line.all[1]?.says("open");
  expect(screen.getByText(/Seuraat muistiota/)).toBeTruthy();
});

test("a line that the browser takes up by itself is not opened twice; one that the server ends is left", () => {
  follow();
  Line.all[0]?.says("error", 0);
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(Line.all).toHaveLength(1);
  Line.all[0]?.says("ended");
  expect(screen.getByText(/Et voi enää seurata/)).toBeTruthy();
  expect(Line.all[0]?.readyState).toBe(Line.CLOSED);
});
