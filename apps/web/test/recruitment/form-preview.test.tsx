// @vitest-environment jsdom
import { changeCallInput, type FormDefinition } from "@raati/core/recruitment/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { ShownField } from "../../src/features/recruitment/applications/shown-field.ts";
import { FormFieldsForm } from "../../src/features/recruitment/calls/form-fields-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [call, panelId, termId] = ids(3) as [string, string, string];
const field = (id: string, kind: ShownField["kind"], label: string, special = false): ShownField =>
  ({ id, path: special ? `answers.${id}` : id, kind, label, options: [], required: true, special });
const whole = [
  field("name", "text", "Nimi"), field("motivation", "long-text", "Miksi haet"), field("role", "text", "Oma tausta"),
  field("mental-health_viewpoint", "text", "Oma kokemus", true),
];
const open = () => {
  const server = aServer({ "recruitment.calls.change": changeCallInput },
    { "recruitment.calls.change": () => ({ revision: 4 }) });
  const form = { core: [{ field: "motivation" as const, use: "required" as const, hint: { fi: "Lyhyesti" } }], plugins: [] };
  const view = render(
    <FormFieldsForm
      locale="fi" texts={textsOf("recruitmentPages:edit", "recruitmentPages:answers", "recruitmentPages:form")}
      tenant="rannikko" call={call}
      revision={3} next="/next" back="/back" languages={["fi", "sv"]} whole={whole}
      written={{ title: { fi: "Hae raatiin" }, panels: [{ panelId, termId, seats: 5, seatTypes: [] }], form }}
      settings={[
        { id: "name", field: "name", label: "Nimi", fixed: true, special: false, use: "required" },
        { id: "motivation", field: "motivation", label: "Miksi haet", fixed: false, special: false, use: "required",
          words: { hint: { fi: "Lyhyesti" } } },
        { id: "role", field: "role", label: "Oma tausta", fixed: false, special: false, use: "off" },
        { id: "mental-health_viewpoint", plugin: "mental-health", field: "viewpoint", label: "Oma kokemus", fixed: false,
          special: true, use: "asked" },
      ]}
    />,
  );
  return { server, ...view };
};
const preview = () => within(screen.getByRole("region", { name: "Lomake hakijan silmin" }));
const use = (label: RegExp) => screen.getByRole("combobox", { name: label });

test("A2 · the form stands beside its settings and follows each choice", async () => {
  const { container } = open();
  await expectAccessible(container);
  expect(preview().queryByLabelText(/^Oma tausta/)).toBeNull();
  await userEvent.selectOptions(use(/^Oma tausta/), "asked");
  expect(preview().getByLabelText("Oma tausta (vapaaehtoinen)")).toBeTruthy();
  await userEvent.selectOptions(use(/^Oma tausta/), "required");
  expect(preview().getByLabelText("Oma tausta")).toBeTruthy();
  await userEvent.selectOptions(use(/^Miksi haet/), "off");
  expect(preview().queryByLabelText(/^Miksi haet/)).toBeNull();
  expect(preview().getByText("Tähän hakija antaa oman suostumuksen.")).toBeTruthy();
});

test("A2 · a mandatory question cannot be turned off", () => {
  open();
  expect(screen.queryByRole("combobox", { name: /^Nimi/ })).toBeNull();
  expect(screen.getByText("kysytään aina")).toBeTruthy();
  expect(preview().getByLabelText("Nimi")).toBeTruthy();
});

test("A2 · saving the form keeps the rest of the call and the words of a question", async () => {
  const { server } = open();
  await userEvent.selectOptions(use(/^Oma kokemus/), "off");
  await userEvent.click(screen.getByRole("button", { name: "Tallenna ja jatka" }));
  expect(router.push).toHaveBeenCalledWith("/next");
  expect(server.sent[0]?.input).toMatchObject({
    call, revision: 3, title: { fi: "Hae raatiin" }, panels: [{ panelId, seats: 5 }],
    form: {
      core: [{ field: "name", use: "required" }, { field: "motivation", use: "required", hint: { fi: "Lyhyesti" } },
        { field: "role", use: "off" }],
      plugins: [{ plugin: "mental-health", field: "viewpoint", use: "off" }],
    },
  });
});

test("A2 · a question gets words of the call's own in each language, and the form beside reads them at once", async () => {
  const { server, container } = open();
  await userEvent.click(screen.getAllByText("Muokkaa kysymyksen sanoja")[1]!);
  const box = (name: string) => container.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  await userEvent.type(box("form.core.1.label.fi"), "Kerro itsestäsi");
  await userEvent.type(box("form.core.1.label.sv"), "Berätta om dig");
  await userEvent.clear(box("form.core.1.hint.fi"));
  expect(preview().getByLabelText("Kerro itsestäsi")).toBeTruthy();
  expect(preview().queryByText("Lyhyesti")).toBeNull();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Tallenna ja jatka" }));
  expect((server.sent[0]?.input.form as FormDefinition).core[1]).toEqual(
    { field: "motivation", use: "required", label: { fi: "Kerro itsestäsi", sv: "Berätta om dig" } },
  );
});
