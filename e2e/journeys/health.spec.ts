import { axe } from "../fixtures/axe.ts";
import { everyLocale } from "../fixtures/every-locale.ts";
import { startRaati } from "../fixtures/start-raati.ts";
import { expect, test } from "../fixtures/test.ts";

test("Shell · health tells that the database answers", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok", database: "up", version: expect.stringMatching(/^\d+\.\d+\.\d+/), uptime: expect.any(Number),
  });
});

test("Shell · figures are for those who know the token", async ({ demo, request }) => {
  expect((await request.get("/api/metrics")).status()).toBe(404);
  expect((await request.get("/api/metrics", { headers: { authorization: "Bearer guess" } })).status()).toBe(404);

  await request.get("/fi");
  const authorization = `Bearer ${demo.metricsToken}`;
  const response = await request.get("/api/metrics", { headers: { authorization } });
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toContain("text/plain");
  const figures = await response.text();
  expect(figures).toMatch(/raati_http_request_duration_seconds_count\{method="GET",kind="page",status="200"\} [1-9]/);
  expect(figures).toMatch(/^process_resident_memory_bytes \d+$/m);
});

test("Shell · while the database is away people read why; then it goes on without a restart", async ({ page, request }) => {
  // It starts a Raati of its own, and waits twice for the driver to notice.
  test.setTimeout(300_000);
  const raati = await startRaati();
  const health = async () => {
    const response = await request.get(`${raati.url}/api/health`);
    return { code: response.status(), ...((await response.json()) as object) };
  };
  try {
    expect(await health()).toMatchObject({ code: 200 });
    await raati.database.stop();
    await expect.poll(health, { timeout: 60_000 }).toMatchObject({ code: 503, status: "unavailable", database: "down" });

    for (const { segment, lang } of everyLocale) {
      const response = await page.goto(`${raati.url}/${segment}`);
      expect(response?.status()).toBe(503);
      expect(response?.headers()["retry-after"]).toBe("5");
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("code")).toHaveText(response?.headers()["x-request-id"] ?? "no id");
      await axe(page);
    }

    await raati.database.start();
    await expect.poll(health, { timeout: 60_000 }).toMatchObject({ code: 200, database: "up" });
    await page.locator("main a").click();
    await expect(page).toHaveTitle(/Raati/);
    await expect(page.locator("code")).toHaveCount(0);
    // Or the page would miss the files that it still loads.
    await page.close();
  } finally {
    await raati.stop();
  }
});
