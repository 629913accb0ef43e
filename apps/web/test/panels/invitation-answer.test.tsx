// @vitest-environment jsdom
import { answerInvitationInput } from "@raati/core/panels/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { InvitationAnswer } from "../../src/features/panels/homes/invitation-answer.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "./harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();
beforeEach(() => void router.push.mockClear());

const [membership] = ids(1) as [string];
const open = (publicNames: "consent" | "alias" | "never" = "consent") => {
  const server = aServer({ "panels.members.answer": answerInvitationInput });
  const view = render(
    <InvitationAnswer
      locale="fi" texts={textsOf("panelPages:invitation")} publicNames={publicNames} inside="/fi/rannikko/panels/a1/inside"
      target={{ tenant: "rannikko", panel: "a1", membership }}
    />,
  );
  return { server, ...view };
};
const button = (name: string) => screen.getByRole("button", { name });

test("A12 · who takes the seat says at once whether the name may be published, and no is the first answer", async () => {
  const { server, container } = open();
  await userEvent.click(button("Otan paikan vastaan"));
  expect(server.sent).toEqual([]);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /olen mukana ilman nimeä/ }).checked).toBe(true);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("radio", { name: "Kyllä, nimeni saa näkyä" }));
  await userEvent.click(button("Otan paikan vastaan"));
  expect(server.sent.map(({ input }) => input))
    .toEqual([{ tenant: "rannikko", panel: "a1", membership, answer: "accept", publication: { name: true } }]);
  // An alias that was not asked for is not there at all; sent as "undefined" it would be stored as an empty one.
  expect(server.sent[0]!.input.publication).not.toHaveProperty("alias");
  expect(router.push).toHaveBeenLastCalledWith("/fi/rannikko/panels/a1/inside");
});

test("an alias that was left blank is asked for in its own field, and stays what was typed", async () => {
  const { server } = open("alias");
  await userEvent.click(button("Otan paikan vastaan"));
  expect(screen.queryByRole("radio", { name: "Kyllä, nimeni saa näkyä" })).toBeNull();
  await userEvent.click(screen.getByRole("radio", { name: /nimimerkki/ }));
  await userEvent.type(screen.getByLabelText(/^Nimimerkki/), "P");
  await userEvent.click(button("Otan paikan vastaan"));
  expect(summaryTargets()).toEqual(["field-publication.alias"]);
  expect(screen.getByLabelText<HTMLInputElement>(/^Nimimerkki/).value).toBe("P");
  await userEvent.type(screen.getByLabelText(/^Nimimerkki/), "eltomyyrä{Enter}");
  expect(server.sent.at(-1)?.input).toMatchObject({ publication: { name: false, alias: "Peltomyyrä" } });
});

test("where names are never shown nothing is asked, and a double click answers once", async () => {
  const { server } = open("never");
  const answer = server.hold();
  await userEvent.dblClick(button("Otan paikan vastaan"));
  answer();
  await waitFor(() => expect(router.push).toHaveBeenCalled());
  expect(server.sent).toHaveLength(1);
  expect(server.sent[0]?.input).toMatchObject({ answer: "accept", publication: { name: false } });
});

test("leaving the seat is asked once more; Escape and the safe button change nothing", async () => {
  const { server } = open();
  await userEvent.click(button("En ota paikkaa"));
  expect(screen.getByRole("alertdialog").textContent).toContain("Paikka tarjotaan toiselle");
  expect(document.activeElement).toBe(button("Mietin vielä"));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(server.sent).toEqual([]);
  await userEvent.click(button("En ota paikkaa"));
  await userEvent.click(screen.getAllByRole("button", { name: "En ota paikkaa" }).at(-1)!);
  expect(server.sent.map(({ input }) => input.answer)).toEqual(["decline"]);
});

test("when no answer comes the form says so and can be sent again", async () => {
  const { server } = open("never");
  server.refuse = "down";
  await userEvent.click(button("Otan paikan vastaan"));
  expect(screen.getByRole("alert").textContent).toContain("Lähettäminen ei onnistunut");
  server.refuse = undefined;
  await userEvent.click(button("Otan paikan vastaan"));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(server.sent).toHaveLength(2);
});
