// @vitest-environment jsdom
import {
  changeContactInput,
  changeLanguagesInput,
  changeNamesInput,
  changeRetentionInput,
  changeSignInInput,
  changeTimeLimitsInput,
  DEFAULT_RETENTION_PLAN,
  DEFAULT_TIME_LIMITS,
  askToCloseInput,
} from "@raati/core/tenants/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ClosingForm } from "../../src/features/tenants/settings/closing-form.tsx";
import { ContactForm } from "../../src/features/tenants/settings/contact-form.tsx";
import { LanguagesForm } from "../../src/features/tenants/settings/languages-form.tsx";
import { NamesForm } from "../../src/features/tenants/settings/names-form.tsx";
import { RetentionForm } from "../../src/features/tenants/settings/retention-form.tsx";
import { SignInSettingsForm } from "../../src/features/tenants/settings/sign-in-settings-form.tsx";
import { TimeLimitsForm } from "../../src/features/tenants/settings/time-limits-form.tsx";
import { aServer, eachTestAlone, expectAccessible, summaryTargets, textsOf } from "../panels/harness.ts";
import { languages } from "../people/languages.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const common = (part: string) => ({
  locale: "fi" as const,
  tenant: "rannikko",
  revision: 4,
  texts: textsOf(`tenantPages:settings.${part}`),
});
const field = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const refused = () => screen.findByRole("group", { name: /Korjaa/ });

async function overwrite(name: string, text: string) {
  await userEvent.clear(field(name));
  if (text !== "") await userEvent.type(field(name), text);
}

test("names: a blank name in the main language is refused on that field", async () => {
  const server = aServer({ "tenants.changeNames": changeNamesInput });
  const { container } = render(
    <NamesForm
      {...common("names")}
      languages={["fi", "sv"]}
      values={{ name: { fi: "Rannikko" }, kind: "county", listed: true }}
      kinds={[
        { value: "county", label: "Hyvinvointialue" },
        { value: "municipality", label: "Kunta" },
      ]}
    />,
  );
  await expectAccessible(container);
  await overwrite("name.fi", "");
  await press("Tallenna");
  await refused();
  expect(summaryTargets()).toEqual(["field-name.fi"]);
  await overwrite("name.fi", "Rannikon hyvinvointialue");
  await userEvent.click(screen.getByRole("checkbox"));
  await press("Tallenna");
  await screen.findByText("Tallennettu");
  expect(server.sent[1]!.input).toMatchObject({
    revision: 4,
    name: { fi: "Rannikon hyvinvointialue" },
    kind: "county",
    listed: false,
  });
});

test("languages: the main one is sent first, whatever the order of the boxes", async () => {
  const server = aServer({ "tenants.changeLanguages": changeLanguagesInput });
  const { container } = render(
    <LanguagesForm {...common("languages")} chosen={["fi", "sv"]} equal={["fi", "sv"]} languages={languages} />,
  );
  await expectAccessible(container);
  expect(screen.queryByRole("option", { name: "Selkosuomi" })).toBeNull();
  await userEvent.click(screen.getByRole("checkbox", { name: "Selkosuomi" }));
  await userEvent.click(
    within(screen.getByRole("group", { name: /^Tasavertaiset kielet/ })).getByRole("checkbox", { name: "Suomi" })
  );
  await userEvent.selectOptions(field("main"), "sv");
  await press("Tallenna");
  await screen.findByText("Tallennettu");
  expect(server.sent[0]!.input.languages).toEqual(["sv", "fi", "fi-plain"]);
  expect(server.sent[0]!.input.equalLanguages).toEqual(["sv"]);
});

test("contact: what is left blank as a whole is taken away; a half-written part is told what it lacks", async () => {
  const server = aServer({ "tenants.changeContact": changeContactInput });
  const { container } = render(
    <ContactForm
      {...common("contact")}
      languages={["fi", "sv"]}
      values={{
        contact: undefined,
        dataProtectionOfficer: { email: "tietosuoja@rannikko.example" },
        accessibility: undefined,
      }}
    />,
  );
  await expectAccessible(container);
  await overwrite("dataProtectionOfficer.email", "");
  await press("Tallenna tiedot");
  await screen.findByText("Tallennettu");
  expect(server.sent[0]!.input).toMatchObject({ contact: null, dataProtectionOfficer: null, accessibility: null });
  await overwrite("contact.unit.fi", "Osallisuuspalvelut");
  await press("Tallenna tiedot");
  await refused();
  expect(summaryTargets()).toEqual(["field-contact.email"]);
});

test("time limits: what is no number is refused beside its field, and the others stay", async () => {
  const server = aServer({ "tenants.changeTimeLimits": changeTimeLimitsInput });
  const { container } = render(
    <TimeLimitsForm
      {...common("time-limits")}
      fields={Object.entries(DEFAULT_TIME_LIMITS).map(([name, value]) => ({ name, value, usual: `${value}` }))}
    />,
  );
  await expectAccessible(container);
  await overwrite("timeLimits.answerDays", "kaksi");
  await overwrite("timeLimits.materialDays", "9");
  await press("Tallenna määräajat");
  await refused();
  expect(summaryTargets()).toEqual(["field-timeLimits.answerDays"]);
  await overwrite("timeLimits.answerDays", "45");
  await press("Tallenna määräajat");
  await screen.findByText("Määräajat on tallennettu");
  expect(server.sent[1]!.input.timeLimits).toEqual({ ...DEFAULT_TIME_LIMITS, answerDays: 45, materialDays: 9 });
});

test("signing in: the own service is asked for only when it is wanted, and a kept secret is not sent", async () => {
  const server = aServer({ "tenants.changeSignIn": changeSignInInput });
  const oidc = {
    issuer: "https://id.rannikko.example",
    clientId: "raati",
    label: "Työtunnus",
    admitsStrangers: false,
  };
  const { container } = render(
    <SignInSettingsForm
      {...common("sign-in")}
      values={{ magicLink: true, demandsSecondFactor: false, oidc }}
      returnAddress="https://raati.example/back"
    />,
  );
  await expectAccessible(container);
  await press("Tallenna kirjautuminen");
  await screen.findByText("Tallennettu");
  expect(server.sent[0]!.input).toMatchObject({ magicLink: true, oidc });
  expect(server.sent[0]!.input.oidc as object).not.toHaveProperty("clientSecret", expect.anything());
  await overwrite("oidc.issuer", "id.rannikko");
  await press("Tallenna kirjautuminen");
  await refused();
  expect(summaryTargets()).toEqual(["field-oidc.issuer"]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Oma kirjautumispalvelu" }));
  expect(field("oidc.issuer")).toBeNull();
  await press("Tallenna kirjautuminen");
  await waitFor(() => expect(server.sent).toHaveLength(3));
  expect(server.sent[2]!.input.oidc).toBeNull();
});

test("retention: a blank time is for ever, and each class keeps its own rule", async () => {
  const server = aServer({ "tenants.changeRetention": changeRetentionInput });
  const names = Object.keys(DEFAULT_RETENTION_PLAN) as (keyof typeof DEFAULT_RETENTION_PLAN)[];
  const { container } = render(
    <RetentionForm
      {...common("retention")}
      rows={names.map((name) => ({ name, title: name, start: "alku", ...DEFAULT_RETENTION_PLAN[name] }))}
      actions={[
        { value: "delete", label: "Poistetaan" },
        { value: "anonymise", label: "Nimet pois" },
        { value: "archive", label: "Arkistoidaan" },
      ]}
    />,
  );
  await expectAccessible(container);
  await overwrite("retention.logs.months", "");
  await userEvent.selectOptions(field("retention.logs.action"), "archive");
  await overwrite("retention.memberships.months", "36");
  await press("Tallenna säilytysajat");
  await screen.findByText("Säilytysajat on tallennettu");
  expect(server.sent[0]!.input.retention).toEqual({
    ...DEFAULT_RETENTION_PLAN,
    logs: { months: null, action: "archive" },
    memberships: { months: 36, action: "anonymise" },
  });
});

test("closing is asked once more; what is refused lands on its field, and what was typed is still there", async () => {
  const server = aServer({ "tenants.askToClose": askToCloseInput });
  const { container } = render(<ClosingForm {...common("closing")} slugHint="Kirjoita: rannikko" />);
  await expectAccessible(container);
  await userEvent.type(field("slug"), "rannikko");
  const answer = async (name: string) => {
    await userEvent.click(screen.getByRole("button", { name: "Pyydä sulkemista" }));
    const dialog = await screen.findByRole("alertdialog");
    await userEvent.click([...dialog.querySelectorAll("button")].find((button) => button.textContent === name)!);
  };
  await answer("Pidä organisaatio auki");
  expect(server.sent).toHaveLength(0);
  await answer("Pyydä sulkemista");
  await refused();
  expect(summaryTargets()).toEqual(["field-reason"]);
  expect(field("slug").value).toBe("rannikko");
  await userEvent.type(field("reason"), "Toiminta siirtyy kunnalle.");
  await answer("Pyydä sulkemista");
  await screen.findByText("Sulkemista on pyydetty");
  expect(server.sent[1]!.input).toMatchObject({
    slug: "rannikko",
    reason: "Toiminta siirtyy kunnalle.",
    revision: 4,
  });
});
