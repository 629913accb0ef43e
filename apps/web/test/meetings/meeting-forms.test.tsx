// @vitest-environment jsdom
import { answerMeetingInput, ANSWERS, HELPER_KINDS, hideInput, planYearInput, proposeItemInput, proposePlanInput }
  from "@raati/core/meetings/schema";
import { helsinkiInstant } from "@raati/i18n";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ItemForm } from "../../src/features/meetings/agendas/item-form.tsx";
import { namesOf } from "../../src/features/meetings/meeting-texts.ts";
import { HideForm } from "../../src/features/meetings/minutes/hide-form.tsx";
import { AnswerForm } from "../../src/features/meetings/opened/answer-form.tsx";
import { PlanForm } from "../../src/features/meetings/plans/plan-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf, translator } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [meeting, item, ...more] = ids(8) as [string, string, ...string[]];
const target = { tenant: "rannikko", panel: "a1" };
const t = translator();
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("J2.7 · an answer carries the help that is needed, with a word about it", async () => {
  const server = aServer({ "meetings.invitations.answer": answerMeetingInput });
  const texts = { ...textsOf("meetingPages:answer"), ...namesOf({ t }, "answers", "answer", ANSWERS),
    ...namesOf({ t }, "helperKinds", "helper", HELPER_KINDS) };
  const { container } = render(
    <AnswerForm locale="fi" texts={texts} target={{ ...target, meeting }} form="on-site" helpers={[]} />,
  );
  expect(screen.queryByRole("radio", { name: "Osallistun etänä" })).toBeNull();
  await press("Lähetä vastaus");
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toContain("#field-answer");
  await userEvent.click(screen.getByRole("radio", { name: "Tulen paikalle" }));
  await userEvent.click(screen.getByText("Tarvitsen apua tai tulen avustajan kanssa"));
  await userEvent.click(screen.getByRole("checkbox", { name: "Avustaja" }));
  await userEvent.type(screen.getByRole("textbox"), "sisareni");
  await expectAccessible(container);
  await press("Lähetä vastaus");
  await screen.findByText("Vastaus on tallessa");
  expect(server.sent.at(-1)?.input).toMatchObject({ answer: "coming", helpers: [{ kind: "assistant", note: "sisareni" }] });
});

test("J2.8 · a topic with a phone number is warned of and can be sent all the same", async () => {
  const server = aServer({ "meetings.agendas.propose": proposeItemInput });
  const texts = { ...textsOf("meetingPages:item.form"), "traces.phone": "Tekstissä näyttää olevan puhelinnumero." };
  render(
    <ItemForm locale="fi" languages={["fi"]} texts={texts} target={{ ...target, item }} meeting={meeting}
      origins={["member", "panel"]} arranges={false} done="/meetings" />,
  );
  await userEvent.type(document.getElementById("field-title.fi")!, "Iltavastaanotto");
  const description = document.getElementById("field-description.fi")!;
  await userEvent.type(description, "Soita 040 123 4567");
  await userEvent.tab();
  expect(await screen.findByText("Tekstissä näyttää olevan puhelinnumero.")).toBeTruthy();
  await press("Ehdota aihetta");
  await waitFor(() => expect(router.push).toHaveBeenLastCalledWith("/meetings"));
  expect(server.sent.at(-1)?.input).toMatchObject({ id: item, meeting, origin: { kind: "member" }, kind: "info" });
});

test("a sentence that is ticked is hidden at once; a text that has changed meanwhile is shown and nothing is marked", async () => {
  let version = 2;
  const server = aServer({ "meetings.minutes.hide": hideInput }, {
    "meetings.minutes.hide": (input: { version: number }) => (input.version === version
      ? { saved: true, version, seq: 9 } : { saved: false, theirs: { text: "Uusi teksti.", version }, yours: "" }),
  });
  const text = "Jäsen kertoi hoidostaan. Sovittiin jatkosta.";
  const { container } = render(
    <HideForm locale="fi"
      texts={{ ...textsOf("meetingPages:hide"), discussion: "Keskustelu", hiddenPlace: "kohta piilotettu" }}
      target={{ ...target, meeting }} item={item} title="Hoito" part="discussion" lang="fi"
      first={{ text, version, hidden: [] }} />,
  );
  await userEvent.click(screen.getByRole("checkbox", { name: "Jäsen kertoi hoidostaan." }));
  await screen.findByText("Merkintä on tallessa");
  expect(server.sent.at(-1)?.input).toMatchObject({ hidden: [{ from: 0, to: 25 }] });
  expect(container.querySelector(".preview")?.textContent).toBe("kohta piilotettuSovittiin jatkosta.");
  await expectAccessible(container);
  version = 3;
  await userEvent.click(screen.getByRole("checkbox", { name: "Sovittiin jatkosta." }));
  await screen.findByText(/Tekstiä oli muutettu/);
  expect(screen.getByRole("checkbox", { name: "Uusi teksti." })).toHaveProperty("checked", false);
});

test("D4 · a year is planned from what was proposed: a day that is left out makes no meeting", async () => {
  const times = ["2026-09-03", "2026-11-05"].map((day) => ({ startsAt: helsinkiInstant(day, "17:00"), minutes: 120 }));
  const server = aServer({ "meetings.plans.propose": proposePlanInput, "meetings.plans.plan": planYearInput }, {
    "meetings.plans.propose": () => ({ times, skipped: ["2026-12-24"], template: "standard" }),
  });
  const texts = { ...textsOf("meetingPages:plan"), ...namesOf({ t }, "forms", "form", ["on-site", "remote", "hybrid"]) };
  const { container } = render(
    <PlanForm
      locale="fi" languages={["fi", "sv"]} texts={texts} target={target} ids={more} done="/meetings"
      names={{ fi: "Raadin kokous", sv: "Rådets möte" }} templates={[{ value: "standard", label: "Tavallinen" }]}
      weekdays={[{ value: "4", label: "torstai" }]} between={{ startsOn: "2026-08-01", endsOn: "2026-12-31" }}
    />,
  );
  await press("Ehdota päiviä");
  await screen.findByText("Pyhäpäivät, jotka ohitettiin");
  expect(screen.getByText("to 24.12.2026")).toBeTruthy();
  await expectAccessible(container);
  await userEvent.click(screen.getAllByRole("checkbox", { name: "Pidä tämä kokous" })[0]!);
  await press("Tallenna vuoden kokoukset");
  await waitFor(() => expect(router.push).toHaveBeenLastCalledWith("/meetings"));
  expect(server.sent.at(-1)).toMatchObject({
    path: "meetings.plans.plan",
    input: { id: more[0], template: "standard", meetings: [
      { id: more[2], startsAt: times[1]!.startsAt, title: { fi: "Raadin kokous 1/2026", sv: "Rådets möte 1/2026" } },
    ] },
  });
});
