import { expect, test } from "../fixtures/test.ts";

/** Bytes of all scripts of a public page, as they come over the network. A slow phone loads, reads and runs each of them. */
const MOST = 130_000;

// Each from another part of the product; the panels' own pages bring what plugins show there.
for (const path of [
  "/fi", "/fi/rannikko", "/fi/rannikko/panels", "/fi/rannikko/panels/ikaihmiset", "/sv/rannikko/panels/lapset-nuoret-perheet",
  "/fi/laheiset-ja-toipujat/panels/hameenlinna", "/fi/rannikko/proposals", "/fi/rannikko/statements", "/fi/rannikko/calls",
  "/fi/rannikko/reports",
]) {
  test(`Shell · the scripts of the public page ${path} weigh at most 130 kB`, async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      sizes.push(response.request().sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const answer = await page.goto(path, { waitUntil: "networkidle" });
    expect(answer!.status()).toBe(200);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: "bytes", description: String(total) });
    expect(sizes.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(MOST);
  });
}
