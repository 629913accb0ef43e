// @vitest-environment jsdom
import type { CallView, ImportView } from "@raati/core/recruitment/schema";
import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ImportPage } from "../../src/features/recruitment/selections/imports/import-page.tsx";
import { aPage, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [call, batch, ...rows] = ids(6) as [string, string, ...string[]];
const counts = { new: 1, done: 1, warning: 1, error: 1 };
const view = (state: ImportView["state"]): ImportView => ({
  id: batch, revision: 2, fileName: "hakijat.csv", state, rows: 4, counts, handled: 4,
    startedAt: new Date("2026-02-03T08:00:00Z"),
  abilities: { commit: state === "ready", cancel: state === "ready" },
});
const problem = (row: number, column: string) => [{ row, column, key: "recruitment:import.problem.date", values: {} }];

const open = (state: ImportView["state"], asked = {}) => render(
  <ImportPage
    page={aPage()} call={{ id: call, title: { fi: "Hae raatiin" }, panels: [], method: "criteria" } as unknown as CallView}
    batch={view(state)} asked={asked}
    rows={{
      items: [
        { id: rows[0]!, row: 2, state: "new", problems: [] },
          { id: rows[1]!, row: 3, state: "warning", problems: problem(3, "arrivedAt") },
        { id: rows[2]!, row: 4, state: "error", problems: problem(4, "birthYear") },
          { id: rows[3]!, row: 5, state: "done", problems: [], application: rows[0] },
      ],
    }}
  />,
);

test("A2 · the preview names each row's state, and row and column of what is wrong", async () => {
  const { container } = open("ready");
  await expectAccessible(container);
  const cells = (name: RegExp) =>
    within(screen.getByRole("row", { name })).getAllByRole("cell").map(({ textContent }) => textContent);
  expect(cells(/^2/)).toEqual(["Uusi", "kunnossa"]);
  expect(cells(/^3/)[0]).toBe("Tarkista");
  expect(cells(/^4/)[0]).toBe("Virhe");
  expect(cells(/^4/)[1]).toMatch(/^birthYear: /);
  expect(within(screen.getByRole("row", { name: /^5/ })).getByRole("link", { name: "Avaa hakemus" })).toBeTruthy();
  expect(screen.getByText("1 riviä ei voi tuoda")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "Tuo hakemukset" })).toHaveLength(1);
});

test("A2 · a finished import says how many applications there are, and cannot be committed again", () => {
  open("done", { state: "done" });
  expect(screen.getByText("1 rivi on nyt hakemus")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Tuo hakemukset" })).toBeNull();
});
