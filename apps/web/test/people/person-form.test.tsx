// @vitest-environment jsdom
import { addPersonInput, changeMeInput, changePersonInput } from "@raati/core/people/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MeForm } from "../../src/features/people/me/me-form.tsx";
import { PersonForm } from "../../src/features/people/persons/person-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "../panels/harness.ts";
import { languages } from "./languages.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [id] = ids(1) as [string];
const texts = textsOf("peoplePages:fields");
const field = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;

const adding = () =>
  render(
    <PersonForm
      locale="fi"
      tenant="rannikko"
      id={id}
      texts={texts}
      own={textsOf("peoplePages:add")}
      languages={languages}
      values={{ language: "sv" }}
      withNeeds
      then="/fi/rannikko/people/x"
      back="/fi/rannikko/people"
    />,
  );

test("somebody without e-mail is added by name and phone, and the page goes on to the new person", async () => {
  const server = aServer({ "people.add": addPersonInput });
  const { container } = adding();
  await expectAccessible(container);
  await userEvent.type(field("name"), " Hilma Kivelä ");
  await userEvent.type(field("phone"), "040 123 4567");
  await userEvent.click(screen.getByRole("button", { name: "Lisää henkilö" }));
  await waitFor(() => expect(router.push).toHaveBeenCalledWith("/fi/rannikko/people/x"));
  const [{ path, input }] = server.sent as [{ path: string; input: Record<string, unknown> }];
  expect(path).toBe("people.add");
  expect(input).toMatchObject({
    tenant: "rannikko",
    id,
    name: "Hilma Kivelä",
    phone: "040 123 4567",
    language: "sv",
  });
  expect(input.email).toBeUndefined();
  expect(input.address).toBeUndefined();
});

test("a half-written address is refused beside its own fields, and nothing typed is lost", async () => {
  const server = aServer({ "people.add": addPersonInput });
  adding();
  await userEvent.type(field("name"), "Hilma Kivelä");
  await userEvent.type(field("address.street"), "Rantatie 3");
  await userEvent.click(screen.getByRole("button", { name: "Lisää henkilö" }));
  await screen.findByRole("group", { name: /Korjaa/ });
  expect(server.sent).toHaveLength(1);
  expect(summaryTargets()).toEqual(["field-address.postalCode", "field-address.city"]);
  expect(field("address.street").value).toBe("Rantatie 3");
  expect(field("name").value).toBe("Hilma Kivelä");
});

test("changing somebody sends the revision that the form was filled in from", async () => {
  const server = aServer({ "people.change": changePersonInput });
  render(
    <PersonForm
      locale="fi"
      tenant="rannikko"
      id={id}
      revision={7}
      texts={texts}
      own={textsOf("peoplePages:change")}
      languages={languages}
      values={{ name: "Aatos Lehtonen", email: "aatos@jasen.example", language: "fi" }}
      withNeeds={false}
      then="/a"
      back="/b"
    />,
  );
  expect(document.getElementById("field-supportNeeds")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Tallenna tiedot" }));
  await waitFor(() => expect(server.sent).toHaveLength(1));
  expect(server.sent[0]!.input).toMatchObject({ personId: id, revision: 7, email: "aatos@jasen.example" });
});

test("my own details: saved twice in a row, the second time on top of the first, and never with an e-mail", async () => {
  let revision = 3;
  const server = aServer(
    { "people.me.change": changeMeInput },
    { "people.me.change": () => ({ revision: ++revision }) },
  );
  const { container } = render(
    <MeForm
      locale="fi"
      tenant="rannikko"
      revision={3}
      texts={texts}
      own={textsOf("peoplePages:me.form")}
      languages={languages}
      values={{ name: "Aatos Lehtonen", email: "aatos@jasen.example", phone: "040 1234567", language: "fi-plain" }}
    />,
  );
  await expectAccessible(container);
  expect(document.getElementById("field-email")).toBeNull();
  const save = () => userEvent.click(screen.getByRole("button", { name: "Tallenna tiedot" }));
  await save();
  expect((await screen.findByText("Tiedot on tallennettu")).closest("[role=status]")).not.toBeNull();
  await save();
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent.map(({ input }) => input.revision)).toEqual([3, 4]);
  expect(server.sent[0]!.input).not.toHaveProperty("email");
});
