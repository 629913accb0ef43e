// @vitest-environment jsdom
import { listPeopleInput } from "@raati/core/people/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FindPeople } from "../../src/features/people/persons/find-people.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

eachTestAlone();

const [id] = ids(1) as [string];
const found = { id, name: "Elsa Björkhagen", email: "elsa@people.example" };

function open(items: readonly object[]) {
  const server = aServer({ "people.list": listPeopleInput }, { "people.list": () => ({ items }) });
  const asked = vi.spyOn(globalThis, "fetch");
  const page = render(
    <FindPeople locale="fi" texts={textsOf("peoplePages:people")} tenant="rannikko" address="/fi/rannikko/people" />,
  );
  return { server, asked, ...page };
}

async function find(text: string) {
  const user = userEvent.setup();
  await user.type(screen.getByRole("searchbox", { name: "Nimi tai sähköposti" }), text);
  await user.click(screen.getByRole("button", { name: "Hae" }));
}

test("what is searched for stands in no address: it goes in the body of a request, and the answer leads to the person", async () => {
  const { server, asked, container } = open([found]);
  await find("Elsa");
  expect((await screen.findByRole("link", { name: "Elsa Björkhagen" })).getAttribute("href"))
    .toBe(`/fi/rannikko/people/${id}`);
  expect(server.sent[0]!.input).toMatchObject({ tenant: "rannikko", search: "Elsa" });
  expect(asked.mock.calls.map(([address, options]) => [address, options?.method]))
    .toEqual([["/api/trpc/people.list", "POST"]]);
  expect(location.href).not.toContain("Elsa");
  await expectAccessible(container);
});

test("nobody found, and no answer at all, are both said", async () => {
  const { server } = open([]);
  await find("Xerxes");
  expect(await screen.findByText(/Ketään ei löytynyt/)).toBeDefined();
  server.refuse = "down";
  await find("Elsa");
  expect(await screen.findByText(/Haku ei onnistunut/)).toBeDefined();
});
