// @vitest-environment jsdom
import { signInTokenInput } from "@raati/core/people/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { InvitationAnswer } from "../../src/features/people/invitations/invitation-answer.tsx";
import { aServer, eachTestAlone, expectAccessible, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));
eachTestAlone();

const token = "t".repeat(43);
const show = () =>
  render(
    <InvitationAnswer
      locale="fi"
      texts={textsOf("peoplePages:invitation.answer")}
      tenant="rannikko"
      token={token}
      then="/fi/rannikko/home"
      front="/fi/rannikko"
    />,
  );
const schemas = { "people.invitations.accept": signInTokenInput, "people.invitations.decline": signInTokenInput };
const accept = () => screen.getByRole("button", { name: "Hyväksyn kutsun" });

test("a yes signs the person in with the key that comes back, once however often it is pressed", async () => {
  const submitted = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  const server = aServer(schemas, { "people.invitations.accept": () => ({ personId: "p", token: "one-time-key" }) });
  const { container } = show();
  await expectAccessible(container);
  const user = userEvent.setup();
  await user.dblClick(accept());
  await waitFor(() => expect(submitted).toHaveBeenCalledOnce());
  expect(server.sent).toHaveLength(1);
  const form = container.querySelector("form")!;
  expect(form.getAttribute("action")).toBe("/api/auth/rannikko/callback/key");
  expect(Object.fromEntries(new FormData(form))).toEqual({ token: "one-time-key", callbackUrl: "/fi/rannikko/home" });
});

test("what the server refuses is said, and the answer can be given again", async () => {
  const server = aServer(schemas);
  server.refuse = "Tähän kutsuun on jo vastattu.";
  show();
  await userEvent.click(accept());
  expect((await screen.findByRole("alert")).textContent).toContain("Tähän kutsuun on jo vastattu.");
  server.refuse = "down";
  await userEvent.click(accept());
  await screen.findByText(/Tarkista yhteys/);
  expect(server.sent).toHaveLength(2);
});

test("a no is asked once more, and then thanked for", async () => {
  const server = aServer(schemas);
  show();
  await userEvent.click(screen.getByRole("button", { name: "En lähde mukaan" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(server.sent).toHaveLength(0);
  await userEvent.click(
    screen.getAllByRole("button", { name: "En lähde mukaan" }).find((button) => dialog.contains(button))!,
  );
  await screen.findByText("Kiitos vastauksesta");
  expect(server.sent.map(({ path }) => path)).toEqual(["people.invitations.decline"]);
});
