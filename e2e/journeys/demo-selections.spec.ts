import { axe } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/sign-in.ts";

/** The calls of the demo's three tenants: 84, 57 and 41 applicants, chosen by criteria, by a draw and by nomination. */
const CALLS = [
  {
    tenant: "rannikko", coordinator: "Linnea Sandvall-Ojala", call: "Hae asiakasraatiin", applicants: 84,
    // Of 27 who wished for the second panel one was not eligible, and one has declined the seat.
    pools: [26, 25, 31], seats: [12, 12, 12],
  },
  {
    tenant: "keskijarvi", coordinator: "Onerva Kalliorinne", call: "Hae Keskijärven asiakasraatiin", applicants: 57,
    pools: [54], seats: [20],
  },
  {
    tenant: "laheiset-ja-toipujat", coordinator: "Tapio Metsäpurola", call: "Nimeä jäsen paikalliseen raatiin",
    applicants: 41, pools: [14, 12, 15],
    seats: [12, 11, 14],
  },
];

for (const { tenant, coordinator, call, applicants, pools, seats } of CALLS) {
  test(`A3 J1.7 J1.8 · ${applicants} applicants of ${tenant}: the view shows seats, pool and chosen set within the quotas`, async ({ as }) => {
    const staff = await as(tenant, coordinator);
    await staff.goto(`/fi/${tenant}/manage/recruitment?list=over`);
    await staff.getByRole("link", { name: call, exact: true }).click();
    await staff.waitForURL(/recruitment\/[0-9a-f-]{36}$/);
    const address = new URL(staff.url()).pathname;
    const links = await staff.locator(`main a[href^="${address}/selection/"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    const parts = [...new Set(links)];
    expect(parts).toHaveLength(pools.length);
    const seen: { pool: number; seats: number }[] = [];
    for (const part of parts) {
      await staff.goto(part);
      const lead = await staff.locator("main").innerText();
      const [, pool = "0"] = /(\d+) hakijaa voidaan valita/.exec(lead) ?? [];
      const [, size = "0"] = /Paikkoja on (\d+)/.exec(lead) ?? [];
      seen.push({ pool: Number(pool), seats: Number(size) });
      await expect(staff.getByText("Kaikki kiintiöt täyttyvät.")).toBeVisible();
    }
    const bySize = (one: { pool: number }, other: { pool: number }) => one.pool - other.pool;
    expect(seen.toSorted(bySize)).toEqual(pools.map((pool, index) => ({ pool, seats: seats[index]! })).toSorted(bySize));
    await axe(staff);
  });
}

test("E12 J5 · anybody checks the draw in their own browser: hashes, lottery and result match what was published before", async ({ page }) => {
  await page.goto("/fi/keskijarvi/calls/hae-asiakasraatiin-2026");
  await page.locator('main a[href*="/draws/"]').first().click();
  await page.waitForURL(/draws/);
  await page.getByRole("button", { name: "Tarkista arvonta" }).click();
  await expect(page.getByText("Kaikki täsmää: tulos on oikein")).toBeVisible();
  await axe(page);
});
