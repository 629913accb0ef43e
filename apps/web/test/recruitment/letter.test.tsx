// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Letter } from "../../src/features/recruitment/applications/letter.tsx";
import { aPage, eachTestAlone, expectAccessible } from "../panels/harness.ts";

// Pages ask it for a request; only its types are needed here.
vi.mock("../../src/server/tenant-page.ts", () => ({}));
eachTestAlone();

const letter = {
  lang: "sv", name: "Elsa Björkhagen", subject: "Ansökan är framme", text: "Hej!\n\nVi har fått den."
} as const;
const address = ["Strandgatan 1", "67100 Karleby"];
const show = (more: { address: readonly string[]; refused: boolean; phone?: string }) =>
  render(<Letter page={aPage()} {...letter} {...more} />);

test("A2 · why it is a letter is said on the screen alone, in the language of who prints; the letter is in the reader's", async () => {
  const { container } = show({ address, refused: true });
  const why = screen.getByText("Sähköposti ei mennyt perille hakijan osoitteeseen.");
  expect([why.lang, why.classList.contains("no-print")]).toEqual(["fi", true]);
  expect(screen.getByRole("article").lang).toBe("sv");
  await expectAccessible(container);
});

test("A2 · without a postal address the phone number is told; a letter that needs neither has no note", () => {
  show({ address: [], refused: false, phone: "040 1234567" }).unmount();
  const { container, unmount } = show({ address: [], refused: true, phone: "040 1234567" });
  expect([...container.querySelectorAll(".no-print")].map(({ textContent }) => textContent)).toEqual([
    "Sähköposti ei mennyt perille hakijan osoitteeseen.", "Postiosoitetta ei ole. Puhelin: 040 1234567.",
  ]);
  unmount();
  expect(show({ address, refused: false }).container.querySelector(".no-print")).toBeNull();
});
