"use client";
import type { MinutesFeed } from "@raati/core/meetings/schema";
import { useEffect, useRef, useState } from "react";
import { withNews, type Known } from "./follow-feed.ts";

/** Whether news arrive: they do, the line is being taken up again, or the reader may not follow any more. */
export type Line = "open" | "broken" | "ended";

/** How long after a line that the browser gave up a new one is tried, in milliseconds. */
const AGAIN_MS = 3000;

/**
 * Follows the minutes of a meeting. A line that breaks is taken up where it ended, so nothing is missed; the server ends it
 * when the reader may no longer see the minutes.
 */
export function useFeed(address: string, first: MinutesFeed): { known: Known; line: Line; tell: (feed: MinutesFeed) => void } {
  const [known, setKnown] = useState<Known>({ ...first, news: [] });
  const [line, setLine] = useState<Line>("open");
  const seen = useRef(first.seq);
  const tell = (feed: MinutesFeed) => {
    seen.current = Math.max(seen.current, feed.seq);
    setKnown((before) => withNews(before, feed));
  };
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(`${address}?since=${seen.current}`);
      source.addEventListener("open", () => setLine("open"));
      source.addEventListener("minutes", ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as MinutesFeed));
      source.addEventListener("ended", () => {
        source?.close();
        setLine("ended");
      });
      source.addEventListener("error", () => {
        setLine("broken");
        // The browser takes a broken line up by itself, but not one that was refused.
        if (source?.readyState !== EventSource.CLOSED) return;
        again = setTimeout(open, AGAIN_MS);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, [address]);
  return { known, line, tell };
}
