// @vitest-environment jsdom
import { changeChosenInput, orderReserveInput, pinInput } from "@raati/core/recruitment/schema";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ReserveOrderForm } from "../../src/features/recruitment/selections/reserve-order-form.tsx";
import { SelectionBoard } from "../../src/features/recruitment/selections/selection-board.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
eachTestAlone();

const [call, panel, selection, ...people] = ids(6) as [string, string, string, ...string[]];
const candidates = people.map((id, index) => ({
  id, number: `A-000${index + 1}`, groups: { age: index === 0 ? "age-18-29" : "age-30-up" }, place: "none" as const,
    wish: 1, pinned: false,
}));
const dimensions = [{
  dimension: "age", name: "Ikä", groups: [
    { group: "age-18-29", name: "18–29", pool: 1, chosen: 0, share: 0.7, min: 1, hard: true },
      { group: "age-30-up", name: "30+", pool: 2, chosen: 0, share: 1.3 },
  ],
}];

/** Answers as the server does: it counts who is chosen. */
const open = (canChoose = true) => {
  let chosen: readonly string[] = [];
  let revision = 1;
  const server = aServer(
    { "recruitment.selections.changeChosen": changeChosenInput },
    {
      "recruitment.selections.changeChosen": ({ add, remove }: { add: string[]; remove: string[] }) => {
        chosen = [...chosen, ...add].filter((id) => !remove.includes(id));
        const count = (group: string) =>
          candidates.filter((one) => one.groups.age === group && chosen.includes(one.id)).length;
        return {
          selection: { revision: ++revision, chosen },
            dimensions: [{ dimension: "age",
            groups: ["age-18-29", "age-30-up"].map((group) => ({ group, chosen: count(group) })) }],
        };
      },
    },
  );
  const view = render(
    <SelectionBoard
      locale="fi" texts={textsOf("recruitmentPages:board")} target={{ tenant: "rannikko", panel, call }}
      canChoose={canChoose}
      selection={{ id: selection, revision: 1, chosen: [], pinned: [] }} dimensions={dimensions} candidates={candidates}
      seats={2}
      source="Lähde"
      aside={<p>Vahvista</p>} filters={null} foot={null}
    />,
  );
  return { server, ...view };
};
const row = (name: RegExp) => within(screen.getByRole("row", { name }));
const choose = (number: string) => screen.getByRole("button", { name: `Valitse ${number}` });
const figures = (name: RegExp) => row(name).getAllByRole("cell").map(({ textContent }) => textContent);

test("A3 · choosing by keyboard counts the person at once, and the server's figures follow", async () => {
  const { server, container } = open();
  await expectAccessible(container);
  const answer = server.hold();
  choose("A-0001").focus();
  await userEvent.keyboard("{Enter}");
  expect(figures(/^18–29/)).toEqual(["1", "1", "vähintään 1"]);
  expect(screen.getByText("Valittu 1/2. Kaikki kiintiöt täyttyvät.")).toBeTruthy();
  answer();
  await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  expect(server.sent[0]?.input).toMatchObject({ panel, call, selection, revision: 1, add: [people[0]] });
  await userEvent.click(screen.getByRole("button", { name: "Poista valinnasta A-0001" }));
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent[1]?.input).toMatchObject({ revision: 2, remove: [people[0]] });
});

test("A3 · quick choices go out one after the other, each with the newest revision", async () => {
  const { server } = open();
  const answer = server.hold();
  await userEvent.click(choose("A-0001"));
  await userEvent.click(choose("A-0002"));
  expect(server.sent).toHaveLength(1);
  answer();
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent.map(({ input }) => input.revision)).toEqual([1, 2]);
  expect(screen.getByText("Valittu 2/2. Kaikki kiintiöt täyttyvät.")).toBeTruthy();
});

test("A4 · a missed quota is said with its number, and a full set takes nobody more", async () => {
  const { server } = open();
  await userEvent.click(choose("A-0002"));
  expect(figures(/^18–29/)[2]).toBe("vähintään 1puuttuu 1");
  await userEvent.click(choose("A-0003"));
  await waitFor(() => expect(server.sent).toHaveLength(2));
  await userEvent.click(choose("A-0001"));
  expect(screen.getByText("Kaikki paikat on täytetty. Poista ensin joku valituista.")).toBeTruthy();
  expect(server.sent).toHaveLength(2);
});

test("A3 · a refused choice is taken back and the reason said", async () => {
  const { server } = open();
  server.refuse = "Joku muu on muuttanut valintaa sillä välin.";
  await userEvent.click(choose("A-0001"));
  await screen.findByText("Joku muu on muuttanut valintaa sillä välin.");
  expect(figures(/^18–29/)[1]).toBe("0");
  server.refuse = "down";
  await userEvent.click(choose("A-0001"));
  await screen.findByText(/Muutosta ei saatu tallennettua/);
  expect(choose("A-0001")).toBeTruthy();
});

test("A3 · a confirmed set is only read", () => {
  open(false);
  expect(screen.queryByRole("button", { name: /^Valitse/ })).toBeNull();
  expect(row(/^A-0001/).getByText("18–29")).toBeTruthy();
});

test("A3 · before a draw somebody gets a sure seat by a click, and no more than there are seats", async () => {
  const server = aServer({ "recruitment.selections.pin": pinInput }, {
    "recruitment.selections.pin": ({ revision }: { revision: number }) => ({ selection: { revision: revision + 1 } }),
  });
  const { container } = render(
    <SelectionBoard
      locale="fi" texts={textsOf("recruitmentPages:board")} target={{ tenant: "rannikko", panel, call }} canChoose={false}
      canPin
      selection={{ id: selection, revision: 4, chosen: [], pinned: [people[2]!] }} dimensions={dimensions}
      candidates={candidates}
      seats={2} source="Lähde" aside={<p>Arvonta</p>} filters={null} foot={null}
    />,
  );
  await expectAccessible(container);
  const pin = (number: string) =>
    userEvent.click(screen.getByRole("button", { name: `Anna paikka ennen arvontaa ${number}` }));
  await pin("A-0001");
  expect(screen.getByText(/Varmoja paikkoja: 2/)).toBeTruthy();
  await pin("A-0002");
  expect(screen.getByText(/Ota ensin joltakin pois/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Ota varma paikka pois A-0003" }));
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent.map(({ input }) => [input.revision, input.pinned]))
    .toEqual([[4, [people[2], people[0]]], [5, [people[0]]]]);
});

test("A3 · the reserve is put in order by buttons; who is not shown stays behind them, and each move is said", async () => {
  const server = aServer({ "recruitment.selections.orderReserve": orderReserveInput }, {
    "recruitment.selections.orderReserve": () => ({ selection: { revision: 8 } }),
  });
  const [last] = ids(1) as [string];
  const { container } = render(
    <ReserveOrderForm
      locale="fi" texts={textsOf("recruitmentPages:reserveOrder")} target={{ tenant: "rannikko", panel, call, selection }}
      revision={7}
      all={[...people, last]} shown={candidates}
    />,
  );
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Ylemmäs A-0003" }));
  expect(screen.getByText("A-0003: sija 2")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Ylemmäs A-0001" }));
  await userEvent.click(screen.getByRole("button", { name: "Poista varasijoilta A-0002" }));
  await userEvent.click(screen.getByRole("button", { name: "Tallenna järjestys" }));
  await screen.findByText("Järjestys on tallennettu");
  expect(server.sent[0]?.input).toMatchObject({ revision: 7, reserve: [people[0], people[2], last] });
});
