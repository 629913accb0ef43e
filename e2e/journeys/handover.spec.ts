import { choosePerson, fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { startPanel } from "../fixtures/panels.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const TENANT = "laheiset-ja-toipujat";

test("D7 · a handover is proposed, both sides confirm, the panel moves, its history stays", async ({ as, page }) => {
  const host = await as(TENANT, "Tapio Metsäpurola");
  const slug = await startPanel(host, {
    tenant: TENANT, type: "Mielenterveys- ja päihdepalvelujen paikallinen raati", name: "Ulvilan raati",
    coordinator: "Tapio Metsäpurola",
  });
  const panel = `/fi/${TENANT}/panels/${slug}`;
  await host.goto(`${panel}/handover`);
  await fillFinnish(host, "Kenelle raati siirtyy", "Ulvilan toipujat ry (demo)");
  await choosePerson(host, "Tuija Rannanpelto");
  await fillDay(host, "Siirron päivä", "2026-05-15");
  await tick(host.getByRole("checkbox", { name: "Jäämme raadin tueksi" }), false);
  await host.getByRole("button", { name: "Lähetä ehdotus" }).click();
  await expect(host.getByText("Nykyinen ylläpitäjä ei jää tueksi")).toBeVisible();

  const confirm = async (reader: typeof host) => {
    await reader.getByRole("button", { name: "Vahvista siirto" }).click();
    await reader.getByRole("alertdialog").getByRole("button", { name: "Vahvista siirto" }).click();
    await expect(reader.getByRole("alertdialog")).toHaveCount(0);
  };
  await confirm(host);
  await expect(host.getByText("Nyt vastaanottajan vuoro")).toBeVisible();
  await page.goto(panel);
  await expect(page.getByText("Ulvilan toipujat ry (demo)")).toHaveCount(0);

  const receiver = await as(TENANT, "Tuija Rannanpelto");
  await receiver.goto(`${panel}/handover`);
  await confirm(receiver);
  await expect(receiver.getByRole("region", { name: "Aiemmat siirrot" })).toContainText("Raati on siirtynyt");
  await page.reload();
  await expect(page.getByText("Ulvilan toipujat ry (demo)")).toBeVisible();
  // The term and the task that the host wrote are as they were.
  await expect(page.getByText("15.5.2026–")).toBeVisible();
  await receiver.goto(`${panel}/manage/terms`);
  await expect(receiver.getByText("5 vuodessa, 120 min")).toBeVisible();

  // Without support the host has no work there any more: it reads, and is told who does the work.
  for (const part of ["", "/terms", "/rules", "/trainings"]) {
    expect((await host.goto(`${panel}/manage${part}`))?.status()).toBe(403);
    await expect(host.getByRole("heading", { level: 1, name: "Tätä hoitaa joku muu" })).toBeVisible();
    await expect(host.getByRole("link", { name: "Suunnittele toimikausi" })).toHaveCount(0);
  }
  await host.goto(`${panel}/handover`);
  await expect(host.getByRole("heading", { level: 1, name: "Ulvilan raati" })).toBeVisible();
  await expect(host.getByRole("button", { name: "Lähetä ehdotus" })).toHaveCount(0);
  await host.goto(`${panel}/manage/terms`);
  await host.getByRole("link", { name: "Siirry raadin sivulle" }).click();
  await expect(host.getByRole("heading", { level: 1, name: "Ulvilan raati" })).toBeVisible();
});
