// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { AttendanceForm } from "../../src/features/panels/manage/attendance-form.tsx";
import { MaterialForm } from "../../src/features/panels/manage/material-form.tsx";
import { timeOfDay, TrainingForm } from "../../src/features/panels/manage/training-form.tsx";
import { eachTestAlone, expectAccessible, summaryTargets, textsOf } from "./harness.ts";
import { aatos, common, field, id, meri, other, panel, press, show, target, writeDay } from "./staff-forms.tsx";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

test("A5 · one orientation is planned for several panels, at a time of the clock in Helsinki", async () => {
  const { commands, container } = show(
    <TrainingForm
      {...common("panelPages:training")} languages={["fi"]} id={id} here={panel} then="/trainings"
      kinds={[{ id: "orientation", name: "Perehdytys" }]}
      panels={[{ id: panel, name: "Perheiden raati" }, { id: other, name: "Ikäihmisten raati" }]}
    />);
  await press("Tallenna ja kerro jäsenille");
  expect(summaryTargets()).toEqual(["field-day", "field-startsAt", "field-endsAt"]);
  await userEvent.type(field("title.fi"), "Yhteinen perehdytys");
  await writeDay(/^Päivä/, "4.6.2026");
  await userEvent.type(field("startsAt"), "17");
  await userEvent.type(field("endsAt"), "19.30");
  await userEvent.click(screen.getByRole("checkbox", { name: "Ikäihmisten raati" }));
  await expectAccessible(container);
  await press("Tallenna ja kerro jäsenille");
  expect(commands().at(-1)?.input).toEqual({
    ...target, id, title: { fi: "Yhteinen perehdytys" }, kind: "orientation", description: undefined, place: undefined,
      selfStudy: true, panels: [panel, other],
    startsAt: new Date("2026-06-04T14:00:00Z"), endsAt: new Date("2026-06-04T16:30:00Z"),
  });
});

test.each([["17", "17:00"], ["9.05", "09:05"], ["23:59", "23:59"], ["24", undefined], ["17.60", undefined],
  ["viisi", undefined], ["", undefined]])(
  "%j is the time %j", (text, time) => expect(timeOfDay(text)).toBe(time));

test("A5 · attendance is recorded by keyboard, and who is left open stays open", async () => {
  const { commands, container } = show(
    <AttendanceForm {...common("panelPages:training")} training={id}
      people={[{ personId: aatos, name: "Aatos Lumijoki" }, { personId: meri, name: "Meri Korpisuo" }]} />);
  await press("Tallenna läsnäolot");
  expect(summaryTargets()).toEqual(["field-people.0.attendance"]);
  within(screen.getByRole("radiogroup", { name: "Meri Korpisuo" })).getByRole("radio", { name: "Paikalla" }).focus();
  await userEvent.keyboard(" ");
  await expectAccessible(container);
  await press("Tallenna läsnäolot");
  expect(commands().at(-1)?.input).toEqual({ ...target, training: id, people: [{ personId: meri, attendance: "present" }],
    completes: true });
});

test("A6 · a presentation is attached with the unit whose it is", async () => {
  const { commands, container } = show(<MaterialForm {...common("panelPages:training")} training={id} id={other}
    languages={["fi"]} fileTexts={textsOf("filePages:field")} />);
  await userEvent.type(field("material.title.fi"), "Palvelut 2026");
  await userEvent.type(field("material.url"), "rannikko.example");
  await press("Lisää materiaali");
  expect(summaryTargets()).toEqual(["field-material.url"]);
  await expectAccessible(container);
  await userEvent.clear(field("material.url"));
  await userEvent.type(field("material.url"), "https://rannikko.example/esitys");
  await userEvent.type(field("material.presenter.fi"), "Vammaispalvelut");
  await press("Lisää materiaali");
  expect(commands().at(-1)?.input.material).toEqual({
    id: other, title: { fi: "Palvelut 2026" }, presenter: { fi: "Vammaispalvelut" }, url: "https://rannikko.example/esitys",
  });
});
