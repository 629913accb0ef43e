// @vitest-environment jsdom
import type { CallView, ImportView } from "@raati/core/recruitment/schema";
import { loadPopulationInput, previewImportInput } from "@raati/core/recruitment/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Feasibility } from "../../src/features/recruitment/selections/feasibility.tsx";
import { ImportForm } from "../../src/features/recruitment/selections/imports/import-form.tsx";
import { ImportPage } from "../../src/features/recruitment/selections/imports/import-page.tsx";
import { LoadForm } from "../../src/features/recruitment/selections/representation/load-form.tsx";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [call, id, ...rows] = ids(6) as [string, string, ...string[]];
const { t } = aPage();
const CSV = "nimi;hetu\nAino;1";

test.each([
  [
    "columnUnknown", { column: "hetu", row: 1 },
    "Rivillä 1 on sarake hetu, jota haun lomake ei tunne. Poista se tai korjaa nimi.",
  ],
  ["columnTwice", { column: "name", row: 1 }, "Sarake name on rivillä 1 kahdesti. Poista toinen."],
  ["columnMissing", { column: "birthYear" }, "Tiedostosta puuttuu sarake birthYear. Lisää se otsikkoriville."],
  ["OPEN_QUOTE", { row: 4 }, "Tiedostossa on lainausmerkki, joka ei sulkeudu. Etsi se riviltä 4 tai sitä ennen."],
])("A2 · a file of applications that is no good (%s) is refused beside the field, and what was pasted stays", async (
  key, values, sentence
) => {
  const server = aServer({ "recruitment.imports.preview": previewImportInput });
  server.refuse = "Tarkista tiedosto.";
  server.fields = [{ path: "csv", message: t(`recruitment:import.file.${key}`, values) }];
  const { container } = render(
    <ImportForm locale="fi" texts={textsOf("recruitmentPages:import")} tenant="rannikko" call={call} id={id} then="/next" />,
  );
  const paste = container.querySelector<HTMLTextAreaElement>("[name=csv]")!;
  await userEvent.click(paste);
  await userEvent.paste(CSV);
  await userEvent.click(screen.getByRole("button", { name: t("recruitmentPages:import.send") }));
  expect((await screen.findAllByText(sentence, { exact: false })).length).toBeGreaterThan(0);
  expect(summaryTargets()).toEqual(["field-csv"]);
  expect(paste.value).toBe(CSV);
  expect(router.push).not.toHaveBeenCalled();
  await expectAccessible(container);
});

test("A2 · each row that cannot be an application says in which column, and which other row has the same address", () => {
  const problem = (row: number, column: string, key: string, values = {}) =>
    [{ row, column, key: `recruitment:import.problem.${key}`, values }];
  const batch: ImportView = {
    id, revision: 1, fileName: "hakijat.csv", state: "ready", rows: 2, counts: { new: 0, done: 0, warning: 1, error: 2 },
    handled: 0,
    startedAt: new Date("2026-02-03T08:00:00Z"), abilities: { commit: false, cancel: true },
  };
  render(
    <ImportPage
      page={aPage()} call={{ id: call, title: { fi: "Hae raatiin" }, panels: [], method: "criteria" } as unknown as CallView}
      batch={batch} asked={{}}
      rows={{ items: [
        { id: rows[0]!, row: 2, state: "error", problems: problem(2, "email", "emailTwice", { row: 7 }) },
        { id: rows[1]!, row: 3, state: "error", problems: problem(3, "area", "areaUnknown", { name: "Atlantis" }) },
        { id: rows[2]!, row: 4, state: "warning", problems: problem(4, "email", "appliedAlready") },
      ] }}
    />,
  );
  const said = (row: RegExp) => within(screen.getByRole("row", { name: row })).getAllByRole("cell")[1]!.textContent;
  expect(said(/^2/)).toBe("email: Sama sähköpostiosoite on jo rivillä 7.");
  expect(said(/^3/)).toBe("area: Kuntaa Atlantis ei ole alueissa. Tarkista nimi.");
  expect(said(/^4/)).toMatch(/^email: Tällä osoitteella on jo hakemus/);
  // Nothing can be stored of a file in which no row is good.
  expect(screen.queryByRole("button", { name: "Tuo hakemukset" })).toBeNull();
});

test("A3 · population figures with a wrong row load nothing, and each wrong row is named with its column", async () => {
  const key = "recruitment:representation.problem.areaUnknown";
  aServer({ "recruitment.representation.load": loadPopulationInput }, {
    "recruitment.representation.load": () =>
      ({ loaded: 0, problems: [{ row: 3, column: "group", key, values: { area: "Atlantis" } }] }),
  });
  const { container } = render(
    <LoadForm locale="fi" texts={textsOf("recruitmentPages:load")} tenant="rannikko" problems={{
      [key]: t(key, { area: "{{area}}" }),
    }} />,
  );
  await userEvent.click(container.querySelector("[name=csv]")!);
  await userEvent.paste("dimension,group,count,source,year");
  await userEvent.click(screen.getByRole("button", { name: "Lataa luvut" }));
  expect((await screen.findAllByText(/Atlantis/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/Rivi 3, group/)).toBeTruthy();
  expect(router.refresh).not.toHaveBeenCalled();
});

test("A4 · a quota above the pool and an empty pool are told with the group that they are about", () => {
  const dimensions = [{
    dimension: "gender", name: "Sukupuoli", groups: [{ group: "man", name: "Mies", pool: 1, chosen: 0, share: 1 }],
  }];
  const values = { category: "gender", value: "man", min: 2, available: 1 };
  const answer = (key: string, told: object) =>
    ({ feasible: false, relaxations: [], reasons: [{ key: `recruitment:draw.fault.${key}`, values: { ...told } }] });
  const { rerender } = render(
    <Feasibility page={aPage()} feasibility={answer("QUOTA_ABOVE_POOL", values)} dimensions={dimensions} address="/x" />,
  );
  expect(screen.getByRole("listitem").textContent)
    .toBe("Sukupuoli, Mies: Kiintiö vaatii vähintään 2, mutta ryhmässä on 1 hakijaa.");
  rerender(<Feasibility page={aPage()} feasibility={answer("POOL_EMPTY", {})} dimensions={[]} address="/x" />);
  expect(screen.getByRole("listitem").textContent).toBe("Valittavia hakijoita ei ole. Tarkista ensin hakemukset.");
});
