// @vitest-environment jsdom
import { inviteInput } from "@raati/core/people/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CommandButton } from "../../src/client/command-button.tsx";
import { InviteForm } from "../../src/features/people/invitations/invite-form.tsx";
import { RolesForm } from "../../src/features/people/persons/roles-form.tsx";
import { changeRolesInput, endAccessInput } from "@raati/core/people/schema";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";
import { languages } from "./languages.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [id] = ids(1) as [string];
const roles = [
  { value: "coordinator", label: "Koordinaattori" },
  { value: "owner", label: "Vastuuhenkilö" },
];

test("an invitation needs an address and a role; what is missing is listed in the order of the form", async () => {
  const server = aServer({ "people.invitations.invite": inviteInput });
  const { container } = render(
    <InviteForm
      locale="fi"
      tenant="rannikko"
      id={id}
      texts={textsOf("peoplePages:invite")}
      languages={languages}
      language="fi"
      roles={roles}
      then="/list"
    />,
  );
  await expectAccessible(container);
  await userEvent.type(screen.getByLabelText("Nimi"), "Oiva Rautio");
  await userEvent.click(screen.getByRole("button", { name: "Lähetä kutsu" }));
  await screen.findByRole("group", { name: /Korjaa/ });
  expect(summaryTargets()).toEqual(["field-email", "field-roles"]);
  await userEvent.type(screen.getByLabelText("Sähköposti"), "oiva@rannikko.example");
  await userEvent.click(screen.getByRole("checkbox", { name: "Koordinaattori" }));
  await userEvent.click(screen.getByRole("button", { name: "Lähetä kutsu" }));
  await waitFor(() => expect(router.push).toHaveBeenCalledWith("/list"));
  expect(server.sent[1]!.input).toMatchObject({
    id,
    name: "Oiva Rautio",
    email: "oiva@rannikko.example",
    language: "fi",
    roles: ["coordinator"],
  });
});

test("roles are given and taken in one go", async () => {
  const server = aServer(
    { "people.changeRoles": changeRolesInput },
    { "people.changeRoles": () => ({ revision: 5 }) },
  );
  render(
    <RolesForm
      locale="fi"
      tenant="rannikko"
      personId={id}
      revision={4}
      roles={["owner"]}
      options={roles}
      texts={textsOf("peoplePages:person.roleForm")}
    />,
  );
  await userEvent.click(screen.getByRole("checkbox", { name: "Vastuuhenkilö" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Koordinaattori" }));
  await userEvent.click(screen.getByRole("button", { name: "Tallenna roolit" }));
  await screen.findByText("Roolit on tallennettu");
  expect(server.sent[0]!.input).toMatchObject({ personId: id, revision: 4, roles: ["coordinator"] });
});

test("a button that takes something away asks first, and says what the server refuses", async () => {
  const server = aServer({ "people.endAccess": endAccessInput });
  render(
    <CommandButton
      locale="fi"
      label="Päätä pääsy"
      order={{ command: "endAccess", input: { tenant: "rannikko", personId: id, revision: 1 } }}
      confirm={{ title: "Päätetäänkö?", text: "Henkilö kirjataan ulos.", keep: "Pidä pääsy", danger: true }}
    />,
  );
  const open = () => userEvent.click(screen.getByRole("button", { name: "Päätä pääsy" }));
  const inDialog = async (name: string) => {
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("Henkilö kirjataan ulos.");
    await userEvent.click([...dialog.querySelectorAll("button")].find((button) => button.textContent === name)!);
  };
  await open();
  await inDialog("Pidä pääsy");
  expect(server.sent).toHaveLength(0);
  server.refuse = "Joku muu muutti tätä samaan aikaan.";
  await open();
  await inDialog("Päätä pääsy");
  expect((await screen.findByRole("alert")).textContent).toContain("Joku muu muutti");
  server.refuse = undefined;
  await open();
  await inDialog("Päätä pääsy");
  await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  expect(server.sent).toHaveLength(2);
});
