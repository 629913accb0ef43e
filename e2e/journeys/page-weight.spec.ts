import { MOST_SCRIPT_BYTES, scriptBytes } from "../fixtures/script-weight.ts";
import { expect, test } from "../fixtures/test.ts";

// Each from another part of the product; the panels' own pages bring what plugins show there. Those of calls: apply.spec.ts.
for (const path of [
  "/fi", "/fi/rannikko", "/fi/rannikko/panels", "/fi/rannikko/panels/ikaihmiset",
  "/sv/rannikko/panels/lapset-nuoret-perheet",
  "/fi/laheiset-ja-toipujat/panels/hameenlinna", "/fi/rannikko/proposals", "/fi/rannikko/statements", "/fi/rannikko/reports",
]) {
  test(`Shell · the scripts of the public page ${path} weigh at most 130 kB`, async ({ page }) => {
    expect(await scriptBytes(page, path)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });
}
