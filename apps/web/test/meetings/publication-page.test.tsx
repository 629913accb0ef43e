// @vitest-environment jsdom
import { choosePublicityInput } from "@raati/core/meetings/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PublicationPage } from "../../src/features/meetings/minutes/publication-page.tsx";
import { aPage, aServer, eachTestAlone, expectAccessible, ids } from "../panels/harness.ts";

vi.mock("../../src/server/tenant-page.ts", () => ({}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
eachTestAlone();

const [meeting] = ids(1) as [string];
const NOTHING = {
  see: true, write: false, comment: false, sendForComment: false, approve: false, hide: false, publish: false,
  keepInternal: false,
  choosePublicity: false,
};
const show = (memoPublic: boolean, abilities: Partial<typeof NOTHING>, state = "for-comment") =>
  render(<PublicationPage {...{
  page: aPage(), panel: { slug: "a1", name: "Raati", address: "/fi/rannikko/panels/a1/inside/meetings" },
  meeting: { id: meeting, title: { fi: "Kesäkuun kokous" }, memoPublic },
  minutes: { state, abilities: { ...NOTHING, ...abilities }, entries: [] }, items: [], comments: [], later: [],
  today: "2026-05-15",
} as unknown as Parameters<typeof PublicationPage>[0]} />);

test("whether the notes are published can be changed after the meeting, by whoever runs it and until it is done", async () => {
  const server = aServer({ "meetings.minutes.choosePublicity": choosePublicityInput });
  const { container, unmount } = show(false, { choosePublicity: true });
  expect(screen.getByText(/^Muistio on merkitty raadin omaksi/)).toBeTruthy();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Muuta: muistio julkaistaan" }));
  expect(server.sent.map(({ input }) => input)).toEqual([expect.objectContaining({ meeting, memoPublic: true })]);
  unmount();
  show(true, { choosePublicity: true }).unmount();
  show(true, {}, "published");
  expect(screen.queryByRole("button", { name: /^Muuta:/ })).toBeNull();
});
