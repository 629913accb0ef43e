// @vitest-environment jsdom
import type { FormView } from "@raati/core/recruitment/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { applyFormData } from "../../src/features/recruitment/public/form/apply-form-data.ts";
import { ApplyToCall } from "../../src/features/recruitment/public/form/apply-to-call.tsx";
import { sectionTexts } from "../../src/server/section-texts.ts";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets } from "../panels/harness.ts";
import { aCallPage, aForm, submitInputOf } from "./a-form.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [call, id] = ids(2) as [string, string];

function open(form: FormView = aForm(), answer: object = { id, next: "confirm-email" }) {
  const page = aCallPage();
  const server = aServer(
    { "recruitment.applications.submit": submitInputOf(form) }, { "recruitment.applications.submit": () => answer },
  );
  const view = render(
    <ApplyToCall
      locale="fi" data={applyFormData(page, form)} texts={sectionTexts(page.t, "callPages:sent")}
      target={{ tenant: "rannikko", call, id }}
      values={{ language: "fi" }} home="/fi/rannikko"
    />,
  );
  return { server, ...view };
}

const control = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
const toReview = () => userEvent.click(screen.getByRole("button", { name: "Tarkista vastaukset" }));
const send = () => userEvent.click(screen.getByRole("button", { name: "Lähetä hakemus" }));

async function fill(texts: Readonly<Record<string, string>> = {}) {
  const all = {
    name: "Elsa Esimerkki", email: "elsa@esimerkki.fi", birthYear: "1950", motivation: "Haluan auttaa.", ...texts
  };
  for (const [name, text] of Object.entries(all)) if (text !== "") await userEvent.type(control(name), text);
}

test("J2.2 · the form is drawn from the call's definition, and what is optional says so", async () => {
  const { container } = open();
  expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    "Sinusta", "Miten tavoitamme sinut", "Mihin haet ja miksi", "Terveyteen liittyvät kysymykset", "Kuka ei voi hakea",
  ]);
  expect(screen.getByRole("radiogroup", { name: /^Sukupuoli \(vapaaehtoinen\)/ })).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Nimi" }).getAttribute("aria-required")).toBe("true");
  expect(control("name").getAttribute("autocomplete")).toBe("name");
  await expectAccessible(container);
});

test("J2.2 · gender is skipped, everything is read once more, and only then sent, once for a double click", async () => {
  const { server, container } = open();
  await fill();
  await toReview();
  const review = await screen.findByRole("region", { name: "Tarkista ennen lähettämistä" });
  expect(document.activeElement).toBe(within(review).getByRole("heading"));
  expect(review.textContent).toContain("Elsa Esimerkki");
  expect(review.textContent).not.toContain("Sukupuoli");
  expect(server.sent).toHaveLength(0);
  await expectAccessible(container);
  const answer = server.hold();
  await userEvent.dblClick(screen.getByRole("button", { name: "Lähetä hakemus" }));
  answer();
  await screen.findByText("Vahvista vielä hakemus sähköpostista");
  expect(server.sent).toHaveLength(1);
  expect(server.sent[0]?.input)
    .toMatchObject({ tenant: "rannikko", call, id, name: "Elsa Esimerkki", birthYear: 1950, language: "fi" });
  expect(server.sent[0]?.input.gender).toBeUndefined();
});

test("who is young is asked for a guardian, and what is missing stands beside its field and in the summary", async () => {
  const { server, container } = open();
  expect(screen.queryByRole("group", { name: /Huoltajasi/ })).toBeNull();
  await fill({ birthYear: "2009", motivation: "" });
  expect(screen.getByRole("group", { name: /Huoltajasi/ })).toBeTruthy();
  await toReview();
  await screen.findByText("Korjaa 3 kohtaa");
  expect(summaryTargets()).toEqual(["field-guardian.name", "field-guardian.email", "field-motivation"]);
  expect(document.querySelector(".summary")?.textContent).toContain("Huoltajasi, Huoltajan nimi: Kirjoita huoltajasi nimi.");
  expect(control("guardian.name").getAttribute("aria-invalid")).toBe("true");
  expect(control("name").value).toBe("Elsa Esimerkki");
  expect(server.sent).toHaveLength(0);
  await expectAccessible(container);
});

test("a form left empty, on a phone part after part, is told all that it lacks in one round", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const { server, container } = open();
  await userEvent.click(control("isStaff"));
  await userEvent.type(control("phone"), "soita");
  const next = () => screen.queryByRole("button", { name: "Seuraava osa" });
  for (let step = next(); step; step = next()) await userEvent.click(step);
  await toReview();
  await screen.findByText("Korjaa 5 kohtaa");
  expect(summaryTargets()).toEqual(["field-name", "field-birthYear", "field-phone", "field-motivation", "field-isStaff"]);
  expect(document.activeElement?.className).toBe("summary");
  expect(document.querySelector(".summary")?.textContent).toContain("Syntymävuosi: Täytä tämä kohta.");
  await expectAccessible(container);
  // Its part comes into sight with the field.
  await userEvent.click(screen.getByRole("link", { name: /^Nimi:/ }));
  expect(document.activeElement).toBe(control("name"));
  expect(control("name").closest(".apply-part")?.getAttribute("data-current")).toBe("true");
  await fill();
  await userEvent.clear(control("phone"));
  await userEvent.click(control("isStaff"));
  for (let step = next(); step; step = next()) await userEvent.click(step);
  await toReview();
  await screen.findByRole("region", { name: "Tarkista ennen lähettämistä" });
  expect(server.sent).toHaveLength(0);
});

test("a text that is too long is told before anything is sent, with the number that fits", async () => {
  open();
  await fill({ name: "E".repeat(121) });
  await toReview();
  await screen.findByText("Korjaa 1 kohta");
  expect(screen.getByRole("link", { name: /^Nimi: .*120/ })).toBeTruthy();
});

test("who turns eighteen this year says so, and then needs no guardian", async () => {
  open();
  await userEvent.type(control("birthYear"), "2008");
  expect(screen.getByRole("group", { name: /Huoltajasi/ })).toBeTruthy();
  await userEvent.click(screen.getByRole("checkbox", { name: "Olen jo täysi-ikäinen" }));
  expect(screen.queryByRole("group", { name: /Huoltajasi/ })).toBeNull();
});

test("a question for relatives is asked of those who apply for a relative's seat", async () => {
  open();
  await userEvent.click(screen.getByRole("radio", { name: "kuntoutuja" }));
  expect(control("answers.carer_years")).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: "omainen" }));
  expect(control("answers.carer_years")).toBeTruthy();
});

test("answers about health need a consent of their own", async () => {
  const { server } = open();
  await fill({ "answers.health_view": "Kokemus" });
  await toReview();
  await screen.findByText("Korjaa 1 kohta");
  expect(summaryTargets()).toEqual(["field-specialConsent"]);
  await userEvent.click(control("specialConsent"));
  await toReview();
  await screen.findByRole("region", { name: "Tarkista ennen lähettämistä" });
  await send();
  expect(server.sent[0]?.input).toMatchObject({ specialConsent: true, answers: { health_view: "Kokemus" } });
});

test("an identity code is refused, a phone number in the text is only worth a second thought", async () => {
  open();
  await fill({ motivation: "Tunnus 131052-308T" });
  await toReview();
  expect(await screen.findAllByText(/Poista henkilötunnus/)).not.toHaveLength(0);
  await userEvent.clear(control("motivation"));
  await userEvent.type(control("motivation"), "Soita 040 123 4567");
  await toReview();
  await screen.findByText("Tekstissä näyttää olevan puhelinnumero");
  expect(screen.getByRole("button", { name: "Lähetä hakemus" })).toBeTruthy();
});

test("A2 · a call that has closed meanwhile says where to go, and nothing typed is lost", async () => {
  const { server } = open();
  await fill();
  await toReview();
  await screen.findByRole("region", { name: "Tarkista ennen lähettämistä" });
  server.refuse = "Haku päättyi 31.3.2026 klo 16. Seuraavasta hausta kertoo Osallisuus, 06 123.";
  await send();
  expect((await screen.findByText(/Seuraavasta hausta kertoo/)).closest(".summary")).toBeTruthy();
  expect(control("name").value).toBe("Elsa Esimerkki");
  expect(screen.getByRole("button", { name: "Tarkista vastaukset" })).toBeTruthy();
});

test("without an e-mail address the applicant gets the number and the address of the own page", async () => {
  open(aForm(), { id, next: "in", token: "salainen", number: "A-0042" });
  await fill({ email: "", phone: "0401234567" });
  await toReview();
  await screen.findByRole("region", { name: "Tarkista ennen lähettämistä" });
  await send();
  expect(await screen.findByText("A-0042")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Avaa oma sivu" }).getAttribute("href"))
    .toBe("/fi/rannikko/applications/own?token=salainen");
});
