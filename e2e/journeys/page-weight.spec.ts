import { expect, test } from "../fixtures/test.ts";

/** Bytes of all scripts of a public page, as they come over the network. A slow phone loads, reads and runs each of them. */
const MOST = 130_000;

test("Shell · the scripts of a public page weigh at most 130 kB", async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(response.request().sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto("/fi", { waitUntil: "networkidle" });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: "bytes", description: String(total) });
  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(MOST);
});
