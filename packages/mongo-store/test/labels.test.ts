// The labels of a collation's texts stand in the collation's order, also where there is no room left below or above.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Doc, parseCollation, string } from "@raati/mongo-values";
import { Labels } from "../src/storage/labels.ts";
import { areaPrefix } from "../src/storage/layout.ts";
import { Store } from "../src/storage/store.ts";

test("labels at both ends keep the order", async () => {
  const folder = mkdtempSync(join(tmpdir(), "embedded-mongo-"));
  const store = new Store(folder);
  const labels = new Labels(store, 1, parseCollation(Doc.of(["locale"], [string("fi")]))!);
  const found: [string, string][] = [["b", "000000000001"], ["y", "fffffffffffd"]];
  store.commit(() => {
    for (const [text, label] of found) {
      store.put(Buffer.concat([areaPrefix("l", 1), Buffer.from(label, "hex")]), Buffer.from(text));
    }
    for (const text of ["a", "aa", "yy", "z", "zz", "zzz", "aaa", "A", "zzzz"]) {
      found.push([text, labels.of(text).toString("hex")]);
    }
  });
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const byText = found.toSorted(([a], [b]) => new Intl.Collator("fi").compare(a, b));
  expect(found.toSorted(([, a], [, b]) => (a < b ? -1 : 1))).toEqual(byText);
  expect(new Set(found.map(([, label]) => label)).size).toBe(found.length);
});
