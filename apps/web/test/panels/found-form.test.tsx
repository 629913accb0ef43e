// @vitest-environment jsdom
import { foundPanelsInput, openPanelsInput } from "@raati/core/panels/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { FoundForm } from "../../src/features/panels/founding/found-form.tsx";
import { slugOf } from "../../src/features/panels/founding/slug-of.ts";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "./harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [typeId, unit, area, linnea, mainPanel, ...fresh] = ids(8) as [string, string, string, string, string, ...string[]];
interface Founding {
  readonly panels: { id: string; slug: string; name: object }[];
  readonly decision?: object;
  readonly coordinatorId?: string;
}

const form = (languages: ("fi" | "sv")[] = ["fi", "sv"]) => (
  <FoundForm
    locale="fi" texts={textsOf("panelPages:found")} tenant="rannikko" home="/fi/rannikko" languages={languages}
    typeId={typeId} ids={fresh}
    units={[{ id: unit, name: "Osallisuuspalvelut" }]} areas={[{ id: area, name: "Rantakylä" }]}
    coordinators={[{ id: linnea, name: "Linnea Sandvall-Ojala" }]}
    mains={[{ id: mainPanel, name: "Vammaispalvelujen raati" }]}
  />
);
const open = (languages?: ("fi" | "sv")[]) => {
  const server = aServer({ "panels.found": foundPanelsInput, "panels.open": openPanelsInput }, {
    "panels.found": ({ panels, decision, coordinatorId }: Founding) =>
      panels.map(({ id, slug, name }) => ({ id, slug, name, coordinatorId, state: decision ? "founded" : "planned" })),
  });
  return { server, ...render(form(languages)) };
};
const part = (index: number) => within(screen.getByRole("group", { name: `Raati ${index}` }));
const field = (index: number, name: string) => document.getElementById(`field-panels.${index}.${name}`) as HTMLInputElement;
const send = () => userEvent.click(screen.getByRole("button", { name: "Perusta" }));

async function fill(index: number, name: string) {
  await userEvent.type(field(index, "name.fi"), name);
  await userEvent.type(field(index, "task.fi"), "Kertoo, miten palvelut toimivat.");
}

test("A1 · three panels under different client groups are founded in one step", async () => {
  const { server, container } = open();
  await expectAccessible(container);
  await fill(0, "Ikäihmisten raati");
  for (const [index, name] of ["Perheiden raati", "Työikäisten raati"].entries()) {
    await userEvent.click(screen.getByRole("button", { name: "Lisää toinen raati" }));
    await fill(index + 1, name);
  }
  await userEvent.type(field(1, "clientGroup.fi"), "Lapset ja perheet");
  await userEvent.click(part(2).getByRole("checkbox", { name: "Rantakylä" }));
  await userEvent.selectOptions(screen.getByLabelText(/^Koordinaattori/), linnea);
  const answer = server.hold();
  await userEvent.dblClick(screen.getByRole("button", { name: "Perusta" }));
  answer();
  await screen.findByText("Raadit on perustettu");
  expect(server.sent).toHaveLength(1);
  expect(server.sent[0]?.input).toMatchObject({
    tenant: "rannikko", typeId, kind: "main", languages: ["fi", "sv"], coordinatorId: linnea, partners: [],
    panels: [
      { id: fresh[0], slug: "ikaihmisten-raati", name: { fi: "Ikäihmisten raati" }, areaIds: [] },
      { id: fresh[1], slug: "perheiden-raati", clientGroup: { fi: "Lapset ja perheet" }, areaIds: [area] },
      { id: fresh[2], slug: "tyoikaisten-raati" },
    ],
  });
  expect(server.sent[0]?.input.decision).toBeUndefined();
  expect(screen.getByRole("status").textContent).toContain("kunnes kirjaat päätöksen");
});

test("the address follows a name that was written before the page's script ran", () => {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(form());
  field(0, "name.fi").value = "Ulvilan raati";
  render(form(), { container, hydrate: true });
  expect([field(0, "name.fi").value, field(0, "slug").value]).toEqual(["Ulvilan raati", "ulvilan-raati"]);
});

test("every problem stands in the summary, leads to its field, and nothing typed is lost", async () => {
  const { server, container } = open();
  await userEvent.click(screen.getByRole("button", { name: "Lisää toinen raati" }));
  await fill(0, "Ikäihmisten raati");
  await userEvent.type(field(1, "slug"), "Ikäihmiset");
  await userEvent.type(screen.getByLabelText(/^Pykälä/), "§ 44");
  await userEvent.click(screen.getByRole("radio", { name: "Sivuraati" }));
  await send();
  expect(new Set(summaryTargets())).toEqual(new Set([
    "field-panels.1.name.fi", "field-panels.1.slug", "field-panels.1.task.fi", "field-decision.by.fi", "field-decision.day",
  ]));
  expect(document.activeElement).toBe(document.querySelector(".summary"));
  expect(field(0, "name.fi").value).toBe("Ikäihmisten raati");
  expect(field(1, "slug").value).toBe("Ikäihmiset");
  expect(field(1, "slug").getAttribute("aria-invalid")).toBe("true");
  await expectAccessible(container);
  expect(server.sent).toHaveLength(1);
});

test("a panel in the middle goes, and what was written in the others stays with them", async () => {
  const { server } = open(["fi"]);
  await fill(0, "Ensimmäinen");
  for (const [index, name] of ["Toinen", "Kolmas"].entries()) {
    await userEvent.click(screen.getByRole("button", { name: "Lisää toinen raati" }));
    await fill(index + 1, name);
  }
  await userEvent.click(part(2).getByRole("button", { name: "Poista tämä raati" }));
  await send();
  const { panels } = server.sent[0]!.input as unknown as Founding;
  expect(panels.map(({ id, name }) => ({ id, name })))
    .toEqual([{ id: fresh[0], name: { fi: "Ensimmäinen" } }, { id: fresh[2], name: { fi: "Kolmas" } }]);
});

test("B5 · with a decision and a coordinator they can be opened at once, by keyboard alone", async () => {
  const { server, container } = open(["fi"]);
  await fill(0, "Ikäihmisten raati");
  await userEvent.selectOptions(screen.getByLabelText(/^Koordinaattori/), linnea);
  await userEvent.type(document.getElementById("field-decision.by.fi")!, "Aluehallitus");
  await userEvent.type(screen.getByLabelText(/^Pykälä/), "§ 44");
  const [day, month, year] = screen.getAllByRole("spinbutton") as [HTMLElement, HTMLElement, HTMLElement];
  day.focus();
  await userEvent.keyboard("12");
  month.focus();
  await userEvent.keyboard("5");
  year.focus();
  await userEvent.keyboard("2026");
  screen.getByRole("button", { name: "Perusta" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(server.sent[0]?.input.decision).toEqual({ by: { fi: "Aluehallitus" }, reference: "§ 44", day: "2026-05-12" });
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Avaa raadit" }));
  expect(server.sent[1]).toEqual({ path: "panels.open", input: { tenant: "rannikko", panels: [fresh[0]] } });
  expect(router.push).toHaveBeenLastCalledWith("/fi/rannikko/desk");
});

test("B1 · a side panel names the main panel that it belongs to", async () => {
  const { server } = open(["fi"]);
  expect(screen.queryByLabelText("Pääraati")).toBeNull();
  await fill(0, "Liikkuminen");
  await userEvent.click(screen.getByRole("radio", { name: "Sivuraati" }));
  await send();
  expect(summaryTargets()).toEqual(["field-parentId"]);
  await userEvent.selectOptions(screen.getByLabelText("Pääraati"), mainPanel);
  await send();
  expect(server.sent[1]?.input).toMatchObject({ kind: "side", parentId: mainPanel });
});

test.each([
  ["Ikäihmisten raati", "ikaihmisten-raati"], ["  Åbo – klientråd  ", "abo-klientrad"], ["2026", "2026"], ["日本", ""],
  ["a".repeat(80), "a".repeat(60)],
])("the address of %j is %j", (name, slug) => expect(slugOf(name)).toBe(slug));
