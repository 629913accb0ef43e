// @vitest-environment jsdom
import type { STAFF_ROLES } from "@raati/core/kernel/schema";
import { changePluginSettingsInput } from "@raati/core/plugins/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PluginForm } from "../../src/features/plugins/settings/plugin-form.tsx";
import { settingsFor } from "../../src/features/tenants/settings/settings-parts.ts";
import { aServer, eachTestAlone, expectAccessible, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const options = [
  { value: "meetings", label: "Kokoukset" },
  { value: "fees", label: "Palkkiot" },
];
const fields = [
  {
    name: "lines",
    kind: "localized" as const,
    label: "Apunumerot",
    hint: "Yksi riville",
    options: [],
    value: { fi: "112", en: "112 in English" },
  },
  { name: "age", kind: "number" as const, label: "Ikä", hint: "Vuosina", options: [], value: 13 },
  { name: "sees", kind: "choices" as const, label: "Mitä näkyy", hint: "", options, value: ["meetings"] },
  { name: "offers", kind: "yes-no" as const, label: "Voi pyytää", hint: "", options: [], value: true },
  { name: "words", kind: "list" as const, label: "Sanat", hint: "", options: [], value: ["a", "b"] },
  { name: "exit", kind: "text" as const, label: "Poistuminen", hint: "", options: [], value: "https://example.fi/" },
  { name: "tone", kind: "choice" as const, label: "Sävy", hint: "", options, value: "fees" },
];

test("a plugin's settings are drawn from its fields and sent in their own types", async () => {
  const server = aServer({ "plugins.changeSettings": changePluginSettingsInput });
  const { container } = render(
    <PluginForm
      locale="fi"
      tenant="rannikko"
      languages={["fi", "sv"]}
      plugin="mental-health"
      fields={fields}
      texts={textsOf("pluginPages:form")}
    />,
  );
  await expectAccessible(container);
  const swedish = document.getElementById("field-settings.lines.sv") as HTMLTextAreaElement;
  await userEvent.click(screen.getByRole("tab", { name: /Ruotsi/i }));
  await userEvent.type(swedish, "Nödsamtal 112");
  await userEvent.click(screen.getByRole("checkbox", { name: "Palkkiot" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Voi pyytää" }));
  await userEvent.click(screen.getByRole("button", { name: "Tallenna asetukset" }));
  await screen.findByText("Asetukset on tallennettu");
  expect(server.sent[0]!.input).toMatchObject({
    plugin: "mental-health",
    settings: {
      // English is no language of the organisation now: what is stored in it stays.
      lines: { fi: "112", sv: "Nödsamtal 112", en: "112 in English" },
      age: 13,
      sees: ["meetings", "fees"],
      offers: false,
      words: ["a", "b"],
      exit: "https://example.fi/",
      tone: "fees",
    },
  });
});

test("each role is shown the settings that it has something to do with", () => {
  const partsOf = (...roles: (typeof STAFF_ROLES)[number][]) => settingsFor(roles).flatMap(({ parts }) => parts);
  expect(partsOf("privacy")).toEqual(["retention"]);
  expect(partsOf("secretary")).toEqual(["bodies"]);
  expect(partsOf("coordinator")).toEqual(["units", "bodies", "routes", "areas", "plugins"]);
  expect(partsOf("admin")).toHaveLength(14);
  expect(settingsFor(["payroll", "analyst", "owner"])).toEqual([]);
});
