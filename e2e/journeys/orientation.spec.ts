import { fillDay, fillFinnish, tick } from "../fixtures/fill.ts";
import { expect, test } from "../fixtures/sign-in.ts";

const panels = "/fi/rannikko/panels";

test("A5, A6 · one orientation for several panels: members read the presentations before and after, and attendance is recorded", async ({ as }) => {
  const staff = await as("rannikko", "Linnea Sandvall-Ojala");
  await staff.goto(`${panels}/ikaihmiset/manage/trainings/new`);
  await fillFinnish(staff, "Nimi", "Yhteinen toukokuun perehdytys");
  await tick(staff.getByRole("checkbox", { name: "Työikäisten asiakasraati" }));
  await expect(staff.getByRole("checkbox", { name: "Ikäihmisten asiakasraati" })).toBeChecked();
  // A minute past midnight of the demo's today: members see it as planned, and it has begun, so that it can be held.
  await fillDay(staff, "Päivä", "2026-05-15");
  await staff.getByLabel("Alkaa kello").fill("0.00");
  await staff.getByLabel("Päättyy kello").fill("23.59");
  await staff.getByRole("button", { name: "Tallenna ja kerro jäsenille" }).click();
  await staff.getByRole("link", { name: "Yhteinen toukokuun perehdytys" }).click();
  await staff.locator("summary", { hasText: "Lisää materiaali" }).click();
  await fillFinnish(staff, "Otsikko", "Kotihoidon esittely");
  await fillFinnish(staff, "Kenen materiaali", "Ikäihmisten palvelut");
  await staff.getByLabel("Linkki").fill("https://rannikko.example/kotihoito");
  await staff.getByRole("button", { name: "Lisää materiaali" }).click();
  await expect(staff.getByRole("link", { name: "Kotihoidon esittely" })).toBeVisible();

  const older = await as("rannikko", "Elsa Björkhagen");
  const working = await as("rannikko", "Yusuf Halaane");
  const reads = async () => {
    for (const [member, slug] of [[older, "ikaihmiset"], [working, "tyoikaiset"]] as const) {
      await member.goto(`${panels}/${slug}/inside`);
      const training = member.getByRole("article").filter({ hasText: "Yhteinen toukokuun perehdytys" });
      await expect(training.getByRole("link", { name: "Kotihoidon esittely" }))
        .toHaveAttribute("href", "https://rannikko.example/kotihoito");
    }
  };
  await reads();

  await staff.getByRole("button", { name: "Merkitse pidetyksi" }).click();
  await tick(staff.getByRole("radiogroup", { name: /Elsa Björkhagen/ }).getByRole("radio", { name: "Paikalla" }));
  await staff.getByRole("button", { name: "Tallenna läsnäolot" }).click();
  await expect(staff.getByText("Läsnäolot ovat tallessa")).toBeVisible();
  await reads();
  const training = older.getByRole("article").filter({ hasText: "Yhteinen toukokuun perehdytys" });
  await expect(training.getByText("Käyty 15.5.2026")).toBeVisible();
  await staff.goto(`${panels}/tyoikaiset/manage/trainings`);
  await staff.getByRole("link", { name: "Yhteinen toukokuun perehdytys" }).click();
  await tick(staff.getByRole("radiogroup", { name: /Yusuf Halaane/ }).getByRole("radio", { name: "Etänä" }));
  await staff.getByRole("button", { name: "Tallenna läsnäolot" }).click();
  await staff.getByText("Läsnäolot ovat tallessa").waitFor();
  await staff.reload();
  await expect(staff.getByRole("radiogroup", { name: /Yusuf Halaane/ }).getByRole("radio", { name: "Etänä" })).toBeChecked();
});
