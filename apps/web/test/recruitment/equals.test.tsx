// @vitest-environment jsdom
import { prepareDrawInput } from "@raati/core/recruitment/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { EqualsForm } from "../../src/features/recruitment/selections/equals/equals-form.tsx";
import { EqualsPage, type EqualsPageProps } from "../../src/features/recruitment/selections/equals/equals-page.tsx";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
// Pages ask it for a request; only its types are needed here.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const [call, panel, selection, draw, ...people] = ids(7) as [string, string, string, string, ...string[]];
const candidates = people.map((id, index) => ({ id, number: `A-000${index + 1}`, about: "45–64, Nainen, Pisteet 3,75" }));

const open = (free: number) => {
  const server = aServer({ "recruitment.draws.prepare": prepareDrawInput });
  const view = render(
    <EqualsForm
      locale="fi" texts={textsOf("recruitmentPages:equals")} part={{ tenant: "rannikko", panel, call }} id={draw}
      selection={{ id: selection, revision: 4 }} free={free} candidates={candidates} back="/valinta"
    />,
  );
  return { server, ...view };
};
const mark = (number: string) => userEvent.click(screen.getByRole("checkbox", { name: new RegExp(`^${number}`) }));
const bind = async (answer = "Sido lista") => {
  await userEvent.click(screen.getByRole("button", { name: "Sido lista" }));
  await userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: answer }));
};

test("A3 · the marked are drawn for the one free seat, after a question, and the selection goes on", async () => {
  const { server, container } = open(1);
  await expectAccessible(container);
  expect(screen.getAllByText("45–64, Nainen, Pisteet 3,75")).toHaveLength(3);
  expect(screen.queryByLabelText("Montako paikkaa arvotaan")).toBeNull();
  await mark("A-0001");
  await mark("A-0003");
  await bind("Tarkistan vielä");
  expect(server.sent).toHaveLength(0);
  await bind();
  await waitFor(() => expect(router.push).toHaveBeenCalledWith("/valinta"));
  expect(server.sent[0]?.input).toEqual({
    tenant: "rannikko", panel, call, id: draw, selection, revision: 4, kind: "equals", among: [people[0], people[2]],
    seats: 1,
  });
});

test("A3 · one alone cannot be drawn: the summary leads to the list, and the mark stays", async () => {
  open(2);
  await mark("A-0002");
  await bind();
  await waitFor(() => expect(document.querySelector(".summary")).not.toBeNull());
  expect(summaryTargets()).toEqual(["field-among"]);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^A-0002/ }).checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>(/^Montako paikkaa arvotaan/).value).toBe("1");
});

const shown = (chosen: readonly string[], method: string, more: object = {}) => ({
  page: aPage(), call: { id: call, method, panels: [{ panelId: panel }], title: { fi: "Haku" } },
  part: { panelId: panel, name: { fi: "Raati" } }, asked: { show: "all", groups: [], order: "number" },
  candidates: { items: people.map((application, index) => ({
    application, number: index + 1, groups: { gender: "woman" }, place: chosen.includes(application) ? "chosen" : "none",
    wish: 1, pinned: false,
    interviewers: 0, reserveConsent: true,
  })) },
  view: {
    size: 2, abilities: {
      draw: true
    }, dimensions: [{ dimension: "gender", name: { kind: "plain", plain: "Sukupuoli" }, groups: [
      { group: "woman", name: { kind: "plain", plain: "Nainen" }, pool: 3, chosen: 0, share: 2, state: "none" }] }],
    selection: { id: selection, revision: 4, method, chosen }, ...more,
  },
}) as unknown as EqualsPageProps;

test("A3 · who is chosen already is not in the list, and each other one stands with what is known of them", () => {
  render(<EqualsPage {...shown([people[0]!], "criteria")} />);
  expect(screen.getAllByRole("checkbox").map((box) => box.getAttribute("value"))).toEqual(people.slice(1));
  expect(screen.getAllByText("Nainen", { selector: ".choice-hint" })).toHaveLength(2);
  expect(screen.getAllByRole("listitem").length).toBeGreaterThanOrEqual(4);
});

test.each([
  ["every seat is taken", shown([people[0]!, people[1]!], "criteria"), "Kaikki paikat on täytetty"],
  ["the whole panel is drawn", shown([], "draw"), "Tässä valinnassa arvotaan koko raati"],
  ["another draw is under way", shown([], "criteria", { abilities: { draw: false } }), "Nyt ei voi arpoa"],
  ["nothing has begun", shown([], "criteria", { selection: undefined }), "Valintaa ei ole aloitettu"],
])("A3 · when %s the page says so and leads back", (_name, props, title) => {
  render(<EqualsPage {...props} />);
  expect(screen.getByText(title)).toBeTruthy();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.getByRole("link", { name: "Takaisin valintaan" }).getAttribute("href")).toContain(`/selection/${panel}`);
});
