// @vitest-environment jsdom
import { markMappingInput, voteInput } from "@raati/core/meetings/schema";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MarkForm } from "../../src/features/mappings/mark-form.tsx";
import { VoteForm } from "../../src/features/priorities/vote-form.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [one, two, three, priority, well, badly] = ids(6) as [string, string, string, string, string, string];
const options = [{ id: one, title: "Takaisinsoitto" }, { id: two, title: "Viikkolista" }, { id: three, title: "Kirje" }]
  .map((option) => ({ ...option, lang: "fi" }));
const target = { tenant: "rannikko", panel: "a3", priority };
const form = (more: object) => (
  <VoteForm
    locale="fi" texts={textsOf("priorityPages:vote")} target={target} method="dots" options={options} dots={3}
    mine={undefined}
    {...more}
  />
);

test("B4 · dots are given by keyboard, never more than there are, and sent as they stand", async () => {
  const server = aServer({ "meetings.priorities.vote": voteInput });
  const { container } = render(form({}));
  const user = userEvent.setup();
  const more = screen.getByRole("button", { name: "Lisää piste: Viikkolista" });
  more.focus();
  for (let press = 0; press < 4; press += 1) await user.keyboard("{Enter}");
  expect(screen.getByText("Jaettu 3/3")).toBeTruthy();
  expect(more.getAttribute("aria-disabled")).toBe("true");
  await user.click(screen.getByRole("button", { name: "Vähennä piste: Viikkolista" }));
  await user.click(screen.getByRole("button", { name: "Lisää piste: Kirje" }));
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Tallenna valintani" }));
  expect(server.sent.map(({ input }) => input)).toEqual([
    { ...target, dots: [{ option: two, dots: 2 }, { option: three, dots: 1 }] },
  ]);
});

test("B4 · an order begins with what was chosen before, and moves up and down", async () => {
  const server = aServer({ "meetings.priorities.vote": voteInput });
  const mine = [{ option: three, points: 3 }, { option: one, points: 2 }, { option: two, points: 1 }];
  render(form({ method: "ranking", mine }));
  const user = userEvent.setup();
  const order = () => screen.getAllByRole("listitem").map((item) => item.textContent?.slice(0, 4));
  expect(order()).toEqual(["1 Ki", "2 Ta", "3 Vi"]);
  await user.click(screen.getByRole("button", { name: /^Ylemmäs\s?: Viikkolista$/ }));
  await user.click(screen.getByRole("button", { name: /^Ylemmäs\s?: Kirje$/ }));
  expect(order()).toEqual(["1 Ki", "2 Vi", "3 Ta"]);
  await user.click(screen.getByRole("button", { name: "Muuta valintaani" }));
  expect(server.sent.map(({ input }) => input.ranking)).toEqual([[three, two, one]]);
});

test("A8 · a member marks the topics that she knows and leaves the others out", async () => {
  const server = aServer({ "meetings.mappings.mark": markMappingInput });
  const named = (id: string, name: string) => ({ id, name, lang: "fi" });
  const { container } = render(
    <MarkForm
      locale="fi" texts={textsOf("mappingPages:mark")} target={{ tenant: "rannikko", panel: "a3", mapping: priority }}
      topics={[named(one, "Kotihoito"), named(two, "Turvapuhelin")]}
      experiences={[named(well, "Toimii"), named(badly, "Ei toimi")]}
      mine={undefined}
    />,
  );
  const user = userEvent.setup();
  await user.click(
    within(screen.getByRole("radiogroup", { name: "Turvapuhelin" })).getByRole("radio", { name: "Ei toimi" })
  );
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Tallenna merkintäni" }));
  expect(server.sent.map(({ input }) => input.marks)).toEqual([[{ topic: two, experience: badly }]]);
});
