// @vitest-environment jsdom
import {
  addAreaInput,
  addRouteInput,
  addUnitInput,
  changeRouteInput,
  endUnitInput,
  mergeUnitInput,
  moveUnitInput,
  setMeetingDaysInput,
} from "@raati/core/organisation/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AreaForm } from "../../src/features/organisation/areas/area-form.tsx";
import { MeetingDaysForm } from "../../src/features/organisation/bodies/meeting-days-form.tsx";
import { EndForm } from "../../src/features/organisation/end-form.tsx";
import { movedIds } from "../../src/features/organisation/ordered-rows.tsx";
import { RouteForm } from "../../src/features/organisation/routes/route-form.tsx";
import { MergeUnitForm, MoveUnitForm } from "../../src/features/organisation/units/move-unit-forms.tsx";
import { UnitForm } from "../../src/features/organisation/units/unit-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [id, services, families, board] = ids(4) as [string, string, string, string];
const units = [
  { value: services, label: "Vastaanottopalvelut" },
  { value: families, label: "Perheiden palvelut" },
];
const texts = (part: string) => textsOf(`organisationPages:${part}`);
const field = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const refused = () => screen.findByRole("group", { name: /Korjaa/ });
const confirm = async (name: string) => {
  await userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name }));
};

test("a unit is added under another one, with one service a line", async () => {
  const server = aServer({ "organisation.addUnit": addUnitInput });
  const { container } = render(
    <UnitForm
      locale="fi"
      texts={texts("unit")}
      tenant="rannikko"
      languages={["fi", "sv"]}
      id={id}
      owners={[]}
      areas={[{ value: board, label: "Rantakylä" }]}
      parents={units}
      then="/list"
      back="/list"
    />,
  );
  await expectAccessible(container);
  await press("Lisää yksikkö");
  await refused();
  expect(summaryTargets()).toEqual(["field-name.fi"]);
  await userEvent.type(field("name.fi"), "Neuvolat");
  await userEvent.selectOptions(field("parentId"), families);
  await userEvent.type(field("serviceClasses"), "neuvola{Enter}{Enter} perhevalmennus ");
  await userEvent.click(screen.getByRole("checkbox", { name: "Rantakylä" }));
  await press("Lisää yksikkö");
  await waitFor(() => expect(router.push).toHaveBeenCalledWith("/list"));
  expect(server.sent[1]!.input).toMatchObject({
    id,
    name: { fi: "Neuvolat" },
    parentId: families,
    serviceClasses: ["neuvola", "perhevalmennus"],
    areaIds: [board],
    isPublic: true,
  });
});

test("a unit is moved to the top, merged into another one, and ended: the last two are asked for first", async () => {
  const server = aServer({
    "organisation.moveUnit": moveUnitInput,
    "organisation.mergeUnit": mergeUnitInput,
    "organisation.endUnit": endUnitInput,
  });
  const common = { locale: "fi" as const, tenant: "rannikko", id, revision: 6 };
  const { container } = render(
    <>
      <MoveUnitForm {...common} texts={texts("units.move")} others={units} parentId={services} />
      <MergeUnitForm {...common} texts={texts("units.merge")} others={units} today="2026-05-15" then="/list" />
      <EndForm {...common} what="unit" texts={texts("units.end")} today="2026-05-15" then="/list" />
    </>,
  );
  await expectAccessible(container);
  await userEvent.selectOptions(screen.getByLabelText("Minkä alle?"), "");
  await press("Siirrä");
  await screen.findByText("Siirretty");
  expect(server.sent[0]!.input).toMatchObject({ unit: id, revision: 6, parentId: null });
  await userEvent.selectOptions(screen.getByLabelText("Mihin yhdistetään?"), services);
  await press("Yhdistä");
  await confirm("Pidä erillään");
  expect(server.sent).toHaveLength(1);
  await press("Yhdistä");
  await confirm("Yhdistä");
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent[1]!.input).toMatchObject({ unit: id, intoId: services, day: "2026-05-15" });
  await press("Päätä yksikkö");
  await confirm("Päätä yksikkö");
  await waitFor(() => expect(server.sent).toHaveLength(3));
  expect(server.sent[2]).toMatchObject({
    path: "organisation.endUnit",
    input: { unit: id, day: "2026-05-15", revision: 6 },
  });
});

test("meeting days: days of the past are kept, one is taken away, an empty row is no day", async () => {
  const server = aServer({ "organisation.setMeetingDays": setMeetingDaysInput });
  const { container } = render(
    <MeetingDaysForm
      locale="fi"
      texts={texts("days")}
      tenant="rannikko"
      id={board}
      revision={1}
      days={["2026-05-26", "2026-06-15"]}
      past={["2026-04-14"]}
    />,
  );
  await expectAccessible(container);
  await press("Lisää päivä");
  await userEvent.click(screen.getByRole("button", { name: "Poista 1" }));
  await press("Tallenna kokouspäivät");
  await screen.findByText("Kokouspäivät on tallennettu");
  expect(server.sent[0]!.input.days).toEqual(["2026-04-14", "2026-06-15"]);
});

test("a route's steps are added, moved by button with the focus, and sent in their order", async () => {
  const server = aServer({ "organisation.addRoute": addRouteInput });
  const { container } = render(
    <RouteForm
      locale="fi"
      texts={texts("route")}
      tenant="rannikko"
      languages={["fi"]}
      id={id}
      units={units}
      bodies={[{ value: board, label: "Palvelulautakunta" }]}
      kinds={[
        { value: "proposal", label: "Ehdotukset" },
        { value: "statement", label: "Kannanotot" },
      ]}
      back="/list"
    />,
  );
  await expectAccessible(container);
  await userEvent.type(field("name.fi"), "Lautakunnan kautta");
  await userEvent.click(screen.getByRole("radio", { name: "Ehdotukset" }));
  await userEvent.selectOptions(field("steps.0.unitId"), services);
  await press("Lisää vaihe");
  await userEvent.selectOptions(field("steps.1.to"), "body");
  await userEvent.selectOptions(field("steps.1.bodyId"), board);
  await press("Lisää vaihe");
  await userEvent.selectOptions(field("steps.2.to"), "outside");
  await press("Lisää reitti");
  await refused();
  expect(summaryTargets()).toEqual(["field-steps.2.name.fi"]);
  await userEvent.type(field("steps.2.name.fi"), "Alueen kunnat");
  await userEvent.click(screen.getByRole("button", { name: "Siirrä ylös 3" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Siirrä ylös 2" }));
  expect(screen.getByText("Siirretty vaiheeksi 2").getAttribute("role")).toBe("status");
  expect(field("steps.1.name.fi").value).toBe("Alueen kunnat");
  await userEvent.keyboard("{Enter}");
  // At the top there is nothing to move up: the focus goes to the button that moves down.
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Siirrä alas 1" }));
  await press("Lisää reitti");
  await waitFor(() => expect(router.push).toHaveBeenCalledWith("/list"));
  expect(server.sent.at(-1)!.input).toMatchObject({
    id,
    kind: "proposal",
    steps: [
      { to: "outside", name: { fi: "Alueen kunnat" } },
      { to: "unit", unitId: services },
      { to: "body", bodyId: board },
    ],
  });
});

test("a route that is there keeps its kind and its steps until they are changed", async () => {
  const server = aServer({ "organisation.changeRoute": changeRouteInput });
  render(
    <RouteForm
      locale="fi"
      texts={texts("route")}
      tenant="rannikko"
      languages={["fi"]}
      id={id}
      units={units}
      bodies={[{ value: board, label: "Palvelulautakunta" }]}
      kinds={[]}
      back="/list"
      values={{
        revision: 3,
        kind: "statement",
        name: { fi: "Lautakuntaan" },
        steps: [
          { to: "body", bodyId: board },
          { to: "unit", unitId: families },
        ],
      }}
    />,
  );
  expect(screen.queryByRole("radio")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Poista vaihe 2" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Lisää vaihe" }));
  await press("Tallenna reitti");
  await screen.findByText("Reitti on tallennettu");
  expect(server.sent[0]!.input).toMatchObject({ route: id, revision: 3, steps: [{ to: "body", bodyId: board }] });
});

test("an area's number is checked beside its field", async () => {
  aServer({ "organisation.addArea": addAreaInput });
  const { container } = render(
    <AreaForm locale="sv" texts={texts("area")} tenant="rannikko" languages={["fi", "sv"]} id={id} back="/list" />,
  );
  await expectAccessible(container);
  await userEvent.type(field("name.sv"), "Strandby");
  await userEvent.type(field("code"), "27");
  await userEvent.click(screen.getByRole("button", { name: "Lisää alue" }));
  await screen.findByRole("group", { name: /Rätta/ });
  expect(summaryTargets()).toEqual(["field-code"]);
  expect(field("name.sv").value).toBe("Strandby");
});

test("a row moves one step among its siblings, and not beyond the ends", () => {
  expect(movedIds(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(movedIds(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(movedIds(["a", "b", "c"], "a", -1)).toBeUndefined();
  expect(movedIds(["a", "b", "c"], "c", 1)).toBeUndefined();
  expect(movedIds(["a", "b"], "ended", 1)).toBeUndefined();
});
