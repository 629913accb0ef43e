import { describe, expect, test } from "vitest";
import { pinoLog } from "../src/index.ts";

/** A log and the objects that it wrote. */
function logged(level: "debug" | "info" | "warn" | "error" | "silent" = "info") {
  const lines: string[] = [];
  const log = pinoLog({ level, stream: { write: (line) => void lines.push(line) } });
  return { log, lines, objects: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe("a line", () => {
  test("is one object with the level, the time, the request and the facts, and nothing about the machine", () => {
    const { log, lines, objects } = logged();
    log.forRequest("req-1").info("panels.founded", { panelId: "p1", seats: 18, open: true, note: undefined });
    const [{ time, ...rest } = {}] = objects();
    const facts = { panelId: "p1", seats: 18, open: true };
    expect(rest).toEqual({ level: "info", requestId: "req-1", ...facts, event: "panels.founded" });
    expect(new Date(String(time)).toISOString()).toBe(time);
    expect(lines[0]!.trimEnd()).not.toContain("\n");
  });

  test("takes the request's id from the caller where the log has none, and no other where it has", () => {
    const { log, objects } = logged();
    log.warn("a", { requestId: "from-field" });
    log.forRequest("own").error("b", { requestId: "from-field" });
    log.info("c");
    expect(objects().map(({ level, requestId }) => [level, requestId]))
      .toEqual([["warn", "from-field"], ["error", "own"], ["info", undefined]]);
  });

  test("cannot be forged through its fields", () => {
    const { log, lines, objects } = logged();
    log.info("real", { level: "error", event: "false", time: "never", reason: 'x"}\n{"level":"error"}' });
    expect(objects()).toHaveLength(1);
    expect(objects()[0]).toMatchObject({ level: "info", event: "real", dropped: "level event time" });
    expect(lines[0]!.match(/"level"/g)).toHaveLength(1);
  });

  test("less important than asked for is not written", () => {
    const { log, objects } = logged("warn");
    log.info("a");
    log.warn("b");
    expect(objects().map(({ event }) => event)).toEqual(["b"]);
    const silent = logged("silent");
    silent.log.error("a");
    expect(silent.lines).toEqual([]);
  });
});
