import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldProblems } from "../../src/kernel/index.ts";

const form = z.object({
  name: z.string().trim().min(1).max(10),
  email: z.email(),
  seats: z.number().min(3).max(9),
  kind: z.enum(["main", "side"]),
  languages: z.array(z.string()).min(1),
  end: z.string().refine(() => false, "panels:failure.endBeforeStart"),
});

const problems = (input: object) => fieldProblems(form.safeParse(input).error!);

describe("fieldProblems", () => {
  it("says for each field what is wrong and what is expected", () => {
    expect(problems({ name: " ", email: "ann", seats: 2, kind: "head", languages: [], end: "x" })).toEqual([
      { path: "name", key: "kernel:field.required" },
      { path: "email", key: "kernel:field.email" },
      { path: "seats", key: "kernel:field.tooSmall", values: { least: 3 } },
      { path: "kind", key: "kernel:field.choose" },
      { path: "languages", key: "kernel:field.chooseSome", values: { least: 1 } },
      { path: "end", key: "panels:failure.endBeforeStart" },
    ]);
  });

  it("knows what was left out from what is of the wrong kind", () => {
    const found = problems({ name: 5, seats: 12 });
    expect(found).toContainEqual({ path: "name", key: "kernel:field.format" });
    expect(found).toContainEqual({ path: "seats", key: "kernel:field.tooBig", values: { most: 9 } });
    expect(found).toContainEqual({ path: "email", key: "kernel:field.required" });
  });

  it("tells fifty at most: a heap of mistakes is no long answer", () => {
    const heap = z.array(z.string()).safeParse(Array.from({ length: 60_000 }, () => null));
    expect(fieldProblems(heap.error!)).toHaveLength(50);
  });
});
