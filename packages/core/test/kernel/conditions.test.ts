import { defineModel, TenantDb, newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { all, always, any, holds, is, never, not, toFilter, type Condition } from "../../src/kernel/index.ts";
import { withDatabase } from "../../src/testing/database.ts";

const Leaf = defineModel("conditionLeaves", {
  schema: z.object({ colour: z.string().optional(), size: z.number(), tags: z.array(z.string()) }),
  personalData: "none",
});
type Leaf = { colour?: string | undefined; size: number; tags: string[] };

const leaf = fc.record({
  colour: fc.option(fc.constantFrom("red", "green"), { nil: undefined }),
  size: fc.integer({ min: 0, max: 2 }),
  tags: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
});

const { condition } = fc.letrec<{ condition: Condition<Leaf> }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4, depthSize: "small" },
    fc.constantFrom(always, never),
    fc.subarray(["red", "green", null]).map((values) => is<Leaf>("colour", ...values)),
    fc.subarray([0, 1, 2]).map((values) => is<Leaf>("size", ...values)),
    fc.subarray(["a", "b"]).map((values) => is<Leaf>("tags", ...values)),
    fc.array(tie("condition"), { maxLength: 3 }).map((of) => all<Leaf>(...of)),
    fc.array(tie("condition"), { maxLength: 3 }).map((of) => any<Leaf>(...of)),
    tie("condition").map((of) => not<Leaf>(of)),
  ),
}));

describe("a condition", () => {
  withDatabase();

  it("filters a list to just the documents for which it holds", async () => {
    await fc.assert(fc.asyncProperty(fc.array(leaf, { minLength: 1, maxLength: 6 }), condition, async (leaves, rule) => {
      const rows = new TenantDb(newId()).of(Leaf);
      const stored = [];
      for (const one of leaves) stored.push(await rows.insert(one));
      const found = await rows.find(toFilter(rule));
      expect(found.map(({ id }) => id).sort()).toEqual(stored.filter((one) => holds(rule, one)).map(({ id }) => id).sort());
    }), { numRuns: 150 });
  });
});
